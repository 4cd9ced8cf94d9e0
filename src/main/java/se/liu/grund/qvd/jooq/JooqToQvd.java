package se.liu.grund.qvd.jooq;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jooq.Cursor;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.jdbc.JdbcToQvd;

/**
 * jOOQ's results as QVDs, by the rules of {@link JdbcToQvd}; timestamps with time zone are told in UTC. Of a cursor the driver's types count,
 * of a result those of its fields: what jOOQ did not know when it fetched plain SQL is refused, and what it lost is lost, such as the
 * fractions of seconds that {@code java.sql.Time} has no room for.
 */
public final class JooqToQvd {

    private JooqToQvd() {}

    /** Writes a result that is in memory; bytes written.
     * @throws QvdException for a column of a type that a QVD does not know, and for a value that it cannot hold, with field and row */
    public static long write(Result<?> result, QvdTable.Builder table, Path target) {
        return write(result.intoResultSet(), table, target);
    }

    /** Writes what a cursor has still to give, row by row; it is left open. Bytes written.
     * @throws QvdException as above
     * @throws DataAccessException when the rows cannot be read
     * @throws IllegalStateException when the cursor is closed */
    public static long write(Cursor<?> cursor, QvdTable.Builder table, Path target) {
        ResultSet rows = cursor.resultSet();
        if (rows == null) {
            throw new IllegalStateException("The cursor is closed");
        }
        return write(rows, table, target);
    }

    private static long write(ResultSet rows, QvdTable.Builder table, Path target) {
        try {
            return JdbcToQvd.write(rows, ZoneOffset.UTC, table, target);
        } catch (SQLException e) {
            throw new DataAccessException("The rows could not be read: " + e.getMessage(), e);
        }
    }
}
