package se.liu.grund.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Countings;
import se.liu.grund.contract.RegisterContracts;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Marts;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.Registers;
import se.liu.grund.release.MartQvds;
import se.liu.grund.warehouse.EngineMemory;
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
                ? List.of("grund", "bare", "duckdb", "loose", "postgres", "floor")
                : List.of(only.split(","))) {
            child(bench, one, rows, one.equals("grund") ? "512m" : "3g");
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
        command.addAll(List.of("Start", "register-work", work, "" + rows));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            System.out.println(work + " did not end well");
        }
    }

    static void work(Path bench, String what, long rows) throws Exception {
        RegisterData data = RegisterData.of(bench, rows);
        Path out = bench.resolve("register-out-" + what);
        Files.createDirectories(out);
        switch (what) {
            case "grund" -> {
                for (int round = 0; round < 3; round++) {
                    grund(bench, data, out);
                }
            }
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
        try (SpillWatch watch = new SpillWatch(spill);
                Footprint footprint = new Footprint()) {
            AppContract app = new AppContracts(data.contracts()).named("framgrund");
            Counting counting = new Countings(data.contracts()).of("framgrund");
            CodeLists lists = new CodeLists(data.contracts().resolve("codes"));
            EngineMemory bound = new EngineMemory(memory.isEmpty() ? 512L << 20 : Long.parseLong(memory) << 20, spill);
            try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:", bound)) {
                RegisterWork work = new Registers(data.deliveries(), warehouse, null)
                        .open(
                                counting,
                                app,
                                counting.registers().stream()
                                        .map(new RegisterContracts(data.contracts())::named)
                                        .toList(),
                                lists);
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
                        "Grund: %,d rows of persons: let in %.2f s, counted %.2f s, %,d rows of QVDs (%d MB) written %.2f s;"
                                + " in all %.2f s; %s, DuckDB's temporary files %d MB%n",
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
}
