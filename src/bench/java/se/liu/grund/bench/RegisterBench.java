package se.liu.grund.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Countings;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContracts;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Marts;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.Registers;
import se.liu.grund.release.MartQvds;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.TrinoCluster;
import se.liu.grund.warehouse.Warehouse;

/**
 * A register from Parquet to finished QVDs, all Framgrund measures in all rolling six-year periods by kön: {@code register}.
 * Beside it, each in a process of its own, the straightforward ways: see {@link RegisterRivals}.
 */
final class RegisterBench {

    private RegisterBench() {}

    static void run(Path bench) throws IOException, InterruptedException, SQLException {
        long rows = Long.getLong("bench.rows", 10_000_000);
        RegisterData.of(bench, rows);
        String only = System.getProperty("bench.only", "");
        for (String one : only.isEmpty()
                ? List.of("grund", "floor", "loose", "once", "postgres", "duckdb", "bare")
                : List.of(only.split(","))) {
            boolean inHeap = System.getProperty("bench.url", "").startsWith("jdbc:h2:");
            child(bench, one, rows, one.startsWith("grund") && !inHeap ? "512m" : "3g");
        }
    }

    private static void child(Path bench, String work, long rows, String heap)
            throws IOException, InterruptedException {
        Path start = bench.resolve("start");
        Files.createDirectories(start);
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path") + File.pathSeparator + BigTable.starter(start));
        for (String setting : List.of("bench.memory", "bench.url")) {
            command.add(1, "-D" + setting + "=" + System.getProperty(setting, ""));
        }
        command.addAll(List.of("Start", "register-work", work, "" + rows));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            System.out.println(work + " did not end well");
        }
    }

    static void work(Path bench, String what, long rows) throws Exception {
        RegisterData data = what.equals("grund11") || what.equals("grund12")
                ? RegisterData.withTwelfth(bench, rows, what.equals("grund12"))
                : RegisterData.of(bench, rows);
        Path out = bench.resolve("register-out-" + what);
        Files.createDirectories(out);
        switch (what) {
            case "grund-postgres" -> {
                try (var server = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("work_mem", "512MB")
                        .setServerConfig("max_wal_size", "8GB")
                        .start()) {
                    System.setProperty("bench.url", server.getJdbcUrl("postgres", "postgres"));
                    grund(bench, data, out);
                    grund(bench, data, out);
                }
            }
            case "once" -> new RegisterRivals(data, out).linkedOnce();
            case "grund", "grund11", "grund12" -> {
                for (int round = 0; round < (rows > 50_000_000 ? 1 : 3); round++) {
                    grund(bench, data, out);
                }
            }
            case "trino1" -> trino(data, out, 1);
            case "trino2" -> trino(data, out, 2);
            case "postgres" -> new RegisterRivals(data, out).postgres();
            case "floor" -> new RegisterRivals(data, out).floor();
            case "bare" -> new RegisterRivals(data, out).duckDb(true, false);
            case "duckdb" -> new RegisterRivals(data, out).duckDb(true, true);
            default -> new RegisterRivals(data, out).duckDb(false, true);
        }
    }

    private static void grund(Path bench, RegisterData data, Path out) throws Exception {
        Path spill = bench.resolve("register-spill");
        long start = System.nanoTime();
        String memory = System.getProperty("bench.memory", "");
        String url = System.getProperty("bench.url", "");
        try (SpillWatch watch = new SpillWatch(spill);
                Footprint footprint = new Footprint()) {
            AppContract app = new AppContracts(data.contracts()).named("framgrund");
            Counting counting = new Countings(data.contracts()).of("framgrund");
            CodeLists lists = new CodeLists(data.contracts().resolve("codes"));
            EngineMemory bound = new EngineMemory(memory.isEmpty() ? 512L << 20 : Long.parseLong(memory) << 20, spill);
            try (Warehouse warehouse = Warehouse.open(url.isEmpty() ? "jdbc:duckdb:" : url, bound)) {
                RegisterWork work = new Registers(data.deliveries(), warehouse, bound)
                        .open(
                                counting,
                                app,
                                counting.registers().stream()
                                        .map(new RegisterContracts(data.contracts())::named)
                                        .toList(),
                                lists,
                                List.of());
                if (!work.breaches().isEmpty()) {
                    throw new IllegalStateException(work.breaches().toString());
                }
                long opened = System.nanoTime();
                Mart mart;
                try (work) {
                    mart = new Marts(warehouse).build(app, lists, work);
                }
                long built = System.nanoTime();
                long bytes = MartQvds.write(mart, out);
                long written = System.nanoTime();
                System.out.printf(
                        Locale.ROOT,
                        "Grund, %s: %,d rows of persons: let in %.2f s, counted %.2f s, %,d rows of QVDs (%d MB) written %.2f s;"
                                + " in all %.2f s; %s, DuckDB's temporary files %d MB%n",
                        warehouse.engine(),
                        data.rows(),
                        (opened - start) / 1e9,
                        (built - opened) / 1e9,
                        mart.rows(),
                        bytes >> 20,
                        (written - built) / 1e9,
                        (written - start) / 1e9,
                        footprint.told(),
                        watch.most() >> 20);
            }
        }
    }

    /** The same rows as a table over the same Parquet files, counted by Trino; only aggregates come back. */
    private static void trino(RegisterData data, Path out, int workers) throws Exception {
        try (TrinoCluster cluster = TrinoCluster.start(workers, "6G")) {
            Path store = Files.createDirectories(cluster.store().resolve("examen"));
            try (Stream<Path> files = Files.list(data.deliveries().resolve("register"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, store.resolve(file.getFileName().toString()));
                }
            }
            String columns = RegisterData.MEASURES.stream()
                    .map(measure -> ", \"" + measure + "\" varchar")
                    .collect(Collectors.joining());
            cluster.run(
                    "create schema hive.ladok",
                    "create table hive.ladok.examen (personid varchar, \"år\" integer, \"kön\" varchar, examenskod varchar"
                            + columns + ") with (format = 'PARQUET', external_location = 'local:///examen')");
            RegisterContract read = new RegisterContracts(data.contracts()).named("examen");
            RegisterContract table = new RegisterContract(
                    read.register(),
                    new RegisterContract.RowPlace.EngineTable(List.of("hive", "ladok", "examen")),
                    read.person(),
                    read.personLength(),
                    read.year(),
                    read.gender(),
                    read.order(),
                    read.columns(),
                    read.required(),
                    read.fingerprint());
            AppContract app = new AppContracts(data.contracts()).named("framgrund");
            Counting counting = new Countings(data.contracts()).of("framgrund");
            CodeLists lists = new CodeLists(data.contracts().resolve("codes"));
            var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            for (int round = 0; round < 2; round++) {
                long cpu = process.getProcessCpuTime();
                long start = System.nanoTime();
                try (Warehouse warehouse = Warehouse.open(cluster.url("hive"))) {
                    Mart mart;
                    Registers registers = new Registers(data.deliveries(), warehouse, null);
                    try (RegisterWork work =
                            registers.open(counting, app, List.of(table), lists, registers.files(List.of(table)))) {
                        mart = new Marts(warehouse).build(app, lists, work);
                    }
                    MartQvds.write(mart, out);
                    double all = (System.nanoTime() - start) / 1e9;
                    System.out.printf(
                            Locale.ROOT,
                            "Trino, coordinator + %d worker(s): %,d rows of persons, in all %.1f s; the client's processor %.1f s,"
                                    + " %.0f %%; the servers' memory %d MB%n",
                            workers,
                            data.rows(),
                            all,
                            (process.getProcessCpuTime() - cpu) / 1e9,
                            (process.getProcessCpuTime() - cpu) / 1e9 / all * 100,
                            cluster.resident() >> 20);
                }
            }
        }
    }
}
