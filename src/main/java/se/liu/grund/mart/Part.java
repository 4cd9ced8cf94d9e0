package se.liu.grund.mart;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/**
 * A delivered cell that a shown number is made of, or would be if it were not removed; of the code that the number is of.
 * Where no such cell was delivered the number is missing for want of it.
 *
 * @param measure delivered measure
 * @param period as delivered: a single year where years are pooled here
 * @param category delivered category; null where the measure should have some and has none, so that the number is missing
 * @param gender which kön
 * @param place what it is in the number
 * @param sign 1 where it is added, -1 where it is taken away
 */
public record Part(Measure measure, Period period, @Nullable String category, Gender gender, Place place, int sign) {

    /** What a cell is in a shown number. */
    public enum Place {
        /** Of the count, or of what is above in a quotient. */
        NUMERATOR,
        /** Of what is below. */
        DENOMINATOR,
        /** Delivered beside those that were taken, and in no number since its category is removed. */
        REMOVED
    }
}
