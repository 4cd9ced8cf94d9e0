package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Name;
import org.jooq.SQLDialect;

/** What differs between engines: connecting, bulk columns in, columns out. Queries do not. */
sealed interface Engine extends AutoCloseable permits DuckDb, H2 {

    String name();

    SQLDialect dialect();

    /** A new connection, which the caller closes. */
    Connection connect() throws SQLException;

    /** Opens the way into an existing table with these integer columns, in this order, on the connection's transaction. */
    Appender appender(Connection connection, Name schema, String table, List<String> columns) throws SQLException;

    /** Runs a query whose columns are whole numbers. */
    Columns columns(Connection connection, String sql, List<Object> binds) throws SQLException;

    @Override
    void close();
}
