package se.liu.grund.register;

import java.util.List;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Key;

/**
 * How many persons there are of one measure: a row for each period and code in which there is anybody, and each category, in
 * that order. These are the true counts; what may be shown of them is decided where they become a mart.
 *
 * @param measure which measure
 * @param periods dictionary, ascending
 * @param keys dictionary, by code
 * @param categories dictionary: those found, and all of the code list
 * @param period index into {@code periods}, a row each
 * @param key index into {@code keys}
 * @param category index into {@code categories}
 * @param women how many kvinnor
 * @param men how many män
 */
public record CountedMeasure(
        Measure measure,
        List<Period> periods,
        List<Key> keys,
        List<String> categories,
        int[] period,
        int[] key,
        int[] category,
        int[] women,
        int[] men) {

    public CountedMeasure {
        periods = List.copyOf(periods);
        keys = List.copyOf(keys);
        categories = List.copyOf(categories);
    }

    /** How many rows. */
    public int rows() {
        return period.length;
    }
}
