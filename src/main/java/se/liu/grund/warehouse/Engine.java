package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;

/** What differs between engines: connecting, bulk columns in, columns out, and a few functions. Queries do not. */
sealed interface Engine extends AutoCloseable permits DuckDb, H2, PostgreSql, Trino {

    String name();

    SQLDialect dialect();

    /** A new connection, which the caller closes. */
    Connection connect() throws SQLException;

    /** Opens the way into an existing table with these integer columns, in this order, on the connection's transaction. */
    Appender appender(Connection connection, Name schema, String table, List<String> columns) throws SQLException;

    /** Runs a query whose columns are whole numbers, and hands the rows over as they come. */
    void columns(Connection connection, String sql, List<Object> binds, ColumnSink sink) throws SQLException;

    /** Whether rows that were loaded can be taken back; where not, their table is made anew. */
    default boolean takesBack() {
        return true;
    }

    /**
     * Whether rows are counted faster here, handed over by columns and all measures at once, than they are grouped there, measure
     * by measure: as measured, see docs/performance.md.
     */
    boolean handsRowsOver();

    /**
     * A person's id as a number that tells nothing without the key: 63 bits of SHA-256, the same for the same id and key.
     * Two of 10 million persons share one with a probability of 0.00001.
     */
    Field<Long> pseudonym(Field<String> person, String key);

    @Override
    void close();
}
