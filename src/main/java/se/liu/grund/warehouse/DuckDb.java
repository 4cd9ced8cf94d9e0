package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** DuckDB, embedded: rows go in through its appender, results come out as its own vectors. */
final class DuckDb implements Engine {

    /** Keeps an in-memory database alive; the others are duplicates of it. */
    private final DuckDBConnection root;

    DuckDb(String url, @Nullable EngineMemory memory) {
        Properties settings = new Properties();
        if (memory != null) {
            settings.setProperty("memory_limit", memory.bytes() + "B");
            settings.setProperty(
                    "temp_directory", memory.spill().toAbsolutePath().toString());
        }
        try {
            root = DriverManager.getConnection(url, settings).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new WarehouseException(
                    "DuckDB cannot open '" + url + "': " + e.getMessage()
                            + ". Check that the folder exists and that no other process holds the file.",
                    e);
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.DUCKDB;
    }

    @Override
    public Connection connect() throws SQLException {
        return root.duplicate();
    }

    @Override
    public Appender appender(Connection connection, Name schema, String table, List<String> columns)
            throws SQLException {
        // A transaction begins with a statement, and an appender is none: its rows would stay after a rollback.
        try (Statement first = connection.createStatement()) {
            first.execute("select 1");
        }
        return new DuckDbAppender(
                connection.unwrap(DuckDBConnection.class).createAppender(String.valueOf(schema.last()), table));
    }

    @Override
    public Columns columns(Connection connection, String sql, List<Object> binds) throws SQLException {
        try (var statement = connection.unwrap(DuckDBConnection.class).prepare(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            try (DuckDBChunkedResult result = statement.query()) {
                int width = Math.toIntExact(result.columnCount());
                List<Ints> columns = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    columns.add(new Ints(result.columnName(c)));
                }
                while (result.nextChunk()) {
                    DuckDBDataChunkReader chunk = result.chunk();
                    for (int c = 0; c < width; c++) {
                        append(chunk.vector(c), chunk.rowCount(), columns.get(c));
                    }
                }
                return new Columns(columns.stream().map(Ints::column).toList());
            }
        }
    }

    private static void append(DuckDBReadableVector vector, long rows, Ints into) {
        boolean wide = switch (vector.getType()) {
            case INTEGER -> false;
            case BIGINT -> true;
            default ->
                throw new WarehouseException("Column '" + into.name() + "' is " + vector.getType()
                        + " in DuckDB, expected INTEGER or BIGINT. Cast it in the query.");
        };
        for (long row = 0; row < rows; row++) {
            into.add(
                    vector.isNull(row)
                            ? Column.NULL
                            : wide ? Math.toIntExact(vector.getLong(row)) : vector.getInt(row));
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new WarehouseException("DuckDB did not close: " + e.getMessage(), e);
        }
    }
}
