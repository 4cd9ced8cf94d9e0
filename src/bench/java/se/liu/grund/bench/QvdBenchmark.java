package se.liu.grund.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.reload.ReloadEndurance;

/** The benchmark's door: {@code side-by-side} (what Maven says when told nothing), {@code heap}, {@code large}, {@code xlsx}, {@code delivery}, {@code mart}, {@code register}, {@code registers}, {@code engine} or {@code reloads}. */
public final class QvdBenchmark {

    private static final Path FOLDER = Path.of("target/bench");

    private QvdBenchmark() {}

    /** @param arguments the mode, and what a process of its own is to do */
    public static void run(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        switch (arguments[0]) {
            case "side-by-side" -> SideBySide.run(FOLDER);
            case "heap" ->
                BigTable.run(
                        FOLDER, Long.getLong("bench.rows", 10_000_000), heap("256m"), List.of(Field.Keys.values()));
            case "large" ->
                BigTable.run(
                        FOLDER,
                        Long.getLong("bench.rows", 100_000_000),
                        heap("128m"),
                        List.of(Field.Keys.RISING, Field.Keys.SHUFFLED));
            // What the last two start in a process of its own.
            case "write", "read" ->
                BigTable.work(
                        arguments[0],
                        Path.of(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Field.Keys.valueOf(arguments[3]));
            case "xlsx", "xlsx-read" -> XlsxBench.run(FOLDER, arguments);
            case "px" -> PxBench.run();
            case "delivery" -> DeliveryBench.run(FOLDER);
            case "mart" -> MartBench.run(FOLDER);
            case "register" -> RegisterBench.run(FOLDER);
            case "register-work" -> RegisterBench.work(FOLDER, arguments[1], Long.parseLong(arguments[2]));
            case "registers" -> {
                // Invented, for trying: a row of degrees a year is a thousandth of what a country has.
                var registers = new SyntheticRegisters(
                        new CodeLists(Path.of("contracts/codes")),
                        42,
                        1993,
                        2025,
                        Integer.getInteger("bench.rows", 2_000),
                        40_000);
                registers.parquet(FOLDER.resolve("registers/parquet"));
                registers.csv(FOLDER.resolve("registers/csv"));
                System.out.println("Invented registers lie in " + FOLDER.resolve("registers"));
            }
            case "engine" -> EngineBench.run();
            case "engine-calls" -> EngineBench.work(arguments);
            case "reloads" -> {
                Path folder = Files.createTempDirectory("grund-reloads");
                for (int i = 0; i < 3; i++) {
                    ReloadEndurance.print(
                            ReloadEndurance.run(Files.createDirectory(folder.resolve("omgång-" + i)), 200));
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "found -Dbench=" + arguments[0]
                                + ", expected side-by-side, heap, large, xlsx, px, delivery, mart, register, registers, engine or reloads");
        }
    }

    private static String heap(String unlessTold) {
        String told = System.getProperty("bench.heap", "");
        return told.isEmpty() ? unlessTold : told;
    }
}
