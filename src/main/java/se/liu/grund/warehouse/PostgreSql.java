package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, a server that the site already runs: rows go in by COPY, results come out through a cursor. */
final class PostgreSql implements Engine {

    private static final Logger log = LoggerFactory.getLogger(PostgreSql.class);

    private final String url;
    private final Properties login;

    PostgreSql(String url, EngineLogin login) {
        this.url = url;
        this.login = login.properties();
        try (Connection probe = connect()) {
            probe.isValid(5);
        } catch (SQLException e) {
            throw new WarehouseException(
                    "PostgreSQL cannot be reached at '" + Urls.shown(url) + "': " + Urls.said(e, url, login)
                            + ". Check address, database, user and password in grund.warehouse.",
                    Urls.fault(e, url, login));
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public EngineFaults faults() {
        return new EngineFaults(name(), PostgreSql::trouble);
    }

    /** By the codes of its driver. */
    static EngineTrouble trouble(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals("57014")) {
            return EngineTrouble.STOPPED;
        }
        if (state.startsWith("28")) {
            return EngineTrouble.REFUSED;
        }
        if (state.startsWith("53")) {
            return EngineTrouble.FULL;
        }
        // Connection; shutdown by an operator; the system below; inside of PostgreSQL.
        return state.startsWith("08") || state.startsWith("57") || state.startsWith("58") || state.startsWith("XX")
                ? EngineTrouble.LOST
                : EngineTrouble.NONE;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    @Override
    public Appender appender(Connection connection, Name schema, String table, List<String> columns)
            throws SQLException {
        String target = DSL.using(SQLDialect.POSTGRES).render(DSL.table(schema.append(table)));
        return new CopyAppender(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin"));
    }

    @Override
    public void columns(Connection connection, String sql, List<Object> binds, ColumnSink sink) throws SQLException {
        if (!connection.getAutoCommit()) {
            JdbcColumns.read(name(), connection, sql, binds, sink);
            return;
        }
        // Its driver holds the whole result in memory outside a transaction.
        connection.setAutoCommit(false);
        boolean read = false;
        try {
            JdbcColumns.read(name(), connection, sql, binds, sink);
            read = true;
        } finally {
            if (!read) {
                takeBack(connection);
            }
        }
        connection.setAutoCommit(true);
    }

    /** A transaction that broke off can only be taken back. The first fault is the one to tell, so this throws none. */
    private void takeBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            log.warn("{}", faults().of("take back a query", e).getMessage());
        }
    }

    @Override
    public boolean handsRowsOver() {
        return true;
    }

    @Override
    public Field<Long> pseudonym(Field<String> person, String key) {
        return DSL.field(
                "(('x' || substr(encode(sha256(convert_to({0} || {1}, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint)",
                SQLDataType.BIGINT, DSL.inline(key), person);
    }

    @Override
    public Field<String> contents(List<Field<String>> columns) {
        // Collations may hold different texts for equal, and hash them alike.
        List<Field<String>> plain = columns.stream()
                .map(column -> DSL.field("({0} collate \"C\")", SQLDataType.VARCHAR, column))
                .toList();
        return DSL.field(
                "cast(sum(hashint8extended(hash_record_extended(row({0}), 0), 1)) as varchar)",
                SQLDataType.VARCHAR, DSL.list(plain));
    }

    @Override
    public void close() {
        // Connections are the workspaces' own.
    }
}
