package se.liu.grund.source;

import java.io.IOException;

/** Cells that say themselves what they are: each has one value of each variable. PX, JSON-stat, an answer of PxWeb. */
public non-sealed interface Cube extends Source, AutoCloseable {

    /** What the cube says of itself. */
    CubeHead head();

    /**
     * Reads every cell that the source holds, in order of position, in batches of bounded size. Memory does not grow with
     * the number of cells where the format allows it. To be called once.
     *
     * @throws SourceException when nothing more can be read; a fault in one cell goes to the reader's {@link Faults}
     *     instead, and that cell is left out
     */
    void cells(CubeSink sink) throws IOException;

    @Override
    void close() throws IOException;
}
