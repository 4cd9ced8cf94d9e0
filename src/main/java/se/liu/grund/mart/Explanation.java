package se.liu.grund.mart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Cell;

/**
 * What one shown number is made of.
 *
 * @param count the number, or what is above in a quotient, computed anew of its cells
 * @param numerator its cells
 * @param quotient the share or quotient; null where nothing is divided
 * @param denominator the cells of what it is divided by; empty where it is not
 * @param removed cells that were delivered beside them and are in no number
 * @param sources what the deliveries of these cells declare
 * @param rules each rule applied on the way, a sentence each
 */
public record Explanation(
        Count count,
        List<PartCell> numerator,
        @Nullable Quotient quotient,
        List<PartCell> denominator,
        List<PartCell> removed,
        List<Source> sources,
        List<String> rules) {

    public Explanation {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        removed = List.copyOf(removed);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /**
     * A part and its cell.
     *
     * @param part which cell it is to be
     * @param cell the cell; null where it was not delivered
     */
    public record PartCell(Part part, @Nullable Cell cell) {

        /** Its count, missing where it was not delivered. */
        public Count count() {
            return cell == null ? Count.MISSING : new Count(cell.status(), cell.low(), cell.high());
        }
    }
}
