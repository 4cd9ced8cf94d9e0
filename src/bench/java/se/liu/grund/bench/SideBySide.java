package se.liu.grund.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.liu.grund.qvd.QvdTable;

/** Ours and qvdrs at the same table, in turn. */
final class SideBySide {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 3);

    private SideBySide() {}

    static void run(Path folder) {
        Path file = folder.resolve("grund.qvd");
        Path theirFile = folder.resolve("qvdrs.qvd");
        Path made = folder.resolve("made.qvd");
        Rows rows = Rows.of(ROWS).from(0, Field.Keys.RISING);
        Rows scattered = Rows.of(ROWS).from(0, Field.Keys.SCATTERED);
        QvdTable encoded = Encoded.of(ROWS, Field.Keys.RISING).table();
        Grund.write(file, encoded);
        List<Field> two = List.of(Field.ALL.get(2), Field.ALL.get(6));
        try (Qvdrs qvdrs = new Qvdrs()) {
            qvdrs.prepare(file);
            qvdrs.write(theirFile);
            double[] ours = Grund.cells(theirFile);
            double[] theirs = qvdrs.sums(file);
            if (!Arrays.equals(ours, theirs)) {
                throw new IllegalStateException("the two disagree on what the table holds: we read "
                        + Arrays.toString(ours) + " in qvdrs's file, qvdrs " + Arrays.toString(theirs) + " in ours");
            }
            List<Lap> laps = List.of(
                    Lap.ours("write raw, pooled texts, rising keys", () -> Grund.writeRaw(made, rows)),
                    Lap.of("qvdrs write encoded", () -> qvdrs.write(theirFile)),
                    Lap.ours(
                            "write raw, fresh texts, scattered keys",
                            scattered::fresh,
                            fresh -> Grund.writeRaw(made, fresh)),
                    Lap.ours("write encoded", () -> Grund.write(made, encoded)),
                    Lap.of("qvdrs parse", () -> qvdrs.parse(file)),
                    Lap.ours("parse", () -> Grund.parse(file)),
                    Lap.of("qvdrs visit", () -> qvdrs.visit(file)),
                    Lap.of("qvdrs cells", () -> qvdrs.cells(file)),
                    Lap.ours("cells", () -> Grund.cells(file)),
                    Lap.of(
                            "qvdrs two",
                            () -> qvdrs.some(file, two.stream().map(Field::name).toList())),
                    Lap.ours("two", () -> Grund.some(file, two)),
                    Lap.ours("peek", () -> Grund.peek(file)));
            Lap.run(laps, WARM_UP, ROUNDS);
            for (Lap lap : laps) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-45s %9.2f ms best %9.2f ms median %8.2f M rows/s",
                        lap.name(),
                        lap.best() / 1e6,
                        lap.median() / 1e6,
                        ROWS * 1e3 / lap.best()));
            }
        }
    }
}
