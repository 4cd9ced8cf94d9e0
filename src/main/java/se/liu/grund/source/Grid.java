package se.liu.grund.source;

import java.io.IOException;

/**
 * Rows of cells that do not say what they mean: delimited text, or one sheet of a workbook. Read once, from the first row
 * to the last; memory does not grow with the number of rows.
 */
public non-sealed interface Grid extends Source, AutoCloseable {

    /**
     * Reads the next row, empty ones included.
     *
     * @param row is filled; what it held before is gone
     * @return whether there was one
     * @throws SourceException when nothing more can be read; a fault that ends with its row goes to the reader's
     *     {@link Faults} instead
     */
    boolean next(GridRow row) throws IOException;

    /** Name of the sheet; empty for text. */
    String sheet();

    /** What of the rows read so far people do not see where the source shows them; it is read as all else is. */
    default Hidden hidden() {
        return Hidden.NONE;
    }

    @Override
    void close() throws IOException;
}
