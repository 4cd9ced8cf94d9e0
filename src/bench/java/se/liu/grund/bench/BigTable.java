package se.liu.grund.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * Writes and reads a big table, each in a process of its own that is given so much heap and no more: that it comes to its end is the
 * proof. The serial collector with a young generation of 16 MB is used, so that little of the peak is garbage and the JVM itself is small.
 */
final class BigTable {

    /** File, spill and some room: what a row takes on disk at most while it is written. */
    private static final long DISK_PER_ROW = 64;

    private BigTable() {}

    static void run(Path folder, long wanted, String heap, List<Field.Keys> orders)
            throws IOException, InterruptedException {
        long rows = Math.min(wanted, folder.toFile().getUsableSpace() / DISK_PER_ROW / 1_000_000 * 1_000_000);
        if (rows < wanted) {
            System.out.printf(
                    Locale.ROOT,
                    "The disk has room for %,d rows only (%d bytes a row), not for %,d.%n",
                    rows,
                    DISK_PER_ROW,
                    wanted);
        }
        Path file = folder.resolve("big.qvd");
        System.out.printf(Locale.ROOT, "%,d rows x %d columns, -Xmx%s%n", rows, Field.ALL.size(), heap);
        try {
            for (Field.Keys keys : orders) {
                child(heap, "write", file, rows, keys);
                child(heap, "read", file, rows, keys);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void child(String heap, String work, Path file, long rows, Field.Keys keys)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xmn16m", "-cp"));
        command.add(System.getProperty("java.class.path") + File.pathSeparator + starter(file.resolveSibling("start")));
        command.addAll(List.of("Start", work, file.toString(), "" + rows, keys.name()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(work + " of " + rows + " rows ended with status " + status);
        }
    }

    /** The starter compiled, so that no compiler takes memory in the child. */
    static Path starter(Path folder) {
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        "src/bench/Start.java");
        if (status != 0) {
            throw new IllegalStateException("src/bench/Start.java was not compiled: status " + status);
        }
        return folder;
    }

    /** What the child does. */
    static void work(String work, Path file, long rows, Field.Keys keys) throws IOException, InterruptedException {
        try (Footprint footprint = new Footprint()) {
            long start = System.nanoTime();
            switch (work) {
                case "write" -> Stream.write(file, rows, keys);
                default -> Stream.check(file, rows, keys);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-5s %-9s keys: %7.1f s, %5.2f M rows/s, file %s, %s%n",
                    work,
                    keys.name().toLowerCase(Locale.ROOT),
                    seconds,
                    rows / seconds / 1e6,
                    Size.of(Files.size(file)),
                    footprint.told());
        }
    }
}
