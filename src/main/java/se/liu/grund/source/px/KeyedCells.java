package se.liu.grund.source.px;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeSink;

/**
 * Reads DATA with KEYS: rows that begin with the values of the STUB variables. Rows that are not there are zeros, as the
 * specification says; their cells have line 0.
 */
final class KeyedCells {

    /** Rows that are not there cost time all the same. */
    private static final long MOST = 1_000_000_000;

    private static final String ACTION = "Mend the row, or fetch the file again.";

    private final Window window;
    private final Charset charset;
    private final List<Map<String, Integer>> keys;
    private final Datum datum;
    private final DataFaults faults;
    private final CubeBatch batch;
    private final CubeSink sink;
    private final long size;
    private final long width;
    private int line;
    private boolean closed;
    private long position;

    /**
     * @param keys of each STUB variable, the index of each of its values
     * @param width how many cells a row has
     */
    KeyedCells(
            Window window,
            int line,
            Charset charset,
            List<Map<String, Integer>> keys,
            long size,
            long width,
            Datum datum,
            DataFaults faults,
            CubeBatch batch,
            CubeSink sink) {
        this.window = window;
        this.line = line;
        this.charset = charset;
        this.keys = keys;
        this.size = size;
        this.width = width;
        this.datum = datum;
        this.faults = faults;
        this.batch = batch;
        this.sink = sink;
        if (size > MOST) {
            throw Stop.at(
                    0,
                    "%,d cells, of which DATA may leave out those that are 0".formatted(size),
                    "at most 1,000,000,000",
                    "Fetch the table in parts.");
        }
    }

    void read() throws IOException {
        while (skip()) {
            row();
        }
        if (closed) {
            zeros(size);
        }
        if (batch.count() > 0) {
            sink.accept(batch);
        }
        faults.end(position, closed, line);
    }

    private void row() throws IOException {
        int begun = line;
        long row = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (!skip()) {
                return;
            }
            String key = key();
            Integer index = keys.get(i).get(key);
            if (index == null) {
                throw Stop.at(line, "key " + Stop.shown(key), "a value of STUB variable " + (i + 1), ACTION);
            }
            row = row * keys.get(i).size() + index;
        }
        if (row * width < position) {
            throw Stop.at(
                    begun,
                    "a row whose place is not after that of the row above it",
                    "rows in the order of VALUES, each once",
                    "Sort the rows, and take away those that stand twice.");
        }
        zeros(row * width);
        for (int cell = 1; cell <= width; cell++) {
            if (!skip()) {
                return;
            }
            closed = false;
            String found = datum.read(true);
            if (found == null) {
                add(datum.number, datum.marker, line, cell);
            } else {
                faults.unknown(line, cell, found);
                position++;
            }
        }
    }

    private String key() throws IOException {
        closed = false;
        int from = window.from;
        int end = from + 1;
        while (window.bytes[from] == '"' && end < window.to && window.bytes[end] != '"' && window.bytes[end] != '\n') {
            end++;
        }
        if (window.bytes[from] != '"' || end == window.to || window.bytes[end] != '"') {
            int most = Math.min(window.to, from + 40);
            String found = new String(window.bytes, from, most - from, charset)
                    .lines()
                    .findFirst()
                    .orElse("");
            throw Stop.at(line, Stop.shown(found), "a key in quotes", ACTION);
        }
        window.from = end + 1;
        return new String(window.bytes, from + 1, end - from - 1, charset);
    }

    private void zeros(long to) {
        while (position < to) {
            add(0, 0, 0, 0);
        }
    }

    private void add(double number, int marker, int row, int cell) {
        batch.add(position++, number, marker, row, cell);
        if (batch.full()) {
            sink.accept(batch);
            batch.clear();
        }
    }

    /** Passes over what stands between data; whether anything follows. */
    private boolean skip() throws IOException {
        for (; ; ) {
            if (window.left() < 1 << 16 && !window.last) {
                window.fill();
            }
            if (window.left() == 0) {
                return false;
            }
            byte c = window.bytes[window.from];
            if (!Datum.between(c)) {
                return true;
            }
            line += c == '\n' || c == '\r' && window.bytes[window.from + 1] != '\n' ? 1 : 0;
            closed |= c == ';';
            window.from++;
        }
    }
}
