package se.liu.grund.source.xlsx;

import java.util.Arrays;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.GridRow.Kind;

/** One row's cells while they are found, from column 0 up to the last that holds something. */
final class RowCells {

    private static final int MOST_CHARS = 1 << 24;

    private char[] chars = new char[1024];
    private int length;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private Kind[] kinds = new Kind[32];
    private boolean[] repeated = new boolean[32];
    private int count;

    void clear() {
        length = 0;
        count = 0;
    }

    int count() {
        return count;
    }

    boolean isEmpty(int column) {
        return column >= count || from[column] == to[column] && kinds[column] == Kind.TEXT;
    }

    void set(int row, int column, CharSequence text, Kind kind) {
        int start = room(row, text.length());
        for (int i = 0; i < text.length(); i++) {
            chars[start + i] = text.charAt(i);
        }
        point(column, start, length, kind);
    }

    void setShared(int row, int column, SharedTexts texts, int index) {
        int start = room(row, texts.length(index));
        texts.copy(index, chars, start);
        point(column, start, length, Kind.TEXT);
    }

    /** Makes a cell show what another shows, without a copy of its characters. */
    void repeat(int column, int other) {
        point(column, from[other], to[other], kinds[other]);
        repeated[column] = true;
    }

    /** Says that a cell shows what one in a row above holds. */
    void repeated(int column) {
        repeated[column] = true;
    }

    String text(int column) {
        return column < count ? new String(chars, from[column], to[column] - from[column]) : "";
    }

    Kind kind(int column) {
        return column < count ? kinds[column] : Kind.TEXT;
    }

    private int room(int row, int more) {
        if (more > MOST_CHARS - length) {
            throw Refusal.at(
                    row,
                    0,
                    "a row of more than 16 million characters",
                    "rows of a table",
                    "Look at the row in Excel and shorten it.");
        }
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.min(MOST_CHARS, Math.max(chars.length * 2, length + more)));
        }
        int start = length;
        length += more;
        return start;
    }

    private void point(int column, int start, int end, Kind kind) {
        if (column >= kinds.length) {
            int wider = Math.max(kinds.length * 2, column + 1);
            from = Arrays.copyOf(from, wider);
            to = Arrays.copyOf(to, wider);
            kinds = Arrays.copyOf(kinds, wider);
            repeated = Arrays.copyOf(repeated, wider);
        }
        for (; count <= column; count++) {
            from[count] = 0;
            to[count] = 0;
            kinds[count] = Kind.TEXT;
            repeated[count] = false;
        }
        from[column] = start;
        to[column] = end;
        kinds[column] = kind;
        repeated[column] = false;
    }

    void into(GridRow row, int line) {
        row.begin(line, chars);
        for (int i = 0; i < count; i++) {
            row.add(from[i], to[i], kinds[i]);
            if (repeated[i]) {
                row.repeats();
            }
        }
    }
}
