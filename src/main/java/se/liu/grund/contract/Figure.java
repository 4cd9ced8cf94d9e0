package se.liu.grund.contract;

import org.jspecify.annotations.Nullable;

/**
 * One row of a computed measure, or one for each category of a list.
 *
 * @param category of the row; null for each listed category of the first term's measure
 * @param numerator what it is the sum of
 * @param denominator what that is divided by; null where it is not
 */
public record Figure(
        @Nullable String category, Sum numerator, @Nullable Sum denominator) {}
