package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables at random, from fixed seeds: what is written is what is read, in files as Qlik would write them. */
class QvdRoundTripTests {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0114",
            "114",
            "å",
            "Ä ö",
            "&",
            "<b>",
            "\"",
            "]",
            "]]",
            "'",
            "😀",
            "e\u0301",
            "\r\n",
            "\t",
            "-0",
            "1e3",
            "NULL",
            "\u0001\u0006",
            "Affärsjuridisk kandidatexamen");
    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            2.5,
            -1.0,
            326.5,
            2147483647.0,
            2147483648.0,
            -2147483648.0,
            9007199254740993.0,
            1e300,
            Double.MIN_VALUE,
            44688.999999988424,
            0.1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void readsBackWhatWasWritten(long seed) {
        QvdTable table = table(new Random(seed));
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(file, table);
        QvdTable read = QvdReader.read(file);

        assertThat(read.name()).isEqualTo(table.name());
        assertThat(read.comment()).isEqualTo(table.comment());
        assertThat(read.created()).isEqualTo(table.created());
        assertThat(read.rows()).isEqualTo(table.rows());
        assertThat(read.columns()).hasSameSizeAs(table.columns());
        for (int i = 0; i < table.columns().size(); i++) {
            QvdColumn one = table.columns().get(i);
            QvdColumn other = read.columns().get(i);
            assertThat(other.field()).isEqualTo(one.field());
            assertThat(other.comment()).isEqualTo(one.comment());
            assertThat(other.format()).isEqualTo(one.format());
            assertThat(other.tags()).isEqualTo(one.tags());
            assertThat(QvdColumnTests.rows(other)).isEqualTo(QvdColumnTests.rows(one));
        }
        QlikInvariants.hold(file);

        Path again = folder.resolve("again.qvd");
        QvdWriter.write(again, read);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    private static QvdTable table(Random random) {
        int rows = List.of(0, 1, 2, 3, 50, 1000).get(random.nextInt(6));
        QvdTable.Builder table = QvdTable.named(name(random))
                .comment(pick(random, TEXTS))
                .created(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
        for (int i = random.nextInt(12); i >= 0; i--) {
            table.column(column(i + name(random), rows, random).withComment(pick(random, TEXTS.subList(0, 16))));
        }
        return table.build();
    }

    private static QvdColumn column(String field, int rows, Random random) {
        int nulls = List.of(0, 0, 30, 100).get(random.nextInt(4));
        int distinct = 1 + random.nextInt(random.nextBoolean() ? 4 : 2000);
        return switch (random.nextInt(5)) {
            case 0 -> {
                List<@Nullable String> texts = QvdRoundTripTests.<@Nullable String>list(
                        rows,
                        () -> random.nextInt(100) < nulls
                                ? null
                                : pick(random, TEXTS) + (distinct > 4 ? random.nextInt(distinct) : ""));
                yield QvdColumn.text(field, texts);
            }
            case 1 -> {
                double[] values = new double[rows];
                for (int row = 0; row < rows; row++) {
                    values[row] = random.nextInt(100) < nulls
                            ? Double.NaN
                            : distinct > 4 ? random.nextInt(distinct) * 0.5 : pick(random, NUMBERS);
                }
                yield QvdColumn.numbers(field, values, NumberFormat.fix(1, ",", "\u00A0"));
            }
            case 2 -> QvdColumn.constant(field, QvdSymbol.of(pick(random, TEXTS)), rows);
            case 3 -> QvdColumn.nulls(field, rows);
            default -> {
                // One text a number, since of two texts only the first is kept.
                List<QvdSymbol> symbols = new ArrayList<>();
                for (int i = 0; i < distinct; i++) {
                    QvdSymbol symbol = random.nextBoolean() ? QvdSymbol.of(i * 0.25, "v" + i) : QvdSymbol.of("v" + i);
                    symbols.add(symbol);
                }
                int[] indexes = new int[rows];
                for (int row = 0; row < rows; row++) {
                    indexes[row] = random.nextInt(100) < nulls ? -1 : random.nextInt(distinct);
                }
                yield QvdColumn.of(field, symbols, indexes, NumberFormat.unknown());
            }
        };
    }

    private static <T extends @Nullable Object> List<T> list(int size, Supplier<T> value) {
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value.get());
        }
        return list;
    }

    private static String name(Random random) {
        return pick(
                random,
                List.of("Kön", "Sexårsperiod", "a]b", "[a]", "a & b", "<Soll>", "\"q\"", " blank ", "%Nyckel", "😀"));
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
