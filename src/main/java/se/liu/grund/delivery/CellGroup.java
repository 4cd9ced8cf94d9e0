package se.liu.grund.delivery;

import se.liu.grund.contract.Gender;

/**
 * The cells of one measure, kön, period and key together; labels by their numbers in {@link CellLabels}.
 *
 * @param measure number of the measure
 * @param gender kön
 * @param period number of the period
 * @param key number of the key
 * @param sum over all categories
 */
public record CellGroup(int measure, Gender gender, int period, int key, CellSum sum) {}
