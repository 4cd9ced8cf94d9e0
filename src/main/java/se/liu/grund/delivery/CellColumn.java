package se.liu.grund.delivery;

/** The columns of a {@link CellBatch}, each a whole number. */
public enum CellColumn {
    /** Number of the measure's id in {@link CellLabels}. */
    MEASURE,
    /** Ordinal of {@link se.liu.grund.contract.Gender}. */
    GENDER,
    /** Number of the period in {@link CellLabels}. */
    PERIOD,
    /** Number of code and name in {@link CellLabels}. */
    KEY,
    /** Number of the category's label in {@link CellLabels}; measures share the numbers of labels they share. */
    CATEGORY,
    /** Ordinal of {@link CellStatus}. */
    STATUS,
    /** Least possible count, 0 when missing. */
    LOW,
    /** Greatest possible count, 0 when missing. */
    HIGH,
    /** Number of the file (and sheet) in {@link CellLabels}. */
    FILE,
    /** 1-based line. */
    LINE,
    /** 1-based column, counted in table columns. */
    COLUMN
}
