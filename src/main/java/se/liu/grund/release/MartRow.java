package se.liu.grund.release;

import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.mart.Count;

/**
 * One row of a published mart table, with status and bounds beside the shown values.
 *
 * @param period pooled period
 * @param code key code
 * @param name key name
 * @param category label as the app shows it
 * @param counts all three kön
 */
public record MartRow(Period period, String code, String name, String category, Map<Gender, Count> counts) {

    public MartRow {
        counts = Map.copyOf(counts);
    }

    /** The count of one kön. */
    public Count count(Gender gender) {
        return counts.getOrDefault(gender, Count.MISSING);
    }
}
