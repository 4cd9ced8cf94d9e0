package se.liu.grund.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** DuckDB, embedded: rows go in through its appender, results come out as its own vectors. */
final class DuckDb implements Engine {

    /** Where lines of CSV that cannot be read are told of. */
    private static final String REJECTS = "reject_errors";

    private static final int VECTOR = 2048;

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
                    "DuckDB cannot open '" + Urls.shown(url) + "': " + Urls.said(e, url, EngineLogin.NONE)
                            + ". Check that the folder exists and that no other process holds the file.",
                    Urls.fault(e, url, EngineLogin.NONE));
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public EngineFaults faults() {
        return new EngineFaults(name(), DuckDb::trouble);
    }

    /** By its words: it has no codes. */
    static EngineTrouble trouble(SQLException e) {
        String message = EngineTrouble.message(e);
        if (message.contains("database has been invalidated")) {
            return EngineTrouble.BROKEN;
        }
        if (message.startsWith("interrupt error")) {
            return EngineTrouble.STOPPED;
        }
        return EngineTrouble.NONE;
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
    public void columns(Connection connection, String sql, List<Object> binds, ColumnSink sink) throws SQLException {
        try (var statement = connection.unwrap(DuckDBConnection.class).prepare(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            StopSignal.begins(name(), statement);
            try (DuckDBChunkedResult result = statement.query()) {
                int width = Math.toIntExact(result.columnCount());
                List<String> names = new ArrayList<>();
                List<int[]> columns = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    names.add(result.columnName(c));
                    columns.add(new int[VECTOR]);
                }
                sink.begin(names);
                while (result.nextChunk()) {
                    DuckDBDataChunkReader chunk = result.chunk();
                    int rows = Math.toIntExact(chunk.rowCount());
                    for (int c = 0; c < width; c++) {
                        if (columns.get(c).length < rows) {
                            columns.set(c, new int[rows]);
                        }
                        read(chunk.vector(c), rows, columns.get(c), names.get(c));
                    }
                    sink.take(columns, rows);
                }
            } finally {
                StopSignal.ends();
            }
        }
    }

    private static void read(DuckDBReadableVector vector, int rows, int[] into, String name) {
        switch (vector.getType()) {
            case INTEGER -> {
                for (int row = 0; row < rows; row++) {
                    into[row] = vector.isNull(row) ? Column.NULL : vector.getInt(row);
                }
            }
            case BIGINT -> {
                for (int row = 0; row < rows; row++) {
                    into[row] = vector.isNull(row) ? Column.NULL : Math.toIntExact(vector.getLong(row));
                }
            }
            case SMALLINT -> {
                for (int row = 0; row < rows; row++) {
                    into[row] = vector.isNull(row) ? Column.NULL : vector.getShort(row);
                }
            }
            default ->
                throw new WarehouseException("Column '" + name + "' is " + vector.getType()
                        + " in DuckDB, expected SMALLINT, INTEGER or BIGINT. Cast it in the query.");
        }
    }

    @Override
    public boolean readsFiles() {
        return true;
    }

    @Override
    public List<String> parquetColumns(DSLContext dsl, Path file) {
        return dsl.fetch("select name from parquet_schema(" + file(file) + ") offset 1")
                .getValues(0, String.class);
    }

    @Override
    public List<RejectedLine> rejected(DSLContext dsl) {
        return dsl.fetch("select distinct s.file_path, e.line, cast(e.error_type as varchar) from " + REJECTS
                        + " e join reject_scans s using (scan_id, file_id) order by 1, 2, 3")
                .map(row ->
                        new RejectedLine(row.get(0, String.class), row.get(1, Long.class), row.get(2, String.class)));
    }

    /**
     * The rows of files, with the columns that {@link RegisterScan} adds. CSV is read as text alone, and a line that cannot be
     * read goes to {@link #REJECTS} instead of failing the query with what stands in it.
     */
    @Override
    public Table<?> scan(RegisterScan scan) {
        String files = scan.files().stream().map(DuckDb::file).collect(Collectors.joining(", ", "[", "]"));
        if (scan.parquet()) {
            return DSL.table("(select *, filename as \"" + RegisterScan.FILE + "\", file_row_number as \""
                    + RegisterScan.ROW + "\" from read_parquet(" + files
                    + ", filename = true, file_row_number = true, union_by_name = true))");
        }
        // Rows are numbered as they come, over all files, and from 0 in each by what the first one has.
        return DSL.table("(select * exclude (grund_nr), grund_nr - min(grund_nr) over (partition by filename) as \""
                + RegisterScan.ROW + "\" from (select *, filename as \"" + RegisterScan.FILE
                + "\", row_number() over () as grund_nr from read_csv(" + files + ", delim = "
                + literal(String.valueOf(scan.delimiter()))
                + ", quote = '\"', escape = '\"', header = true, all_varchar = true, auto_detect = true,"
                + " sample_size = 1, filename = true, store_rejects = true, rejects_limit = 100000,"
                + " strict_mode = true)))");
    }

    /** One file and no pattern, whatever its folders are called. */
    private static String file(Path file) {
        return literal(file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /** DuckDB's own: no dialect of jOOQ's has its literals for file names. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public boolean handsRowsOver() {
        return true;
    }

    @Override
    public Field<Long> pseudonym(Field<String> person, String key) {
        return DSL.field("cast(hash(sha256({0} || {1})) >> 1 as bigint)", SQLDataType.BIGINT, DSL.val(key), person);
    }

    @Override
    public Field<String> contents(List<Field<String>> columns) {
        return DSL.field("cast(sum(hash(hash({0}))) as varchar)", SQLDataType.VARCHAR, DSL.list(columns));
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw faults().of("close", e);
        }
    }
}
