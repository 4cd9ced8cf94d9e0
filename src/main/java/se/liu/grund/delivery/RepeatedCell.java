package se.liu.grund.delivery;

import se.liu.grund.contract.Gender;

/**
 * A cell in a place where there is one already; labels by their numbers in {@link CellLabels}.
 *
 * @param measure number of the measure
 * @param gender kön
 * @param period number of the period
 * @param key number of the key
 * @param category number of the category
 * @param origin where it stands
 * @param first where the first of its place stands
 */
public record RepeatedCell(
        int measure, Gender gender, int period, int key, int category, Origin origin, Origin first) {}
