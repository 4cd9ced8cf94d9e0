package se.liu.grund.contract;

import org.jspecify.annotations.Nullable;

/**
 * A sum known from elsewhere. A part that is null holds for all.
 *
 * @param measure id of a measure
 * @param gender kön
 * @param period period
 * @param code code
 * @param category as the app shows it
 * @param total what the cells must sum to, within the bounds of those that are hidden
 * @param tolerance by how much the sum may differ
 */
public record ControlTotal(
        @Nullable String measure,
        @Nullable Gender gender,
        @Nullable Period period,
        @Nullable String code,
        @Nullable String category,
        int total,
        int tolerance) {}
