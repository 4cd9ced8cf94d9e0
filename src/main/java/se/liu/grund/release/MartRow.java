package se.liu.grund.release;

import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Quotient;

/**
 * One row of a published mart table, with status and bounds beside the shown values.
 *
 * @param period pooled period
 * @param code key code
 * @param name key name
 * @param category label as the app shows it
 * @param counts all three kön; the numerators where the row is divided
 * @param denominators what they are divided by; empty where they are not
 * @param partOf whether those counted are all among those of the denominators
 * @param rounding how quotients are shown
 */
public record MartRow(
        Period period,
        String code,
        String name,
        String category,
        Map<Gender, Count> counts,
        Map<Gender, Count> denominators,
        boolean partOf,
        Rounding rounding) {

    public MartRow {
        counts = Map.copyOf(counts);
        denominators = Map.copyOf(denominators);
    }

    /** The count of one kön. */
    public Count count(Gender gender) {
        return counts.getOrDefault(gender, Count.MISSING);
    }

    /** Whether its counts are divided by others: a share or a quotient. */
    public boolean divided() {
        return !denominators.isEmpty();
    }

    /** What the count of one kön is divided by, {@code MISSING} where it is not. */
    public Count denominator(Gender gender) {
        return denominators.getOrDefault(gender, Count.MISSING);
    }

    /** The share or quotient of one kön; blank where nothing is divided. */
    public Quotient quotient(Gender gender) {
        return new Quotient(count(gender), denominator(gender), partOf, rounding);
    }
}
