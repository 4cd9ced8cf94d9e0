package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Trino, the distributed engine: registers lie as tables on shared storage, and only aggregates come back. Its URL names the
 * catalog in which workspaces are made, which must be one that can be written to.
 */
final class Trino implements Engine {

    private static final int INTERNAL = 0x1_0000;
    private static final int RESOURCES = 0x2_0000;
    private static final int OTHERS = 0x3_0000;

    /** Of Hive's errors, the first: the metastore does not answer. */
    private static final int METASTORE = 0x100_0000;

    /** It takes 127 in one call of a function. */
    private static final int MOST_ARGUMENTS = 100;

    private final String url;
    private final Properties login;

    Trino(String url, EngineLogin login) {
        this.url = url;
        this.login = login.properties();
        if (!this.login.containsKey("user") && !url.contains("user=")) {
            this.login.setProperty("user", "grund");
        }
        try (Connection probe = connect();
                Statement statement = probe.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Trino cannot be reached at '" + Urls.shown(url) + "': " + Urls.said(e, url, login)
                            + ". Check address, catalog, user and password in grund.warehouse, and that a worker is up.",
                    Urls.fault(e, url, login));
        }
    }

    @Override
    public String name() {
        return "Trino";
    }

    @Override
    public EngineFaults faults() {
        return new EngineFaults(name(), Trino::trouble);
    }

    /** By the codes of its driver. */
    static EngineTrouble trouble(SQLException e) {
        int code = e.getErrorCode();
        if (EngineTrouble.message(e).contains("worker nodes")) {
            // Counted among missing resources by Trino.
            return EngineTrouble.LOST;
        }
        if (code == 3) {
            // USER_CANCELED, of the errors of users.
            return EngineTrouble.STOPPED;
        }
        if (code >= INTERNAL && code < RESOURCES || code == METASTORE) {
            return EngineTrouble.LOST;
        }
        return code >= RESOURCES && code < OTHERS ? EngineTrouble.FULL : EngineTrouble.NONE;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.TRINO;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    /** Most catalogs write one statement at a time. */
    @Override
    public boolean takesBack() {
        return false;
    }

    @Override
    public Appender appender(Connection connection, Name schema, String table, List<String> columns) {
        String target = DSL.using(SQLDialect.TRINO).render(DSL.table(schema.append(table)));
        return new UnnestAppender(connection, target, columns.size());
    }

    @Override
    public void columns(Connection connection, String sql, List<Object> binds, ColumnSink sink) throws SQLException {
        JdbcColumns.read(name(), connection, sql, binds, sink);
    }

    @Override
    public boolean handsRowsOver() {
        return false;
    }

    @Override
    public Field<Long> pseudonym(Field<String> person, String key) {
        return DSL.field(
                "from_big_endian_64(substr(hmac_sha256(to_utf8({1}), to_utf8({0})), 1, 8))",
                SQLDataType.BIGINT, DSL.inline(key), person);
    }

    @Override
    public Field<String> contents(List<Field<String>> columns) {
        Field<String> row = DSL.inline("");
        for (int first = 0; first < columns.size(); first += MOST_ARGUMENTS) {
            List<Field<String>> values = new ArrayList<>(List.of(row));
            for (Field<String> column : columns.subList(first, Math.min(columns.size(), first + MOST_ARGUMENTS))) {
                values.add(DSL.field(
                        "coalesce(concat(cast(length({0}) as varchar), ':', {0}), '-')", SQLDataType.VARCHAR, column));
            }
            row = DSL.field("concat({0})", SQLDataType.VARCHAR, DSL.list(values));
        }
        return DSL.field("to_hex(checksum({0}))", SQLDataType.VARCHAR, row);
    }

    @Override
    public void close() {
        // Connections are the workspaces' own.
    }
}
