package se.liu.grund.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;

/** The rows of a grid, of which the first can be looked at before they are read: that is where the heading is. */
final class GridRows {

    /** How many rows a heading is looked for in, and how many characters these may have together. */
    private static final int MOST_ROWS = 2_000;

    private static final int MOST_CHARS = 4_000_000;

    private final Grid grid;
    private final boolean ragged;
    private final List<GridRow> first = new ArrayList<>();
    private final GridRow row = new GridRow();
    private int read;

    /** With whether rows may end before the table does, as those of a workbook whose last cells are empty. */
    GridRows(Grid grid, boolean ragged) throws IOException {
        this.grid = grid;
        this.ragged = ragged;
        int chars = 0;
        while (first.size() < MOST_ROWS && chars < MOST_CHARS && grid.next(row)) {
            GridRow kept = row.copy();
            chars += kept.chars().length;
            first.add(kept);
        }
    }

    /** The first rows, however many have been read since. */
    List<GridRow> first() {
        return first;
    }

    /** Leaves out the rows before this one, counted from 0 among the first. */
    void skipTo(int index) {
        read = index;
    }

    /** The next row, which holds until the one after it is read; null at the end. */
    @Nullable
    GridRow next() throws IOException {
        if (read < first.size()) {
            return first.get(read++);
        }
        return grid.next(row) ? row : null;
    }

    /** Whether rows may end before the table does. */
    boolean ragged() {
        return ragged;
    }

    /** How many cells count: of a workbook's row, those up to the last that holds something. */
    int width(GridRow row) {
        int width = row.count();
        while (ragged && width > 0 && row.from(width - 1) == row.to(width - 1)) {
            width--;
        }
        return width;
    }

    /** Whether a row has the cells of a table that is so wide. */
    boolean fits(GridRow row, int width) {
        int cells = width(row);
        return ragged ? cells <= width : cells == width;
    }
}
