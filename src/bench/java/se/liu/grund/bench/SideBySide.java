package se.liu.grund.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.liu.grund.qvd.Durability;
import se.liu.grund.qvd.QvdTable;

/** Ours and qvdrs at the same table, in turn, in one run. */
final class SideBySide {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int WARM_UP = 5;
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final int PEEKS = 500;

    private final Path file;
    private final Path ours;
    private final Path theirs;
    private final Qvdrs qvdrs;

    private SideBySide(Path folder, Qvdrs qvdrs) {
        this.file = folder.resolve("read.qvd");
        this.ours = folder.resolve("grund.qvd");
        this.theirs = folder.resolve("qvdrs.qvd");
        this.qvdrs = qvdrs;
    }

    static void run(Path folder) throws Exception {
        try (Qvdrs qvdrs = new Qvdrs()) {
            SideBySide run = new SideBySide(folder, qvdrs);
            QvdTable table = Encoded.of(ROWS, Field.Keys.RISING).table();
            run.agree(table);
            run.measure(table);
        }
    }

    /** Each reads what the other wrote; only then is their speed worth a comparison. */
    private void agree(QvdTable table) {
        Grund.write(file, table, Durability.LEFT_TO_SYSTEM);
        qvdrs.prepare(file);
        qvdrs.write(theirs);
        double[] weRead = Grund.cells(theirs, Field.ALL);
        double[] theyRead = qvdrs.sums(file);
        if (!Arrays.equals(weRead, theyRead)) {
            throw new IllegalStateException("found " + Arrays.toString(weRead) + " in the file of qvdrs, which found "
                    + Arrays.toString(theyRead) + " in ours; expected the same");
        }
    }

    private void measure(QvdTable table) throws Exception {
        List<Contest> contests = new ArrayList<>();
        contests.addAll(writing(table));
        contests.addAll(reading());
        contests.removeIf(contest -> !contest.work().startsWith(ONLY));
        Set<Lap> laps = new LinkedHashSet<>();
        for (Contest contest : contests) {
            laps.add(contest.ours());
            laps.add(contest.theirs());
        }
        Lap peek = Lap.here("header alone", () -> {
            for (int i = 0; i < PEEKS; i++) {
                Grund.peek(file);
            }
        });
        laps.add(peek);
        long start = System.nanoTime();
        Grund.peek(file);
        long firstPeek = System.nanoTime() - start;
        Lap.run(List.copyOf(laps), WARM_UP, ROUNDS);

        System.out.printf(
                Locale.ROOT,
                "%,d rows x %d columns, %d cores, Java %s, %s; milliseconds, of %d rounds after %d to warm up.%n",
                ROWS,
                Field.ALL.size(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Size.of(Files.size(file)),
                ROUNDS,
                WARM_UP);
        System.out.println(Contest.head());
        contests.forEach(contest -> System.out.println(contest.line()));
        System.out.printf(
                Locale.ROOT,
                "Header alone: %.3f ms best, %.3f ms median, %.2f ms the first call, not compiled yet (wanted: below 1).%n",
                peek.best() / 1e6 / PEEKS,
                peek.median() / 1e6 / PEEKS,
                firstPeek / 1e6);
    }

    private List<Contest> writing(QvdTable table) {
        Rows rising = Rows.of(ROWS).from(0, Field.Keys.RISING);
        Rows shuffled = Rows.of(ROWS).from(0, Field.Keys.SHUFFLED);
        Rows scattered = Rows.of(ROWS).from(0, Field.Keys.SCATTERED);
        Encoded encoded = Encoded.of(ROWS, Field.Keys.RISING);
        Lap write = Lap.of("write encoded", () -> qvdrs.write(theirs));
        // As qvdrs, which forces nothing to disk. What forcing costs is told apart.
        Durability left = Durability.LEFT_TO_SYSTEM;
        Durability forced = Durability.FORCED;
        return List.of(
                contest("write raw values, by column", () -> Grund.writeColumns(ours, rising, left), write, 0.95),
                contest("write raw values, by row", () -> Grund.writeRows(ours, rising, left), write, 0.95),
                contest(
                        "write raw values, by column, shuffled keys",
                        () -> Grund.writeColumns(ours, shuffled, left),
                        write,
                        0.95),
                contest(
                        "write raw values, by column, scattered keys",
                        () -> Grund.writeColumns(ours, scattered, left),
                        write,
                        0.95),
                new Contest(
                        "write raw values, by column, fresh texts",
                        Lap.here("", rising::fresh, fresh -> Grund.writeColumns(ours, fresh, left)),
                        write,
                        0.95),
                new Contest(
                        "write raw values, by row, fresh texts, scattered keys",
                        Lap.here("", scattered::fresh, fresh -> Grund.writeRows(ours, fresh, left)),
                        write,
                        0.95),
                contest("write encoded", () -> Grund.write(ours, table, left), write, 2),
                contest("write encoded, columns made anew", () -> Grund.write(ours, encoded.table(), left), write, 0),
                contest(
                        "write raw values, by column, forced to disk",
                        () -> Grund.writeColumns(ours, rising, forced),
                        write,
                        0),
                contest("write encoded, forced to disk", () -> Grund.write(ours, table, forced), write, 0));
    }

    private List<Contest> reading() {
        List<Field> two = List.of(Field.ALL.get(2), Field.ALL.get(6));
        List<String> names = two.stream().map(Field::name).toList();
        Lap parse = Lap.of("parse", () -> qvdrs.parse(file));
        Lap visit = Lap.of("visit, native", () -> qvdrs.visit(file));
        Lap cells = Lap.of("every cell, to node", () -> qvdrs.cells(file));
        Lap some = Lap.of("two columns, to node", () -> qvdrs.some(file, names));
        Lap byCell = Lap.here("", () -> Grund.cells(file, Field.ALL));
        Lap byBlock = Lap.here("", () -> Grund.blocks(file, Field.ALL));
        return List.of(
                new Contest("read every cell, by cell", byCell, visit, 4),
                new Contest("read every cell, by block", byBlock, visit, 4),
                new Contest("read every cell, by cell", byCell, cells, 4),
                new Contest("read every cell, by block", byBlock, cells, 4),
                contest("read two columns, by cell", () -> Grund.cells(file, two), some, 0),
                contest("open", () -> Grund.open(file), parse, 0),
                contest("read whole into memory", () -> Grund.parse(file), parse, 0));
    }

    private static Contest contest(String work, Runnable ours, Lap theirs, double least) {
        return new Contest(work, Lap.here("", ours), theirs, least);
    }
}
