package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** H2, embedded, without native code: for small sites, and the proof that the SQL is neutral. */
final class H2 implements Engine {

    private final JdbcConnectionPool pool;

    H2(String url) {
        pool = JdbcConnectionPool.create(url, "grund", "");
        try (Connection probe = pool.getConnection()) {
            probe.isValid(1);
        } catch (SQLException e) {
            throw new WarehouseException(
                    "H2 cannot open '" + url + "': " + e.getMessage()
                            + ". Check that the folder exists and that no other process holds the file.",
                    e);
        }
    }

    @Override
    public String name() {
        return "H2";
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
    public Columns columns(Connection connection, String sql, List<Object> binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                var meta = result.getMetaData();
                List<Ints> columns = new ArrayList<>();
                for (int c = 1; c <= meta.getColumnCount(); c++) {
                    columns.add(new Ints(meta.getColumnLabel(c)));
                }
                while (result.next()) {
                    for (int c = 0; c < columns.size(); c++) {
                        int value = result.getInt(c + 1);
                        columns.get(c).add(result.wasNull() ? Column.NULL : value);
                    }
                }
                return new Columns(columns.stream().map(Ints::column).toList());
            }
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
