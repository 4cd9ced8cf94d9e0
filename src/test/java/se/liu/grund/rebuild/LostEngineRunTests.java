package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.conformance.RegisterTablesInEngines;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.release.Release;
import se.liu.grund.standin.Fault;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.TrinoCluster;
import se.liu.grund.warehouse.Warehouse;

/** An engine that dies in mid-query, or has no room: one clear message, the old release stands, and nothing half-done. */
class LostEngineRunTests {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final Set<String> COUNTED = Set.of("framgrund");

    @TempDir
    Path temp;

    private static SyntheticRegisters registers(int rows) {
        return new SyntheticRegisters(LISTS, 9, 1993, 2001, rows, rows * 2);
    }

    private static Release published(TestHouse house) {
        Run run = house.rebuild(false);
        assertThat(run.state()).as(run.toString()).isEqualTo(State.SUCCEEDED);
        return house.current();
    }

    private static void failed(TestHouse house, String id, Release before, String begins, String ends) {
        Run run = house.done(id);
        assertThat(run.state()).as(run.toString()).isEqualTo(State.FAILED);
        assertThat(run.steps())
                .filteredOn(step -> step.state() == State.FAILED)
                .singleElement()
                .satisfies(step -> assertThat(step.message()).startsWith(begins).endsWith(ends));
        assertThat(house.current()).isEqualTo(before);
    }

