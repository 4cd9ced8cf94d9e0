package se.liu.grund.delivery;

import java.util.Locale;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/**
 * How much of one delivery the heap has room for. A delivery's cells are held until all of its files are read, so what would
 * not fit is refused before the memory is out.
 *
 * @param cells a cell takes some 30 bytes and its place 16; while the columns grow, twice as much
 * @param labels a label takes half a kilobyte, with what it means
 */
record HeapRoom(long cells, long labels) {

    private static final int BYTES_OF_A_CELL = 96;
    private static final int BYTES_OF_A_LABEL = 1 << 10;

    /** Of this process. */
    static final HeapRoom HERE = of(Runtime.getRuntime().maxMemory());

    /** Of a heap of so many bytes. */
    static HeapRoom of(long bytes) {
        return new HeapRoom(bytes / BYTES_OF_A_CELL, bytes / BYTES_OF_A_LABEL);
    }

    /** Ends the reading of a file that brings one more cell than there is room for. */
    void cell(long count, int line, int column) {
        if (count >= cells) {
            throw full(cells, "cells", line, column);
        }
    }

    /** Ends the reading of a file that brings one more label than there is room for. */
    void label(long count, int line, int column) {
        if (count >= labels) {
            throw full(labels, "different labels", line, column);
        }
    }

    private static SourceException full(long most, String things, int line, int column) {
        return new SourceException(
                new Fault(
                        line,
                        column,
                        String.format(Locale.ROOT, "more than %d %s", most, things),
                        "at most as many in a delivery, which is what the memory holds",
                        "Find out whether the right columns are read; if they are, divide the delivery or give the service more memory (-Xmx)."));
    }
}
