package se.liu.grund.delivery;

import java.util.List;

/**
 * What reading one delivery into a {@link CellStore} gave: its cells are there, or every breach is told and the store has
 * none of them (fail whole, tell all).
 *
 * @param delivery name of the delivery contract
 * @param cells how many were read; empty cells are not among them, since what was not delivered is missing
 * @param hidden how many of them are hidden
 * @param missing how many of them say that a count is missing
 * @param breaches in order of file, line and column, those of the delivery as a whole last
 * @param files every file that was looked at, in order of name
 * @param notes what was left out, in order of file and line
 */
public record StagedDelivery(
        String delivery,
        long cells,
        long hidden,
        long missing,
        List<Breach> breaches,
        List<DeliveredFile> files,
        List<Note> notes) {

    public StagedDelivery {
        breaches = List.copyOf(breaches);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether there is a breach, so that nothing of the delivery may be used. */
    public boolean refused() {
        return !breaches.isEmpty();
    }
}