    private EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(temp.resolve("pg"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** Holds the rows that were let in, so that the query that counts them waits; gives the connection that holds them. */
    private static Connection holding(String url) throws SQLException {
        Connection other = DriverManager.getConnection(url);
        other.setAutoCommit(false);
        Statement sql = other.createStatement();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    try (ResultSet found =
                            sql.executeQuery("select schemaname from pg_tables where tablename = 'rows_examen'")) {
                        if (!found.next()) {
                            other.rollback();
                            return false;
                        }
                        sql.execute("lock table \"" + found.getString(1) + "\".rows_examen in access exclusive mode");
                        return true;
                    }
                });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (ResultSet waiting = sql.executeQuery("select count(*) from pg_locks where not granted")) {
                return waiting.next() && waiting.getInt(1) > 0;
            }
        });
        return other;
    }

    @Test
    void failsWithOneMessageWhenPostgreSqlIsKilledInMidQuery() throws Exception {
        EmbeddedPostgres server = server();
        String url = server.getJdbcUrl("postgres", "postgres");
        try (TestHouse house = new TestHouse(temp.resolve("å"), "framgrund", url, COUNTED)) {
            registers(80).parquet(house.root.resolve("deliveries"));
            Release before = published(house);
            String id = house.start(true);
            try (Connection held = holding(url)) {
                assertThat(held.isClosed()).isFalse();
                long postmaster = Long.parseLong(
                        Files.readAllLines(temp.resolve("pg/postmaster.pid")).getFirst());
                ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
                List<ProcessHandle> all = process.descendants().toList();
                process.destroyForcibly();
                Awaitility.await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
                failed(
                        house,
                        id,
                        before,
                        "PostgreSQL was lost while it was to ",
                        ". Nothing of it is used. See that the server and its workers are up, and rebuild.");
            }
            assertThat(temp.resolve("å/spill"))
                    .satisfiesAnyOf(
                            at -> assertThat(at).doesNotExist(),
                            at -> assertThat(at).isEmptyDirectory());
        }
        server.close();
        try (EmbeddedPostgres again = server();
                Warehouse warehouse = Warehouse.open(again.getJdbcUrl("postgres", "postgres"))) {
            assertThat(warehouse.sweep()).isEqualTo(1);
            assertThat(workspaces(warehouse)).isZero();
        }
    }

    private static int workspaces(Warehouse warehouse) {
        return warehouse.ask(
                dsl -> dsl.fetchCount(dsl.selectFrom("pg_namespace").where("nspname ~ '^w[0-9a-f]{8}_'")));
    }

    @Test
    void stopsTheQueryOfARunThatIsCancelled() throws Exception {
        try (EmbeddedPostgres server = server()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (TestHouse house = new TestHouse(temp.resolve("å"), "framgrund", url, COUNTED)) {
                registers(80).parquet(house.root.resolve("deliveries"));
                String id = house.start(true);
                try (Connection held = holding(url)) {
                    house.rebuilds.cancel(id, "örjan");
                    // What is held can be dropped only when it is not.
                    held.rollback();
                    Run run = house.done(id);
                    assertThat(run.state()).as(run.toString()).isEqualTo(State.CANCELLED);
                    // Held as soon as there are rows: while they are let in, or when they are counted.
                    assertThat(run.steps())
                            .filteredOn(step -> step.state() == State.CANCELLED)
                            .singleElement()
                            .satisfies(step -> assertThat(step.message()).isEqualTo("örjan cancelled the run."));
                }
                assertThat(workspaces(house.warehouse)).isZero();
            }
        }
    }

    @Test
    void stopsPlanningWhenARunIsCancelledBeforeItKnowsWhatToDo() throws Exception {
        try (EmbeddedPostgres server = server()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (TestHouse house = new TestHouse(temp.resolve("å"), "framgrund", url, COUNTED)) {
                inTables(house, url);
                published(house);
                house.qlik.faultOnce(new Fault.HoldReload(Duration.ofMinutes(5)));
                String first = house.start(true);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> house.rebuilds.run(first).steps().getLast().state() == State.RUNNING);
                String id = house.start(false);
                try (Connection other = DriverManager.getConnection(url);
                        Statement sql = other.createStatement()) {
                    other.setAutoCommit(false);
                    sql.execute("lock table ladok.examen in access exclusive mode");
                    house.rebuilds.cancel(first, "åsa");
                    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                        try (ResultSet waiting = sql.executeQuery("select count(*) from pg_locks where not granted")) {
                            return waiting.next() && waiting.getInt(1) > 0;
                        }
                    });

                    house.rebuilds.cancel(id, "örjan");

                    Run run = house.done(id);
                    assertThat(run.state()).as(run.toString()).isEqualTo(State.CANCELLED);
                    assertThat(run.message()).isEqualTo("örjan cancelled the run. Nothing was begun.");
                    assertThat(run.steps()).isEmpty();
                    other.rollback();
                }
            }
        }
    }

    private static void inTables(TestHouse house, String url) throws Exception {
        SyntheticRegisters registers = registers(80);
        registers.csv(house.root.resolve("deliveries"));
        RegisterTablesInEngines.postgres(url, registers, house.root.resolve("deliveries"));
        RegisterTablesInEngines.inTables(house.root.resolve("contracts"), "");
    }

    @Test
    void refusesToPlanWhereTheServerThatHoldsTheTablesIsGone() throws Exception {
        EmbeddedPostgres server = server();
        String url = server.getJdbcUrl("postgres", "postgres");
        try (TestHouse house = new TestHouse(temp.resolve("å"), "framgrund", url, COUNTED)) {
            inTables(house, url);
            published(house);
            server.close();

            assertThatThrownBy(house::plan)
                    .isInstanceOfSatisfying(
                            RebuildException.class,
                            e -> assertThat(e.reason()).isEqualTo(RebuildException.Reason.WAREHOUSE_LOST))
                    .hasMessageStartingWith("PostgreSQL was lost while it was to connect: ")
                    .hasMessageEndingWith(
                            ". Nothing of it is used. See that the server and its workers are up, and rebuild.");
        }
    }

    static boolean trino() {
        return TrinoCluster.available();
    }

    @Test
    @EnabledIf("trino")
    void failsWithOneMessageWhenATrinoWorkerIsKilledInMidQuery() throws Exception {
        try (TrinoCluster cluster = TrinoCluster.start(1, "1G");
                TestHouse house = new TestHouse(temp.resolve("å"), "framgrund", cluster.url("memory"), COUNTED)) {
            SyntheticRegisters registers = registers(80);
            Path deliveries = house.root.resolve("deliveries");
            registers.parquet(deliveries);
            RegisterTablesInEngines.trino(cluster, registers, deliveries);
            RegisterTablesInEngines.inTables(house.root.resolve("contracts"), "hive.");
            Release before = published(house);
            String id = house.start(true);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> house.rebuilds.run(id).steps().get(1).state() == State.RUNNING);
            cluster.killWorker();
            failed(
                    house,
                    id,
                    before,
                    "Trino was lost while it was to ",
                    ". Nothing of it is used. See that the server and its workers are up, and rebuild.");
        }
    }

    @Test
    void failsWithOneMessageWhereThereIsNoRoomOnTheDisk() throws Exception {
        Path spill = temp.resolve("spill");
        try (TestHouse house = new TestHouse(
                temp.resolve("å"), "framgrund", "jdbc:duckdb:", COUNTED, new EngineMemory(64_000_000, spill))) {
            house.warehouse.ask(dsl -> dsl.execute("set global max_temp_directory_size = '4MB'"));
            registers(80).parquet(house.root.resolve("deliveries"));
            Release before = published(house);
            registers(60_000).parquet(house.root.resolve("deliveries"));

            failed(
                    house,
                    house.start(false),
                    before,
                    "DuckDB has no room left to ",
                    ". Nothing of it is used. Free disk space where it keeps its temporary files, or give it more"
                            + " memory, and rebuild.");
            assertThat(house.warehouse.<List<String>>ask(
                            dsl -> dsl.fetch("select schema_name from information_schema.schemata")
                                    .getValues(0, String.class)))
                    .noneMatch(name -> name.matches("w[0-9a-f]{8}_.*"));
            registers(80).parquet(house.root.resolve("deliveries"));
            assertThat(house.rebuild(true).state()).isEqualTo(State.SUCCEEDED);
        }
        // While it is open DuckDB keeps a mark, and may keep an emptied file for what comes next.
        assertThat(files(spill)).isEmpty();
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::toString).toList();
        }
    }
}
