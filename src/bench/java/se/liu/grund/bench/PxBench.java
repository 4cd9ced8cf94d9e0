package se.liu.grund.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.px.PxFile;
import se.liu.grund.source.px.PxOptions;

/** A PX file of 20 million cells, from the file into a sink that counts: 290 kommuner, 2 kön, 690 ages, 50 years. */
public final class PxBench {

    private static final int[] SIZES = {290, 2, 690, 50};
    private static final int ROUNDS = 7;

    private PxBench() {}

    /** Writes the file, reads it seven times, tells the best. */
    public static void run() throws IOException {
        Path file = Files.createDirectories(Path.of("target/bench")).resolve("cells.px");
        long cells = write(file);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Counting sink = new Counting();
            long start = System.nanoTime();
            try (PxFile px = PxFile.open(file, new PxOptions(null), fault -> {
                throw new IllegalStateException(fault.toString());
            })) {
                px.cells(sink);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            if (sink.cells != cells) {
                throw new IllegalStateException(sink.cells + " cells read of " + cells);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "px: %,d cells, %s: %.2f s, %.1f M cells/s, %.0f MB/s%n",
                cells,
                Size.of(Files.size(file)),
                best,
                cells / best / 1e6,
                Files.size(file) / best / 1e6);
        Files.delete(file);
    }

    private static final class Counting implements CubeSink {
        long cells;
        double sum;
        long markers;

        @Override
        public void accept(CubeBatch batch) {
            cells += batch.count();
            for (int i = 0; i < batch.count(); i++) {
                double number = batch.number(i);
                if (Double.isNaN(number)) {
                    markers++;
                } else {
                    sum += number;
                }
            }
        }
    }

    /** Numbers of 1 to 6 digits, one in ten with a decimal, one in fifty a symbol; a line for each 50. */
    private static long write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        long cells = 1;
        StringBuilder head =
                new StringBuilder("LANGUAGE=\"sv\";\nTITLE=\"Prov\";\nSTUB=\"v0\",\"v1\",\"v2\";\nHEADING=\"v3\";\n");
        for (int v = 0; v < SIZES.length; v++) {
            head.append("VALUES(\"v").append(v).append("\")=");
            for (int i = 0; i < SIZES[v]; i++) {
                head.append(i == 0 ? "\"" : ",\"").append(i).append("å\"");
            }
            head.append(";\n");
            cells *= SIZES[v];
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(head.append("DATA=\n").toString().getBytes(StandardCharsets.UTF_8));
            for (long cell = 1; cell <= cells; cell++) {
                int number = random.nextInt(1_000_000) >> random.nextInt(17);
                String datum = number % 50 == 0 ? "\"..\"" : number % 10 == 0 ? number / 10 + ".5" : "" + number;
                out.write((datum + (cell % 50 == 0 ? " \n" : " ")).getBytes(StandardCharsets.US_ASCII));
            }
            out.write(';');
        }
        return cells;
    }
}
