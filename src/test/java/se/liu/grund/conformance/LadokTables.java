package se.liu.grund.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.TrinoCluster;

/** Registers in tables of an engine, which get other rows while a test goes on. */
final class LadokTables {

    private final String engine;
    private final Path files;
    private final Path contracts;
    private final String url;
    private SyntheticRegisters loaded;
    private String schema = "ladok";

    LadokTables(String engine, Path root, Path contracts) {
        this.engine = engine;
        this.files = root.resolve("rader");
        this.contracts = contracts;
        this.url = switch (engine) {
            case "DuckDB" -> "jdbc:duckdb:" + root.resolve("register.duckdb");
            case "H2" -> TestEngines.h2() + ";DB_CLOSE_DELAY=-1";
            case "PostgreSQL" -> TestEngines.postgres();
            default -> TrinoCluster.shared().orElseThrow().url("memory");
        };
    }

    static Stream<String> engines() {
        return Stream.concat(
                Stream.of("DuckDB", "H2", "PostgreSQL"),
                TrinoCluster.available() ? Stream.of("Trino") : Stream.empty());
    }

    String url() {
        return url;
    }

    /** How messages name a table. */
    String table(String name) {
        return "table " + schema + "." + name;
    }

    /** These rows alone. */
    void load(SyntheticRegisters registers) throws SQLException, IOException {
        Path folder = files.resolve("register");
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        registers.parquet(files);
        registers.csv(files);
        loaded = registers;
        load();
    }

    /** Every table's years in a column of another type. */
    void yearsAs(String type) throws SQLException {
        try (Connection db = engine.equals("H2")
                        ? DriverManager.getConnection(url, "grund", "")
                        : DriverManager.getConnection(url);
                Statement sql = db.createStatement()) {
            for (SyntheticTable table : loaded.tables()) {
                String place = "alter table \"ladok\".\"" + table.name() + "\" alter column \"" + table.year() + '"';
                sql.execute(place + " set data type " + type
                        + (engine.equals("PostgreSQL") ? " using \"" + table.year() + "\"::" + type : ""));
            }
        }
    }

    /** A year's rows in the opposite order. */
    void turn(String table, int year) throws SQLException, IOException {
        List<String> lines = lines(table, year);
        Collections.reverse(lines.subList(1, lines.size()));
        write(table, year, lines);
    }

    /** How many columns it has, the person's first and the year second. */
    int columns(String table, int year) throws IOException {
        return cells(lines(table, year).getFirst()).length;
    }

    /** Two rows of a year exchange their values of a column, the first two that have different ones. */
    void exchange(String table, int year, int column) throws SQLException, IOException {
        List<String> lines = lines(table, year);
        String[] one = cells(lines.get(1));
        for (int other = 2; other < lines.size(); other++) {
            String[] with = cells(lines.get(other));
            if (!with[column].equals(one[column])) {
                String kept = one[column];
                one[column] = with[column];
                with[column] = kept;
                lines.set(1, String.join(";", one));
                lines.set(other, String.join(";", with));
                write(table, year, lines);
                return;
            }
        }
        throw new IllegalStateException("All rows have one value in column " + column);
    }

    private static String[] cells(String line) {
        return line.split(";", -1);
    }

    private List<String> lines(String table, int year) throws IOException {
        return new ArrayList<>(Files.readAllLines(csv(table, year)));
    }

    private Path csv(String table, int year) {
        return files.resolve("register/" + table + "_" + year + ".csv");
    }

    private void write(String table, int year, List<String> lines) throws SQLException, IOException {
        Path csv = csv(table, year);
        Files.write(csv, lines);
        Path parquet = Path.of(csv.toString().replace(".csv", ".parquet"));
        Path made = files.resolve("made.parquet");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("set threads = 1");
            sql.execute("create table shape as select * from read_parquet('" + parquet + "') limit 0");
            sql.execute("insert into shape select * from read_csv('" + csv
                    + "', delim = ';', header = true, all_varchar = true)");
            sql.execute("copy shape to '" + made + "' (format parquet)");
        }
        Files.move(made, parquet, StandardCopyOption.REPLACE_EXISTING);
        load();
    }

    private void load() throws SQLException, IOException {
        switch (engine) {
            case "DuckDB" -> RegisterTablesInEngines.duckDb(url, loaded, files);
            case "H2" -> RegisterTablesInEngines.h2(url, loaded, files);
            case "PostgreSQL" -> RegisterTablesInEngines.postgres(url, loaded, files);
            default -> {
                TrinoCluster cluster = TrinoCluster.shared().orElseThrow();
                if (schema.equals("ladok")) {
                    schema = "hive.ladok" + UUID.randomUUID().toString().substring(0, 8);
                }
                RegisterTablesInEngines.trino(cluster, schema.substring("hive.".length()), loaded, files);
            }
        }
        RegisterTablesInEngines.inSchema(contracts, schema);
    }
}
