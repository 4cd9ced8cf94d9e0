package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred tables at random, from seeds: files as Qlik would write them, read alike by our reader and by a naive decoder. */
class QvdPropertyTests {

    private static final int TABLES = 500;
    private static final String[] TEXTS = {
        "", " ", "0114", "114", "å", "Ä ö", "😀", "\u0001\u0006", "3", "3.0", "NULL", "]"
    };
    private static final double[] NUMBERS = {
        0.0,
        -0.0,
        3,
        2.5,
        -1,
        1e300,
        Double.MIN_VALUE,
        2147483647,
        2147483648.0,
        -2147483648,
        -2147483649.0,
        9007199254740992.0
    };

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWrittenAsDoesANaiveDecoder() {
        for (long seed = 1; seed <= TABLES; seed++) {
            try {
                holdsFor(table(new Random(seed)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("table of seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** So many rows and symbols that they are kept in several pieces. */
    @Test
    void readsBackTablesOfManyBlocks() {
        for (int rows : new int[] {4095, 4096, 4097, 8192, 12_289, 30_000}) {
            try {
                holdsFor(table(new Random(rows), rows));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("table of " + rows + " rows: " + e.getMessage(), e);
            }
        }
    }

    private void holdsFor(QvdTable table) {
        Path file = Doors.write(folder, table);
        QlikInvariants.hold(file);
        NaiveQvd naive = NaiveQvd.of(RawQvd.bytes(file));
        Path again = folder.resolve("again.qvd");
        Doors.read(file, read -> {
            naive.agreesWith(read);
            for (QvdColumn column : table.columns()) {
                EdgeTableTests.assertSameValues(read.column(column.field()), column);
            }
            QvdWriter.write(again, read, Durability.LEFT_TO_SYSTEM);
            assertThat(again).hasSameBinaryContentAs(file);
        });
    }

    static QvdTable table(Random random) {
        return table(random, random.nextInt(8) == 0 ? random.nextInt(3) : random.nextInt(301));
    }

    private static QvdTable table(Random random, int rows) {
        QvdTable.Builder table = QvdTable.named("Slump " + random.nextInt())
                .comment(TEXTS[random.nextInt(7)])
                .created(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
        int fields = 1 + random.nextInt(12);
        for (int i = 0; i < fields; i++) {
            table.column(column("Fält " + i, rows, random));
        }
        return table.build();
    }

    /** NULLs, constants, duplicates, unused symbols, and equal numbers in different forms all come about by chance. */
    private static QvdColumn column(String field, int rows, Random random) {
        int kind = random.nextInt(9);
        if (kind == 0) {
            return QvdColumn.nulls(field, rows);
        }
        if (kind == 1) {
            return QvdColumn.constant(field, symbol(9, rows, random), rows);
        }
        int distinct = 1 + random.nextInt(new int[] {1, 2, 3, 10, Math.max(300, rows)}[random.nextInt(5)]);
        int nulls = new int[] {0, 0, 10, 90}[random.nextInt(4)];
        List<QvdSymbol> symbols = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            symbols.add(symbol(kind, rows, random));
        }
        int[] indexes = IntStream.range(0, rows)
                .map(row -> random.nextInt(100) < nulls ? -1 : random.nextInt(distinct))
                .toArray();
        return QvdColumn.of(field, symbols, indexes, format(random));
    }

    private static QvdSymbol symbol(int kind, int rows, Random random) {
        double number = random.nextBoolean()
                ? NUMBERS[random.nextInt(NUMBERS.length)]
                : random.nextInt(Math.max(40, rows)) * 0.5;
        String text =
                TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? "" : random.nextInt(Math.max(100, rows)));
        return switch (kind < 7 ? kind : 2 + random.nextInt(5)) {
            case 2 -> QvdSymbol.of(text);
            case 3 -> QvdSymbol.of(number);
            case 4 -> new QvdSymbol.Real(number);
            case 5 -> QvdSymbol.of(number, text);
            default -> new QvdSymbol.DualReal(number, text);
        };
    }

    private static NumberFormat format(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> NumberFormat.real(",");
            case 1 -> NumberFormat.fix(2, ",", "\u00A0");
            case 2 -> NumberFormat.date("YYYY-MM-DD");
            default -> NumberFormat.unknown();
        };
    }
}
