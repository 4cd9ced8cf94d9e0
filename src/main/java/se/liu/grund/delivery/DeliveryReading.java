package se.liu.grund.delivery;

import java.util.List;

/**
 * What reading one delivery gave: every cell, or every breach and not one cell (fail whole, tell all).
 *
 * @param delivery name of the delivery contract
 * @param cells in order of file, line and column; empty cells are not among them, since what was not delivered is
 *     missing. Asking a refused reading for them throws {@link DeliveryRefusedException}
 * @param breaches in order of file, line and column, those of the delivery as a whole last
 * @param files every file that was looked at, in order of name
 * @param notes what was left out, in order of file and line
 */
public record DeliveryReading(
        String delivery, List<Cell> cells, List<Breach> breaches, List<DeliveredFile> files, List<Note> notes) {

    public DeliveryReading {
        // Cells that are held by column stay so: as objects they would take ten times the memory.
        cells = !breaches.isEmpty() ? List.of() : cells instanceof CellColumns ? cells : List.copyOf(cells);
        breaches = List.copyOf(breaches);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether there is a breach, so that nothing of the delivery may be used. */
    public boolean refused() {
        return !breaches.isEmpty();
    }

    /**
     * The cells of a delivery without breach.
     *
     * @throws DeliveryRefusedException with every breach, when there is one
     */
    public List<Cell> cells() {
        if (refused()) {
            throw new DeliveryRefusedException(delivery, breaches);
        }
        return cells;
    }
}
