package se.liu.grund.warehouse;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much an engine may hold in memory outside Java's heap, and where it puts the rest. Counts for DuckDB; H2 lives in the
 * heap.
 *
 * @param bytes at least some 64 MB; a sort or a join needs a part of it at once
 * @param spill a folder for files that live no longer than the work they are for; made when it is needed. What a killed
 *     process left there is taken away by the next.
 */
public record EngineMemory(long bytes, Path spill) {

    private static final Logger log = LoggerFactory.getLogger(EngineMemory.class);

    /** What DuckDB calls them. Others' files stay. */
    private static final String FILE = "duckdb_temp";

    /** Takes away temporary files that are older than this process. To be called at start, whatever engine is chosen now. */
    public void sweep() {
        sweep(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    void sweep(Instant start) {
        if (!Files.isDirectory(spill)) {
            return;
        }
        try (Stream<Path> left = Files.list(spill)) {
            List<Path> old = left.filter(
                            file -> file.getFileName().toString().startsWith(FILE) && Files.isRegularFile(file))
                    .toList();
            for (Path file : old) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    Files.deleteIfExists(file);
                    log.info("Took away {}, which a killed process left", file);
                }
            }
        } catch (IOException e) {
            // Disk that is not given back is no reason not to start.
            log.warn("Temporary files in {} cannot be taken away: {}. Mend its rights.", spill, e.toString());
        }
    }
}
