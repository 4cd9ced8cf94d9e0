package se.liu.grund.warehouse;

import java.util.List;

/**
 * A table of whole numbers that is filled in one transaction, batch by batch: all of it is there in the end, or nothing.
 * Nobody else may use the workspace's connection for writing meanwhile. Not thread-safe.
 */
public interface Loading {

    /**
     * Adds rows.
     *
     * @param columns in the table's order, each with at least so many numbers; {@link Column#NULL} where there is none. Not
     *     kept
     * @param rows how many
     */
    void add(List<int[]> columns, int rows);

    /** Gives the engine all rows, so that the workspace's queries see them; they may still be taken back. */
    void flush();

    /** Ends the transaction: all rows are in the table, and no more may be added. */
    void commit();

    /** Takes back every row. Rows that are added afterwards begin another transaction. */
    void rollback();
}
