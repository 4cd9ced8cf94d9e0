package se.liu.grund.source.text;

import java.io.IOException;
import java.util.Locale;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;
import se.liu.grund.source.text.Window.More;

/** Cuts a text into rows and cells. What is found of a row stays found when the window moves on. */
final class RowScan {

    private final Window window;
    private final Chars source;
    private final Encoding encoding;
    private final Faults faults;
    private final int most;
    private final char delimiter;
    private final boolean quoted;

    /** The highest character that ends a cell: those above it need one comparison. */
    private final char highest;

    private boolean seen;
    private boolean afterCr;
    private long line = 1;
    /** Line ends within the quotes of this row. */
    private int breaks;
    /** Where the row begins in the window, and how far it is read. */
    private int start;

    private int at;

    RowScan(Window window, Chars source, TextFormat format, Faults faults, int most) {
        this.window = window;
        this.source = source;
        this.encoding = format.encoding();
        this.faults = faults;
        this.most = most;
        this.delimiter = format.delimiter().character();
        this.quoted = format.quoting() == Quoting.QUOTED;
        this.highest = (char) Math.max(delimiter, '\r');
    }

    /** As {@link TextGrid#next}. */
    boolean next(GridRow row) throws IOException {
        while (begins(row)) {
            boolean whole = cells(row);
            line += 1L + breaks;
            if (whole) {
                seen = seen || !blank();
                return true;
            }
        }
        if (!seen) {
            throw Unreadable.empty();
        }
        return false;
    }

    private boolean begins(GridRow row) throws IOException {
        start = at;
        breaks = 0;
        row.begin(line(), window.chars);
        if (at == window.end && !more(row)) {
            return false;
        }
        if (afterCr && window.chars[at] == '\n') {
            at++;
            afterCr = false;
            return begins(row);
        }
        afterCr = false;
        return true;
    }

    /** Reads the cells of a row; false when the row is left out. */
    private boolean cells(GridRow row) throws IOException {
        while (true) {
            if (plainCells(row)) {
                return true;
            }
            if (quoted && (at < window.end || more(row)) && window.chars[at] == '"') {
                if (!quotedCell(row)) {
                    return false;
                }
            } else {
                plainCell(row);
            }
            if (at == window.end && !more(row)) {
                return true;
            }
            char c = window.chars[at++];
            if (c != delimiter) {
                afterCr = c == '\r';
                return true;
            }
        }
    }

    /**
     * Adds the cells from here on that have no quotes and end within the window, which most rows have none but; true when
     * the row ended with them.
     */
    private boolean plainCells(GridRow row) {
        char[] chars = window.chars;
        int end = window.end;
        int from = at;
        if (quoted && from < end && chars[from] == '"') {
            return false;
        }
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c > highest) {
                continue;
            }
            if (c == delimiter) {
                row.add(from, i, GridRow.Kind.TEXT);
                from = i + 1;
                if (quoted && from < end && chars[from] == '"') {
                    break;
                }
            } else if (c == '\n' || c == '\r') {
                row.add(from, i, GridRow.Kind.TEXT);
                at = i + 1;
                afterCr = c == '\r';
                return true;
            }
        }
        at = from;
        return false;
    }

    /** Adds the cell that begins here, up to the delimiter or the line's end. */
    private void plainCell(GridRow row) throws IOException {
        int length = 0;
        do {
            char[] chars = window.chars;
            int end = window.end;
            int i = at + length;
            while (i < end) {
                char c = chars[i];
                if (c <= highest && (c == delimiter || c == '\n' || c == '\r')) {
                    row.add(at, i, GridRow.Kind.TEXT);
                    at = i;
                    return;
                }
                i++;
            }
            length = i - at;
        } while (more(row));
        row.add(at, at + length, GridRow.Kind.TEXT);
        at += length;
    }

    /** Adds the cell within the quotes that open here; false when something else stands behind them, and the row is left out. */
    private boolean quotedCell(GridRow row) throws IOException {
        int doubled = 0;
        int lines = 0;
        int length = 1;
        while (true) {
            if (at + length == window.end && !more(row, line() + breaks)) {
                throw unclosed(row, line() + breaks);
            }
            char c = window.chars[at + length++];
            if (c == '"') {
                boolean ends = at + length == window.end && !more(row);
                if (ends || window.chars[at + length] != '"') {
                    break;
                }
                doubled++;
                length++;
            } else if (c == '\n' ? window.chars[at + length - 2] != '\r' : c == '\r') {
                lines++;
            }
        }
        breaks += lines;
        int from = at + 1;
        int to = at + length - 1;
        if (at + length < window.end && !endsCell(window.chars[at + length])) {
            leaveOut(row, length);
            return false;
        }
        row.add(from, doubled == 0 ? to : undoubled(from, to), GridRow.Kind.TEXT);
        at += length;
        return true;
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Takes one of each two quotes away. */
    private int undoubled(int from, int to) {
        char[] chars = window.chars;
        int end = from;
        for (int i = from; i < to; i++) {
            chars[end++] = chars[i];
            if (chars[i] == '"') {
                i++;
            }
        }
        return end;
    }

    private void leaveOut(GridRow row, int length) throws IOException {
        int opened = at;
        int cell = row.count() + 1;
        int shown = Math.min(window.end - opened, length + 20);
        String found = new String(window.chars, opened, Math.min(shown, 80))
                .lines()
                .findFirst()
                .orElse("");
        faults.add(new Fault(
                line(),
                cell,
                "something behind a closing quote: " + found,
                "a delimiter or the end of the line there",
                "Double the quotes that belong to the cell, or leave out those around it."));
        at += length;
        while ((at < window.end || moreOfNothing(row)) && window.chars[at] != '\n' && window.chars[at] != '\r') {
            at++;
        }
        if (at < window.end) {
            afterCr = window.chars[at++] == '\r';
        }
    }

    /** Reads on in a row that is left out: nothing of it is kept. */
    private boolean moreOfNothing(GridRow row) throws IOException {
        start = at;
        row.begin(line(), window.chars);
        return more(row);
    }

    private boolean more(GridRow row) throws IOException {
        return more(row, 0);
    }

    /** Has the window move on, with this row; false at the end of the text. */
    private boolean more(GridRow row, int opened) throws IOException {
        int back = start;
        More more = window.more(start);
        start = 0;
        at -= back;
        row.moved(window.chars, back);
        return switch (more) {
            case CHARS -> true;
            case END -> {
                if (source.odd() != null) {
                    throw Unreadable.of(
                            line(),
                            source.odd(),
                            encoding.label(),
                            "Save the file again as UTF-8, and let nothing write to it while it is read.");
                }
                yield false;
            }
            case TOO_LONG -> {
                if (opened > 0) {
                    throw unclosed(row, opened);
                }
                throw Unreadable.of(
                        line(),
                        "a line of more than " + spaced(most) + " characters",
                        "lines of a table",
                        "Fetch the file again as text with line ends.");
            }
        };
    }

    private SourceException unclosed(GridRow row, int opened) {
        return new SourceException(new Fault(
                opened,
                row.count() + 1,
                "a quote that opens here and is never closed",
                "a cell of at most " + spaced(most) + " characters between quotes",
                "Close the quote, or double it where it belongs to the cell."));
    }

    private static String spaced(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private boolean blank() {
        for (int i = start; i < at; i++) {
            if (!Character.isWhitespace(window.chars[i])) {
                return false;
            }
        }
        return true;
    }

    private int line() {
        return (int) Math.min(line, Integer.MAX_VALUE);
    }
}
