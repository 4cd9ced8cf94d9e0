package se.liu.grund.warehouse;

/**
 * One column of whole numbers, in or out of the warehouse. Labels travel as indexes into dictionaries that stay in
 * memory, so that a result is ready to become QVD symbols and indexes (DESIGN.md section 7).
 *
 * @param name its name in the table or query
 * @param values one number a row; {@link #NULL} where there is none. Not copied: the array is handed over
 */
public record Column(String name, int[] values) {

    /** Stands for SQL's NULL. No count or index is ever this number. */
    public static final int NULL = Integer.MIN_VALUE;

    /** How many rows. */
    public int rows() {
        return values.length;
    }
}
