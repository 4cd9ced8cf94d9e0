package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;

/**
 * Which cells to sum, labels by their numbers in {@link CellLabels}. A part that is null chooses all.
 *
 * @param measure number of the measure
 * @param gender kön
 * @param period number of the period
 * @param key number of the key
 * @param category number of the category
 */
public record CellChoice(
        @Nullable Integer measure,
        @Nullable Gender gender,
        @Nullable Integer period,
        @Nullable Integer key,
        @Nullable Integer category) {

    CellChoice of(Gender only) {
        return new CellChoice(measure, only, period, key, category);
    }
}
