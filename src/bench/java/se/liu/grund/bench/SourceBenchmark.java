package se.liu.grund.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How fast the formats are read that numbers come in: from file to numbers, one thread, beside others. */
public final class SourceBenchmark {

    private static final long SIZE = 200_000_000;

    private SourceBenchmark() {}

    /** Text with tabs in UTF-8 as B&F writes it, and with semicolons in windows-1252. */
    public static void run() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        String preamble = "Bak- och framgrund\r\nExamina\r\n\r\n";
        text(
                TextFiles.of(folder, "bf.txt", preamble, '\t', ' ', StandardCharsets.UTF_8, SIZE),
                "tabs, UTF-8",
                StandardCharsets.UTF_8,
                '\t');
        Charset windows = Charset.forName("windows-1252");
        text(
                TextFiles.of(folder, "semicolons.csv", "", ';', '\u00A0', windows, SIZE),
                "semicolons, windows-1252",
                windows,
                ';');
    }

    private static void text(Path file, String name, Charset charset, char delimiter) throws IOException {
        long sum = CellSums.grid(file);
        if (sum != CellSums.fastCsv(file, charset, delimiter) || sum != CellSums.split(file, charset, delimiter)) {
            throw new IllegalStateException("the sums of " + file + " differ");
        }
        List<Lap> laps = List.of(
                lap("rows and cells", () -> CellSums.cells(file)),
                lap("rows, cells, numbers", () -> CellSums.grid(file)),
                lap("FastCSV, numbers", () -> CellSums.fastCsv(file, charset, delimiter)),
                lap("readLine and split, numbers", () -> CellSums.split(file, charset, delimiter)));
        int rounds = Integer.parseInt("0" + System.getProperty("bench.rounds", ""));
        Lap.run(laps, 2, rounds == 0 ? 7 : rounds);
        for (Lap lap : laps) {
            double megabytes = Files.size(file) / 1e6;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-28s %-32s best %6.0f MB/s, median %6.0f",
                    name,
                    lap.name(),
                    megabytes / (lap.best() / 1e9),
                    megabytes / (lap.median() / 1e9)));
        }
    }

    private static Lap lap(String name, Callable<Long> work) {
        return Lap.here(name, () -> {
            try {
                work.call();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
