package se.liu.grund.source.px;

import java.io.IOException;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeSink;

/** Reads DATA that hold every cell, in order. Blanks, line ends, {@code ,} and {@code ;} stand between them alike. */
final class MatrixCells {

    /** A double divided by one of these is the nearest to the decimal number, if both are exact. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private static final int EXACT_DIGITS = 15;

    private final Window window;
    private final Datum datum;
    private final DataFaults faults;
    private final CubeBatch batch;
    private final CubeSink sink;
    private final long size;
    private int line;
    private int column;
    private long position;
    private boolean closed;

    MatrixCells(Window window, int line, long size, Datum datum, DataFaults faults, CubeBatch batch, CubeSink sink) {
        this.window = window;
        this.line = line;
        this.size = size;
        this.datum = datum;
        this.faults = faults;
        this.batch = batch;
        this.sink = sink;
    }

    void read() throws IOException {
        do {
            if (window.left() < Datum.LONGEST && !window.last) {
                window.fill();
            }
            if (!plain()) {
                other();
            }
        } while (!window.last || window.left() > 0);
        if (batch.count() > 0) {
            sink.accept(batch);
        }
        faults.end(position, closed, line);
    }

    /** Reads plain numbers as long as they come; whether the window needs filling, and not something else stands next. */
    private boolean plain() {
        byte[] b = window.bytes;
        int p = window.from;
        int stop = window.last ? window.to : window.to - Datum.LONGEST + 1;
        int row = line;
        int cell = column;
        boolean filling = true;
        while (p < stop) {
            byte c = b[p];
            if (Datum.between(c)) {
                if (c == '\n' || c == '\r' && b[p + 1] != '\n') {
                    row++;
                    cell = 0;
                } else if (c == ';') {
                    closed = true;
                }
                p++;
                continue;
            }
            int at = c == '-' ? p + 1 : p;
            int from = at;
            long whole = 0;
            int digit = b[at] - '0';
            while (digit >= 0 && digit <= 9) {
                whole = whole * 10 + digit;
                digit = b[++at] - '0';
            }
            int digits = at - from;
            int scale = 0;
            if (b[at] == '.') {
                digit = b[++at] - '0';
                int first = at;
                while (digit >= 0 && digit <= 9) {
                    whole = whole * 10 + digit;
                    digit = b[++at] - '0';
                }
                scale = at - first;
                digits += scale;
            }
            if (digits == 0 || digits > EXACT_DIGITS || !Datum.between(b[at]) || position >= size) {
                filling = false;
                break;
            }
            double number = scale == 0 ? whole : whole / POWERS[scale];
            closed = false;
            add(c == '-' ? 0.0 - number : number, 0, row, ++cell);
            p = at;
        }
        window.from = p;
        line = row;
        column = cell;
        return filling;
    }

    private void other() throws IOException {
        closed = false;
        column++;
        String found = datum.read(false);
        if (position >= size) {
            if (position++ == size) {
                faults.surplus(line, column, found == null ? "" : found);
            }
        } else if (found == null) {
            add(datum.number, datum.marker, line, column);
        } else {
            faults.unknown(line, column, found);
            position++;
        }
    }

    private void add(double number, int marker, int row, int cell) {
        batch.add(position++, number, marker, row, cell);
        if (batch.full()) {
            sink.accept(batch);
            batch.clear();
        }
    }
}
