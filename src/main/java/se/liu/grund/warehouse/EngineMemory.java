package se.liu.grund.warehouse;

import java.nio.file.Path;

/**
 * How much an engine may hold in memory outside Java's heap, and where it puts the rest. Counts for DuckDB; H2 lives in the
 * heap.
 *
 * @param bytes at least some 64 MB; a sort or a join needs a part of it at once
 * @param spill a folder for files that live no longer than the work they are for; made when it is needed. What a killed
 *     process left there is taken away by the next.
 */
public record EngineMemory(long bytes, Path spill) {}
