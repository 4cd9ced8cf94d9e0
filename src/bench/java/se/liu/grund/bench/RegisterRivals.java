package se.liu.grund.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

/**
 * What a good engineer would write first: one GROUP BY for each measure over all its periods, rows fetched over JDBC, written by
 * the same QVD writer. {@code duckdb} counts each person once by the last row, as Grund does; {@code bare} is its GROUP BYs
 * alone; {@code loose} counts rows instead of persons, which is wrong, and cheaper. {@code postgres} counts rows as well. {@code
 * floor} counts columns that lie in memory already, linked by hand.
 */
final class RegisterRivals {

    private static final int LENGTH = 6;

    private final RegisterData data;
    private final Path out;

    RegisterRivals(RegisterData data, Path out) {
        this.data = data;
        this.out = out;
    }

    void duckDb(boolean persons, boolean whole) throws Exception {
        long start = System.nanoTime();
        double queries = 0;
        long cells = 0;
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("set memory_limit = '8GB'");
            for (String measure : RegisterData.MEASURES) {
                String from = "read_parquet('" + data.parquet() + "') r join (select unnest(range("
                        + (RegisterData.FIRST + LENGTH - 1) + ", " + (RegisterData.LAST + 1)
                        + ")) as slut) p on r.\"år\" > p.slut - " + LENGTH + " and r.\"år\" <= p.slut";
                String query = persons
                        ? "select slut, examenskod, v, kön, count(*) as n from (select slut, examenskod, \"" + measure
                                + "\" as v, kön, row_number() over (partition by personid, examenskod, slut order by \"år\" desc)"
                                + " as nr from " + from + ") where nr = 1 group by all"
                        : "select slut, examenskod, \"" + measure + "\" as v, kön, count(*) as n from " + from
                                + " group by all";
                long before = System.nanoTime();
                sql.execute("create or replace temp table counted as " + query);
                queries += (System.nanoTime() - before) / 1e9;
                if (whole) {
                    cells += write(sql, measure);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "DuckDB, %s: GROUP BYs %.1f s%s%n",
                persons ? "each person once" : "rows, not persons",
                queries,
                whole
                        ? String.format(
                                Locale.ROOT,
                                ", %,d cells fetched and written, in all %.1f s",
                                cells,
                                (System.nanoTime() - start) / 1e9)
                        : " alone");
    }

    /** Each person's last row of every period found once for all measures, then one GROUP BY a measure. */
    void linkedOnce() throws Exception {
        long start = System.nanoTime();
        double queries = 0;
        long cells = 0;
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("set memory_limit = '8GB'");
            sql.execute("set temp_directory = '" + out.resolve("spill") + "'");
            String columns = RegisterData.MEASURES.stream()
                    .map(measure -> ", \"" + measure + "\"")
                    .collect(java.util.stream.Collectors.joining());
            sql.execute("create temp table linked as select slut, examenskod, kön" + columns + " from (select slut,"
                    + " examenskod, kön" + columns
                    + ", row_number() over (partition by personid, examenskod, slut order by \"år\" desc) as nr from"
                    + " read_parquet('" + data.parquet() + "') r join (select unnest(range("
                    + (RegisterData.FIRST + LENGTH - 1) + ", " + (RegisterData.LAST + 1)
                    + ")) as slut) p on r.\"år\" > p.slut - " + LENGTH + " and r.\"år\" <= p.slut) where nr = 1");
            double linked = (System.nanoTime() - start) / 1e9;
            for (String measure : RegisterData.MEASURES) {
                long before = System.nanoTime();
                sql.execute("create or replace temp table counted as select slut, examenskod, \"" + measure
                        + "\" as v, kön, count(*) as n from linked group by all");
                queries += (System.nanoTime() - before) / 1e9;
                cells += write(sql, measure);
            }
            System.out.printf(
                    Locale.ROOT,
                    "DuckDB, each person once, linked once for all measures: linked in %.1f s, GROUP BYs %.1f s,"
                            + " %,d cells fetched and written, in all %.1f s%n",
                    linked,
                    queries,
                    cells,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    /** Kvinnor, Män and Totalt beside each other, fetched row by row. */
    private long write(Statement sql, String measure) throws Exception {
        String pivot = "select slut, examenskod, v, sum(case when kön = 'K' then n else 0 end) as k,"
                + " sum(case when kön = 'M' then n else 0 end) as m, sum(n) as t from counted group by 1, 2, 3 order by 1, 2, 3";
        Growing period = new Growing();
        Growing code = new Growing();
        Growing value = new Growing();
        double[][] numbers = new double[3][1 << 16];
        int rows = 0;
        try (ResultSet result = sql.executeQuery(pivot)) {
            while (result.next()) {
                if (rows == numbers[0].length) {
                    for (int i = 0; i < 3; i++) {
                        numbers[i] = java.util.Arrays.copyOf(numbers[i], rows * 2);
                    }
                }
                period.add(result.getString(1));
                code.add(result.getString(2));
                value.add(String.valueOf(result.getString(3)));
                for (int i = 0; i < 3; i++) {
                    long n = result.getLong(4 + i);
                    numbers[i][rows] = n > 0 && n < 5 ? 2.5 : n;
                }
                rows++;
            }
        }
        QvdTable.Builder table = QvdTable.named(measure)
                .column(period.column("Sexårsperiod"))
                .column(code.column("Examenskod"))
                .column(value.column(measure));
        String[] names = {"Kvinnor", "Män", "Totalt"};
        for (int i = 0; i < 3; i++) {
            table.column(QvdColumn.numbers(
                    names[i], java.util.Arrays.copyOf(numbers[i], rows), NumberFormat.fix(1, ",", "")));
        }
        QvdWriter.write(out.resolve(measure + ".qvd"), table.build(), se.liu.grund.qvd.Durability.LEFT_TO_SYSTEM);
        return rows * 3L;
    }

    /** A text column by dictionary, while it grows. */
    private static final class Growing {
        private final Map<String, Integer> symbols = new LinkedHashMap<>();
        private int[] indexes = new int[1 << 16];
        private int size;

        void add(String text) {
            if (size == indexes.length) {
                indexes = java.util.Arrays.copyOf(indexes, size * 2);
            }
            indexes[size++] = symbols.computeIfAbsent(text, _ -> symbols.size());
        }

        QvdColumn column(String name) {
            return QvdColumn.text(name, List.copyOf(symbols.keySet()), java.util.Arrays.copyOf(indexes, size));
        }
    }

    void postgres() throws Exception {
        Path csv = out.resolve("examen.csv");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("copy (select * from read_parquet('" + data.parquet() + "')) to '" + csv + "' (header false)");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("work_mem", "512MB")
                        .setServerConfig("max_wal_size", "8GB")
                        .start();
                Connection db = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement sql = db.createStatement()) {
            long start = System.nanoTime();
            StringBuilder columns = new StringBuilder("personid text, \"år\" int, kön text, examenskod text");
            RegisterData.MEASURES.forEach(
                    measure -> columns.append(", \"").append(measure).append("\" text"));
            sql.execute("create unlogged table examen (" + columns + ")");
            try (InputStream in = Files.newInputStream(csv)) {
                db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy examen from stdin (format csv)", in);
            }
            double copied = (System.nanoTime() - start) / 1e9;
            long cells = 0;
            for (String measure : RegisterData.MEASURES) {
                sql.execute("drop table if exists counted");
                sql.execute(
                        "create unlogged table counted as select slut, examenskod, v, kön, count(*) as n from (select slut,"
                                + " examenskod, \"" + measure + "\" as v, kön from examen r join generate_series("
                                + (RegisterData.FIRST + LENGTH - 1) + ", " + RegisterData.LAST
                                + ") p(slut) on r.\"år\" > p.slut - "
                                + LENGTH + " and r.\"år\" <= p.slut) x group by 1, 2, 3, 4");
                cells += write(sql, measure);
            }
            System.out.printf(
                    Locale.ROOT,
                    "PostgreSQL, rows, not persons: COPY %.1f s, %,d cells fetched and written, in all %.1f s%n",
                    copied,
                    cells,
                    (System.nanoTime() - start) / 1e9);
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    /** Two threads over columns in the heap: code, interval and kön in one number, and each measure's value. */
    void floor() throws Exception {
        int rows = Math.toIntExact(data.rows() / 33 * 33);
        int[] base = new int[rows];
        short[][] values = new short[RegisterData.MEASURES.size()][rows];
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            StringBuilder types = new StringBuilder();
            for (String measure : List.of("examenskod")) {
                sql.execute("create type k as enum (select distinct " + measure + " from read_parquet('"
                        + data.parquet() + "') order by 1)");
            }
            for (int i = 0; i < values.length; i++) {
                String measure = RegisterData.MEASURES.get(i);
                sql.execute("create type t" + i + " as enum (select distinct \"" + measure + "\" from read_parquet('"
                        + data.parquet() + "') where \"" + measure + "\" is not null order by 1)");
                types.append(", coalesce(cast(enum_code(cast(\"")
                        .append(measure)
                        .append("\" as t")
                        .append(i)
                        .append(")) as integer), 500) as m")
                        .append(i);
            }
            String query =
                    "select cast(((cast(enum_code(cast(examenskod as k)) as integer) * 33 + \"år\" - 1993) * 6 + least(6, coalesce(lead(\"år\")"
                            + " over (partition by personid, examenskod order by \"år\") - \"år\", 6)) - 1) * 2 + case kön when 'K' then 0 else 1"
                            + " end as integer) as base" + types + " from read_parquet('" + data.parquet() + "')";
            int at = 0;
            try (var statement = db.unwrap(DuckDBConnection.class).prepare(query);
                    DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    int n = (int) result.chunk().rowCount();
                    for (int row = 0; row < n; row++) {
                        base[at + row] = result.chunk().vector(0).getInt(row);
                    }
                    for (int c = 0; c < values.length; c++) {
                        var vector = result.chunk().vector(c + 1);
                        for (int row = 0; row < n; row++) {
                            values[c][at + row] = (short) vector.getInt(row);
                        }
                    }
                    at += n;
                }
            }
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                for (short[] column : values) {
                    two.submit(() -> {
                        int[] counts = new int[120 * 33 * 6 * 2 * 512];
                        for (int row = 0; row < base.length; row++) {
                            counts[base[row] * 512 + column[row]]++;
                        }
                        return counts[7];
                    });
                }
            }
            System.out.printf(
                    Locale.ROOT, "Floor: %,d rows, counted alone %.2f s%n", rows, (System.nanoTime() - start) / 1e9);
        }
    }
}
