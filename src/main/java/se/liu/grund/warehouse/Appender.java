package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.List;

/** An engine's own way to put many rows into a table. */
interface Appender {

    /** Appends rows of these integer columns, in the table's order. */
    void append(List<int[]> columns, int rows) throws SQLException;

    /** Gives the engine all that it has not got yet. */
    void finish() throws SQLException;

    /** Gives up what the engine has not got yet, and all that the appender holds. */
    void abandon();
}
