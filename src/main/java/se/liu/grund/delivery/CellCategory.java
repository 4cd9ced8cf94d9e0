package se.liu.grund.delivery;

/**
 * A category of a measure, by their numbers in {@link CellLabels}.
 *
 * @param measure number of the measure
 * @param category number of the category
 */
public record CellCategory(int measure, int category) {}
