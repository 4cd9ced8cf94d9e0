package se.liu.grund.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Gender;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.Marts;
import se.liu.grund.register.RegisterHouse;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.TrinoCluster;
import se.liu.grund.warehouse.Warehouse;

/** Rows of odd kinds are counted, or refused, as a person would by hand: on every engine, and wherever they lie. */
class OddRegisterConformanceTests {

    private static final SyntheticRegisters NONE =
            new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 1, 2018, 2021, 1, 1);

    @TempDir
    Path root;

    static Stream<Arguments> odd() throws IOException {
        List<String> engines = new ArrayList<>(List.of("DuckDB", "H2", "PostgreSQL"));
        if (TrinoCluster.available()) {
            engines.add("Trino");
        }
        List<OddRegister> all = OddRegister.all();
        return engines.stream()
                .flatMap(engine -> Stream.of("parquet", "csv", "table")
                        .flatMap(from ->
                                all.stream().map(register -> Arguments.of(engine, from, register.name(), register))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("odd")
    void countsOddRowsAsByHand(String engine, String from, String name, OddRegister register) throws Exception {
        RegisterHouse house = new RegisterHouse(
                Files.createDirectories(root.resolve("åäö")), from.equals("csv") ? "csv" : "parquet", NONE);
        mend(house.contracts.resolve("registers/nyborjare.yaml"), "from: 1993", "from: " + OddRegister.FIRST);
        mend(
                house.contracts.resolve("countings/bakgrund.yaml"),
                "counting: bakgrund",
                "counting: bakgrund\nhidden-below: 1\nprotect: none");
        String url = switch (engine) {
            case "DuckDB" -> "jdbc:duckdb:" + root.resolve("register.duckdb");
            case "H2" -> TestEngines.h2() + ";DB_CLOSE_DELAY=-1";
            case "PostgreSQL" -> TestEngines.postgres();
            default -> TrinoCluster.shared().orElseThrow().url("memory");
        };
        switch (from) {
            case "csv" -> register.csv(house.deliveries);
            case "parquet" -> register.parquet(house.deliveries);
            default -> {
                String table = "odd_" + UUID.randomUUID().toString().substring(0, 8);
                table(engine, url, register, table);
                Path contract = house.contracts.resolve("registers/nyborjare.yaml");
                Files.writeString(
                        contract,
                        Files.readString(contract)
                                .replaceAll(
                                        "(?m)^files:.*$",
                                        "table: " + (engine.equals("Trino") ? "hive." : "") + "ladok." + table));
            }
        }
        try (Warehouse warehouse = Warehouse.open(url);
                RegisterWork work = house.open(warehouse, "bakgrund")) {
            // Files without rows are all alike, which is told too.
            assertThat(work.breaches().stream()
                            .map(one -> one.found() + " -> " + one.expected())
                            .filter(one -> !one.startsWith("the same bytes as ")))
                    .containsExactlyElementsOf(register.breaches());
            if (register.breaches().isEmpty()) {
                assertThat(told(new Marts(warehouse).build(house.app("bakgrund"), house.lists, work)))
                        .containsExactlyInAnyOrderElementsOf(register.counts());
            }
        }
    }

    private static void mend(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }

    private static List<String> told(Mart mart) {
        List<String> told = new ArrayList<>();
        for (MartTable table : mart.tables()) {
            if (!List.of("rekryteringslan", "aldersgrupp", "poangsumma")
                    .contains(table.measure().id())) {
                continue;
            }
            for (int row = 0; row < table.rows(); row++) {
                if (table.count(row, Gender.TOTALT).high() > 0) {
                    told.add("%s|%d - %d|%s|%s|%d|%d"
                            .formatted(
                                    table.measure().id(),
                                    table.periodAt(row).from(),
                                    table.periodAt(row).to(),
                                    table.keyAt(row).code(),
                                    table.categoryAt(row),
                                    table.count(row, Gender.KVINNOR).high(),
                                    table.count(row, Gender.MÄN).high()));
                }
            }
        }
        return told;
    }

    private static void table(String engine, String url, OddRegister register, String table)
            throws SQLException, IOException {
        switch (engine) {
            case "Trino" -> {
                TrinoCluster cluster = TrinoCluster.shared().orElseThrow();
                Path written = Files.createTempDirectory("odd");
                register.parquet(written);
                Files.move(written.resolve("register"), cluster.store().resolve(table));
                cluster.run(
                        "create schema if not exists hive.ladok",
                        "create table hive.ladok." + table + " (" + OddRegister.definition("varchar")
                                + ") with (format = 'PARQUET', external_location = 'local:///" + table + "')");
            }
            default -> {
                try (Connection db = engine.equals("H2")
                                ? DriverManager.getConnection(url, "grund", "")
                                : DriverManager.getConnection(url);
                        Statement sql = db.createStatement()) {
                    sql.execute("create schema if not exists \"ladok\"");
                    register.table(db, "\"ladok\".\"" + table + '"', engine.equals("PostgreSQL") ? "text" : "varchar");
                }
            }
        }
    }
}
