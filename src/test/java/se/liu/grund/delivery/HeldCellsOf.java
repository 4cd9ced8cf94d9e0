package se.liu.grund.delivery;

import java.util.List;
import java.util.Set;

/** Cells at hand in a store. */
final class HeldCellsOf {

    private HeldCellsOf() {}

    static HeldCells cells(List<Cell> cells) {
        HeldCells held = new HeldCells();
        CellWriter writer = new CellWriter(held);
        cells.forEach(writer::add);
        writer.flush();
        return held;
    }

    static Extent extent(List<Cell> cells) {
        HeldCells held = cells(cells);
        Extent extent = new Extent(held.labels());
        held.groups(Set.of(), extent::add);
        return extent;
    }
}
