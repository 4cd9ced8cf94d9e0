package se.liu.grund.conformance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.warehouse.TrinoCluster;

/** Invented registers as tables that already lie in an engine, schema {@code ladok}, all columns text but the year. */
public final class RegisterTablesInEngines {

    private RegisterTablesInEngines() {}

    static void duckDb(String url, SyntheticRegisters registers, Path deliveries) throws SQLException {
        try (Connection db = DriverManager.getConnection(url);
                Statement sql = db.createStatement()) {
            sql.execute("drop schema if exists ladok cascade");
            sql.execute("create schema ladok");
            for (SyntheticTable table : registers.tables()) {
                sql.execute("create table ladok.\"" + table.name() + "\" as select * from read_parquet('"
                        + deliveries.resolve("register") + "/" + table.name() + "_*.parquet')");
            }
        }
    }

    static void h2(String url, SyntheticRegisters registers, Path csv) throws SQLException {
        try (Connection db = DriverManager.getConnection(url, "grund", "");
                Statement sql = db.createStatement()) {
            sql.execute("drop schema if exists \"ladok\" cascade");
            sql.execute("create schema \"ladok\"");
            for (SyntheticTable table : registers.tables()) {
                sql.execute("create table \"ladok\".\"" + table.name() + "\" (" + columns(table, "varchar", "integer")
                        + ")");
                for (int year = table.firstYear(); year <= table.lastYear(); year++) {
                    sql.execute("insert into \"ladok\".\"" + table.name() + "\" select * from csvread('"
                            + csv.resolve("register/" + table.name() + "_" + year + ".csv")
                            + "', null, 'fieldSeparator=; charset=UTF-8 caseSensitiveColumnNames=true')");
                }
            }
        }
    }

    public static void postgres(String url, SyntheticRegisters registers, Path csv) throws SQLException, IOException {
        try (Connection db = DriverManager.getConnection(url);
                Statement sql = db.createStatement()) {
            sql.execute("drop schema if exists ladok cascade");
            sql.execute("create schema ladok");
            for (SyntheticTable table : registers.tables()) {
                sql.execute("create table ladok.\"" + table.name() + "\" (" + columns(table, "text", "integer") + ")");
                for (int year = table.firstYear(); year <= table.lastYear(); year++) {
                    try (Reader in =
                            Files.newBufferedReader(csv.resolve("register/" + table.name() + "_" + year + ".csv"))) {
                        db.unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(
                                        "copy ladok.\"" + table.name()
                                                + "\" from stdin (format csv, header, delimiter ';')",
                                        in);
                    }
                }
            }
        }
    }

    public static void trino(TrinoCluster cluster, SyntheticRegisters registers, Path parquet)
            throws SQLException, IOException {
        trino(cluster, "ladok", registers, parquet);
    }

    /** In a schema of another name. */
    static void trino(TrinoCluster cluster, String schema, SyntheticRegisters registers, Path parquet)
            throws SQLException, IOException {
        cluster.run("create schema if not exists hive." + schema);
        for (SyntheticTable table : registers.tables()) {
            String place = schema + "-" + table.name();
            cluster.run("drop table if exists hive." + schema + ".\"" + table.name() + '"');
            Path store = Files.createDirectories(cluster.store().resolve(place));
            try (Stream<Path> old = Files.list(store)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            try (Stream<Path> files = Files.list(parquet.resolve("register"))) {
                for (Path file : files.filter(f -> f.getFileName().toString().matches(table.name() + "_.*parquet"))
                        .toList()) {
                    Files.copy(file, store.resolve(file.getFileName().toString()));
                }
            }
            cluster.run("create table hive." + schema + ".\"" + table.name() + "\" ("
                    + columns(table, "varchar", "integer")
                    + ") with (format = 'PARQUET', external_location = 'local:///" + place + "')");
        }
    }

    private static String columns(SyntheticTable table, String text, String number) {
        List<String> columns = new ArrayList<>();
        columns.add('"' + table.person() + "\" " + text);
        columns.add('"' + table.year() + "\" " + number);
        if (!table.gender().isEmpty()) {
            columns.add('"' + table.gender() + "\" " + text);
        }
        table.columns().forEach(column -> columns.add('"' + column.name() + "\" " + text));
        return columns.stream().collect(Collectors.joining(", "));
    }

    /** The register contracts of a folder, so that they name tables instead of files. */
    public static void inTables(Path contracts, String prefix) throws IOException {
        inSchema(contracts, prefix + "ladok");
    }

    /** The same, in a schema of another name. */
    static void inSchema(Path contracts, String schema) throws IOException {
        try (Stream<Path> files = Files.list(contracts.resolve("registers"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                Files.writeString(
                        file,
                        Files.readString(file).replaceAll("(?m)^(files|table):.*$", "table: " + schema + "." + name));
            }
        }
    }
}
