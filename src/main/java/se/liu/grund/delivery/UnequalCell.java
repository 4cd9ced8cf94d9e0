package se.liu.grund.delivery;

/**
 * A place where Kvinnor + Män = Totalt cannot hold; labels by their numbers in {@link CellLabels}.
 *
 * @param measure number of the measure
 * @param period number of the period
 * @param key number of the key
 * @param category number of the category
 * @param total the least and greatest Totalt
 * @param sum the least and greatest Kvinnor + Män
 * @param origin where Totalt stands
 */
public record UnequalCell(int measure, int period, int key, int category, CellSum total, CellSum sum, Origin origin) {}
