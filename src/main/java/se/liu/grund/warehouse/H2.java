package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** H2, embedded, without native code: for small sites, and the proof that the SQL is neutral. */
final class H2 implements Engine {

    private final JdbcConnectionPool pool;

    H2(String url) {
        pool = JdbcConnectionPool.create(url, "grund", "");
        try (Connection probe = pool.getConnection()) {
            probe.isValid(1);
        } catch (SQLException e) {
            throw new WarehouseException(
                    "H2 cannot open '" + Urls.shown(url) + "': " + Urls.said(e, url, EngineLogin.NONE)
                            + ". Check that the folder exists and that no other process holds the file.",
                    Urls.fault(e, url, EngineLogin.NONE));
        }
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public EngineFaults faults() {
        return new EngineFaults(name(), H2::trouble);
    }

    /** By the codes of its driver. */
    static EngineTrouble trouble(SQLException e) {
        return switch (e.getErrorCode()) {
            // Connection broken, database closed, closed at shutdown, object closed, file corrupted.
            case 90067, 90098, 90121, 90007, 90030 -> EngineTrouble.LOST;
            // Out of memory, no disk space.
            case 90108, 90100 -> EngineTrouble.FULL;
            // Statement cancelled, or it took too long.
            case 57014 -> EngineTrouble.STOPPED;
            case 28000 -> EngineTrouble.REFUSED;
            default -> EngineTrouble.NONE;
        };
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.H2;
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public Appender appender(Connection connection, Name schema, String table, List<String> columns)
            throws SQLException {
        String sql = DSL.using(SQLDialect.H2)
                .insertInto(DSL.table(schema.append(table)))
                .columns(columns.stream().map(c -> DSL.field(DSL.name(c))).toList())
                .values(Collections.nCopies(columns.size(), DSL.param("v", Integer.class)))
                .getSQL(ParamType.INDEXED);
        return new BatchAppender(connection.prepareStatement(sql));
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
                "cast(substring(hash('SHA-256', stringtoutf8(concat({0}, {1}))) from 1 for 8) as bigint)",
                SQLDataType.BIGINT, DSL.val(key), person);
    }

    @Override
    public Field<String> contents(List<Field<String>> columns) {
        return DSL.field(
                "cast(sum(ora_hash(cast(row({0}) as varchar))) as varchar)", SQLDataType.VARCHAR, DSL.list(columns));
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
