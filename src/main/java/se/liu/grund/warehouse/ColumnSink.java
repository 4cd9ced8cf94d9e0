package se.liu.grund.warehouse;

import java.util.List;

/** Takes the rows of a result by columns, batch by batch. */
public interface ColumnSink {

    /** The names of the columns, before any row. */
    default void begin(List<String> names) {}

    /**
     * Some rows.
     *
     * @param columns in the query's order, each with at least so many numbers; {@link Column#NULL} where there is none. Used
     *     again afterwards
     * @param rows how many
     */
    void take(List<int[]> columns, int rows);
}
