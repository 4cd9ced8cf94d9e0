package se.liu.grund.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One combination.
 *
 * @param dimensions as shown, in the order asked for; null for NULL
 * @param numbers the measures, in the order asked for; NaN where there is no number
 */
public record CubeRow(List<@Nullable String> dimensions, double[] numbers) {

    /** Equal when all values are; NaN equals NaN. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CubeRow row && dimensions.equals(row.dimensions) && Arrays.equals(numbers, row.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * dimensions.hashCode() + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return dimensions + " " + Arrays.toString(numbers);
    }
}
