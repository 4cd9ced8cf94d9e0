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

/** PostgreSQL, a server that the site already runs: rows go in by COPY, results come out through a cursor. */
final class PostgreSql implements Engine {

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
        JdbcColumns.read(name(), connection, sql, binds, sink);
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
    public void close() {
        // Connections are the workspaces' own.
    }
}
