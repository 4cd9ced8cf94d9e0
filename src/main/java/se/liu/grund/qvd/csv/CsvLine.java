package se.liu.grund.qvd.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The line of a CSV that was read last: one object for all lines, filled anew by FastCSV. */
final class CsvLine extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private @Nullable String[] values = new String[16];
    private int count;
    private long number;

    /** How many values it has; 0 for an empty line. */
    int count() {
        return count;
    }

    /** The line of the file in which it starts, from 1. */
    long number() {
        return number;
    }

    /** A value; null for nothing between separators, the empty text for {@code ""}. */
    @Nullable
    String value(int field) {
        return values[field];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        number = startingLineNumber;
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        if (field == values.length) {
            values = Arrays.copyOf(values, 2 * field);
        }
        values[field] = length == 0 && !quoted ? null : new String(buffer, offset, length);
        count = field + 1;
    }

    @Override
    protected void handleEmpty() {
        count = 0;
    }

    @Override
    protected CsvLine buildRecord() {
        return this;
    }
}
