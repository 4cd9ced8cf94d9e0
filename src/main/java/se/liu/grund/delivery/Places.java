package se.liu.grund.delivery;

import java.util.Arrays;

/** Which cell stands in which place: a hash table of the cells' numbers, 16 bytes a cell at most. */
final class Places {

    private static final int NONE = -1;

    private final CellColumns columns;
    private int[] cells = none(1 << 12);
    private int count;

    /** Of cells of these columns. */
    Places(CellColumns columns) {
        this.columns = columns;
    }

    /** Puts a cell in a place and is -1, or is the cell that stands there. A cell that is put must be added to the columns next. */
    int putIfAbsent(long place, int cell) {
        if (count * 2L >= cells.length && cells.length < 1 << 30) {
            grow();
        }
        int slot = slot(place);
        if (cells[slot] == NONE) {
            cells[slot] = cell;
            count++;
            return NONE;
        }
        return cells[slot];
    }

    /** The cell in a place, or -1. */
    int get(long place) {
        return cells[slot(place)];
    }

    private int slot(long place) {
        int slot = CellColumns.scattered(place) & cells.length - 1;
        while (cells[slot] != NONE && columns.place(cells[slot]) != place) {
            slot = next(slot);
        }
        return slot;
    }

    private void grow() {
        int[] old = cells;
        cells = none(old.length * 2);
        for (int cell : old) {
            if (cell != NONE) {
                int slot = CellColumns.scattered(columns.place(cell)) & cells.length - 1;
                while (cells[slot] != NONE) {
                    slot = next(slot);
                }
                cells[slot] = cell;
            }
        }
    }

    /** The same slot of the next bucket, so that the cells of a row stay together; in the end every slot. */
    private int next(int slot) {
        int next = slot + CellColumns.BUCKET;
        return next < cells.length ? next : next + 1 & cells.length - 1;
    }

    private static int[] none(int length) {
        int[] cells = new int[length];
        Arrays.fill(cells, NONE);
        return cells;
    }
}
