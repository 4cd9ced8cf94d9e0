package se.liu.grund.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;

/**
 * Reads a workbook of a million rows and eight columns (four texts, four numbers) in a process of its own with a heap of 300
 * MB: {@code xlsx}. The child's own word is {@code xlsx-read}.
 */
final class XlsxBench {

    private static final int COLUMNS = 8;
    private static final int ROUNDS = 3;

    private XlsxBench() {}

    static void run(Path folder, String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("xlsx-read")) {
            read(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        int rows = Integer.getInteger("bench.rows", 1_000_000);
        Path file = folder.resolve("big.xlsx");
        write(file, rows);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + BigTable.starter(folder.resolve("start")),
                "Start",
                "xlsx-read",
                file.toString(),
                "" + rows);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        Files.delete(file);
        if (status != 0) {
            throw new IllegalStateException("reading " + rows + " rows ended with status " + status);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Grund", "1.0")) {
            Worksheet sheet = book.newWorksheet("Blad1");
            for (int row = 0; row < rows; row++) {
                sheet.value(row, 0, 2000 + row % 20);
                sheet.value(row, 1, String.format(Locale.ROOT, "%04d", row % 290));
                sheet.value(row, 2, "kommun " + row % 290);
                sheet.value(row, 3, "utbildning " + row % 97);
                sheet.value(row, 4, row % 2 == 0 ? "Kvinnor" : "Män");
                sheet.value(row, 5, row);
                sheet.value(row, 6, row * 0.25);
                sheet.value(row, 7, row % 1000 / 7.0);
                if (row % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static void read(Path file, int rows) throws IOException, InterruptedException {
        try (Footprint footprint = new Footprint()) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                mustBeWhole(file, rows);
                System.out.printf(
                        Locale.ROOT,
                        "xlsx, %,d rows x %d columns, %s: %.1f s%n",
                        rows,
                        COLUMNS,
                        Size.of(Files.size(file)),
                        (System.nanoTime() - start) / 1e9);
            }
            System.out.println(footprint.told());
        }
    }

    private static void mustBeWhole(Path file, int rows) throws IOException {
        long cells = 0;
        int last = 0;
        try (var workbook = se.liu.grund.source.xlsx.Workbook.open(file, fault -> {
                    throw new IllegalStateException(fault.toString());
                });
                Grid grid = workbook.grid("Blad1")) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                cells += row.count();
                last = row.line();
            }
        }
        if (last != rows || cells != (long) rows * COLUMNS) {
            throw new IllegalStateException(last + " rows with " + cells + " cells were read of " + rows);
        }
    }
}
