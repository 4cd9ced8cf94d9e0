package se.liu.grund.delivery;

import java.util.Arrays;

/** Which cell stands in which place: a hash table of plain numbers, 24 bytes a cell at most. */
final class Places {

    private static final int NONE = -1;

    private long[] places = new long[1 << 12];
    private int[] cells = none(1 << 12);
    private int count;

    /** Puts a cell in a place and is -1, or is the cell that stands there. */
    int putIfAbsent(long place, int cell) {
        if (count * 2 >= cells.length) {
            grow();
        }
        int slot = slot(place);
        if (cells[slot] == NONE) {
            places[slot] = place;
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
        long hash = place * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & cells.length - 1;
        while (cells[slot] != NONE && places[slot] != place) {
            slot = slot + 1 & cells.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldPlaces = places;
        int[] oldCells = cells;
        places = new long[oldPlaces.length * 2];
        cells = none(oldPlaces.length * 2);
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i] != NONE) {
                int slot = slot(oldPlaces[i]);
                places[slot] = oldPlaces[i];
                cells[slot] = oldCells[i];
            }
        }
    }

    private static int[] none(int length) {
        int[] cells = new int[length];
        Arrays.fill(cells, NONE);
        return cells;
    }
}
