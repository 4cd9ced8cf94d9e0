package se.liu.grund.source;

import java.util.Arrays;

/**
 * One row of a grid: where each cell's characters lie in a buffer that is used again for the next row. Cells count from
 * 0, lines from 1.
 */
public final class GridRow {

    /** What a cell is by its source. */
    public enum Kind {
        /** Characters, as in a text file, with the file's own decimal mark, thousands and markers. */
        TEXT,
        /** A number that the source holds as one: digits, {@code .} for decimals, maybe an exponent; no thousands. */
        NUMBER,
        /** A day or moment that the source holds as one, in ISO form: {@code 2021-12-31} or {@code 2021-12-31T12:00:00}. */
        DATE,
        /** An error in the source, such as {@code #DIV/0!}; never a number. */
        ERROR
    }

    private static final Kind[] KINDS = Kind.values();

    private static final int REPEATED = 0x40;

    private char[] chars = new char[0];
    private int[] bounds = new int[64];
    private byte[] kinds = new byte[32];
    private int count;
    private int line;

    /** Begins a row whose cells lie in {@code chars}, which the reader keeps unchanged until the next row. */
    public void begin(int line, char[] chars) {
        this.line = line;
        this.chars = chars;
        this.count = 0;
    }

    /** Adds a cell, the characters {@code from} to {@code to} (not included). */
    public void add(int from, int to, Kind kind) {
        if (count == kinds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
            kinds = Arrays.copyOf(kinds, kinds.length * 2);
        }
        bounds[2 * count] = from;
        bounds[2 * count + 1] = to;
        kinds[count++] = (byte) kind.ordinal();
    }

    /** Says of the cell added last that it is one with a cell before it, as in a merged area, whose content it repeats. */
    public void repeats() {
        kinds[count - 1] |= REPEATED;
    }

    /** The characters of the cells added so far lie elsewhere now: {@code back} places nearer to the beginning of {@code chars}. */
    public void moved(char[] chars, int back) {
        this.chars = chars;
        for (int i = 0; i < 2 * count; i++) {
            bounds[i] -= back;
        }
    }

    /** The same row with characters of its own, so that it stays when the reader goes on. */
    public GridRow copy() {
        int length = 0;
        for (int cell = 0; cell < count; cell++) {
            length += to(cell) - from(cell);
        }
        char[] own = new char[length];
        GridRow copy = new GridRow();
        copy.begin(line, own);
        int end = 0;
        for (int cell = 0; cell < count; cell++) {
            int from = end;
            System.arraycopy(chars, from(cell), own, from, to(cell) - from(cell));
            end += to(cell) - from(cell);
            copy.add(from, end, kind(cell));
            if (repeated(cell)) {
                copy.repeats();
            }
        }
        return copy;
    }

    /** The line of the text file where the row begins, or the row's number in the sheet. */
    public int line() {
        return line;
    }

    /** How many cells; at least 1 for a row of text. */
    public int count() {
        return count;
    }

    /** The buffer; not to be changed. */
    public char[] chars() {
        return chars;
    }

    /** Where a cell's characters begin; the cell must be there. */
    public int from(int cell) {
        return bounds[2 * cell];
    }

    /** Where a cell's characters end (not included); the cell must be there. */
    public int to(int cell) {
        return bounds[2 * cell + 1];
    }

    /** What a cell is; text where the row has no such cell. */
    public Kind kind(int cell) {
        return cell < count ? KINDS[kinds[cell] & ~REPEATED] : Kind.TEXT;
    }

    /** Whether a cell repeats what another holds: a label may, but a number must not count twice. */
    public boolean repeated(int cell) {
        return cell < count && (kinds[cell] & REPEATED) != 0;
    }

    /** What stands in a cell, as it stands; empty where the row has no such cell. */
    public String text(int cell) {
        return cell < count ? new String(chars, from(cell), to(cell) - from(cell)) : "";
    }
}
