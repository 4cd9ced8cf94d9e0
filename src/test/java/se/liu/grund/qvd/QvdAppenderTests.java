package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QvdAppenderTests {

    private static final List<String> LÄN = List.of("Östergötlands län", "Skåne län", "", "0114", "Norrbottens län");

    @TempDir
    private Path folder;

    @Test
    void writesTheBytesOfTheWholeTableHoweverRowsArrive() throws IOException {
        int rows = 3 * Codes.BLOCK + 17;
        Random chance = new Random(3);
        String[] texts = new String[rows];
        double[] numbers = new double[rows];
        int[] keys = chance.ints(rows, 0, 70_000).toArray();
        for (int row = 0; row < rows; row++) {
            texts[row] = chance.nextInt(9) == 0 ? null : LÄN.get(chance.nextInt(LÄN.size()));
            numbers[row] = chance.nextInt(9) == 0 ? Double.NaN : chance.nextInt(-500, 500) / 2.0;
        }
        QvdTable whole = QvdTable.named("Län & åldrar")
                .created(Instant.parse("2026-11-23T12:00:00Z"))
                .column(QvdColumn.text("Län", Arrays.asList(texts)))
                .column(QvdColumn.numbers("Poäng", numbers, NumberFormat.real(",")))
                .column(QvdColumn.integers("Nyckel", keys))
                .build();
        Path expected = folder.resolve("whole.qvd");
        QvdWriter.write(expected, whole);

        Path byRow = folder.resolve("rows.qvd");
        try (QvdAppender out = named().appendTo(byRow)) {
            FieldAppender län = out.field("Län");
            FieldAppender poäng = out.field("Poäng", NumberFormat.real(","));
            FieldAppender nyckel = out.field("Nyckel", NumberFormat.integer());
            for (int row = 0; row < rows; row++) {
                nyckel.integer(keys[row]);
                län.text(texts[row]);
                poäng.number(numbers[row]);
            }
            assertThat(out.finish()).isEqualTo(Files.size(expected));
        }
        Path inBulk = folder.resolve("bulk.qvd");
        try (QvdAppender out = named().appendTo(inBulk, Durability.LEFT_TO_SYSTEM)) {
            out.field("Län").texts(texts, 0, rows);
            out.field("Poäng", NumberFormat.real(",")).numbers(numbers, 0, rows);
            out.field("Nyckel", NumberFormat.integer()).integers(keys, 0, rows);
            out.finish();
        }
        Path byColumn = folder.resolve("columns.qvd");
        try (QvdAppender out = named().appendTo(byColumn)) {
            for (QvdColumn column : whole.columns()) {
                out.field(column.field(), column.format()).column(column);
            }
            out.finish();
        }

        for (Path file : List.of(byRow, inBulk, byColumn)) {
            assertThat(file).hasSameBinaryContentAs(expected);
        }
    }

    @Test
    void writesTheSameBytesWhenEverythingWaitsInAFile() throws IOException {
        Path inMemory = folder.resolve("memory.qvd");
        Path spilled = folder.resolve("spilled.qvd");
        try (Spill roomy = Spill.beside(inMemory, Long.MAX_VALUE);
                Spill tight = Spill.beside(spilled, 0)) {
            assertThat(fill(inMemory, roomy)).isEqualTo(fill(spilled, tight));
            assertThat(roomy.written()).isZero();
            assertThat(tight.written()).isGreaterThan(1_000_000);
        }

        assertThat(spilled).hasSameBinaryContentAs(inMemory);
        assertThat(names()).containsExactlyInAnyOrder("memory.qvd", "spilled.qvd");
    }

    @Test
    void findsNumbersAgainThatCameInRisingOrder() {
        Path file = folder.resolve("t.qvd");
        try (QvdAppender out = QvdTable.named("t").appendTo(file)) {
            FieldAppender field = out.field("x");
            field.text("först");
            for (double number : new double[] {1, 2, 2, 3.5, 4, 1, 3.5, 4, 5, 2}) {
                field.number(number);
            }
            field.dual(3.5, "tre och en halv");
            field.text("först");
            out.finish();
        }

        QvdColumn read = QvdReader.read(file).column("x");
        assertThat(read.symbols())
                .containsExactly(
                        QvdSymbol.of("först"),
                        QvdSymbol.of(1),
                        QvdSymbol.of(2),
                        QvdSymbol.of(3.5),
                        QvdSymbol.of(4),
                        QvdSymbol.of(5));
        assertThat(IntStream.range(0, (int) read.rows()).map(read::index))
                .containsExactly(0, 1, 2, 2, 3, 4, 1, 3, 4, 5, 2, 3, 0);
    }

    @Test
    void leavesNothingWhenItIsNotFinished() throws IOException {
        Path file = folder.resolve("t.qvd");
        Files.writeString(file, "older");
        try (QvdAppender out = QvdTable.named("t").appendTo(file)) {
            out.field("x").number(1);
        }
        assertThat(file).hasContent("older");
        assertThat(names()).containsExactly("t.qvd");
    }

    @Test
    void refusesFieldsOfDifferentLength() throws IOException {
        Path file = folder.resolve("t.qvd");
        try (QvdAppender out = QvdTable.named("Län").appendTo(file)) {
            out.field("a").number(1);
            FieldAppender b = out.field("å");
            b.number(1);
            b.nothing();
            assertThatThrownBy(out::finish)
                    .isInstanceOf(QvdException.class)
                    .hasMessage("table [Län], field [å]: found 2 rows, expected 1 as in field [a]");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void namesFieldAndRowOfWhatCannotBeStored() {
        try (QvdAppender out = QvdTable.named("t").appendTo(folder.resolve("t.qvd"))) {
            FieldAppender empty = out.field("Åldrar");
            for (double number : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
                assertThatThrownBy(() -> empty.number(number))
                        .isInstanceOf(QvdException.class)
                        .hasMessage("field [Åldrar], row 0: found " + number
                                + ", expected a finite number; NULL is a row without symbol");
            }
            FieldAppender field = out.field("Län");
            field.text("a");
            assertThatThrownBy(() -> field.text("a\0"))
                    .isInstanceOf(QvdException.class)
                    .hasMessage("field [Län], row 1: found U+0000 at character 1 of a text, expected none: it ends a "
                            + "text in a QVD");
            assertThatThrownBy(() -> field.number(Double.POSITIVE_INFINITY))
                    .isInstanceOf(QvdException.class)
                    .hasMessage("field [Län], row 1: found Infinity, expected a finite number; NULL is a row without "
                            + "symbol");
            assertThatThrownBy(() -> field.integer((1L << 53) + 1))
                    .isInstanceOf(QvdException.class)
                    .hasMessage("field [Län], row 1: found 9007199254740993, expected a number that 64-bit floating "
                            + "point holds exactly; write it as text");
            assertThat(field.rows()).isEqualTo(1);
            assertThatThrownBy(() -> out.field("Län"))
                    .isInstanceOf(QvdException.class)
                    .hasMessage("table [t]: found field [Län] twice, expected distinct names");
        }
    }

    @Test
    void tellsTheTargetWhenItsFolderIsMissing() {
        Path file = folder.resolve("saknas/t.qvd");
        try (QvdAppender out = QvdTable.named("t").appendTo(file)) {
            out.field("x").number(1);
            assertThatThrownBy(out::finish)
                    .isInstanceOf(QvdException.class)
                    .hasMessage(file + " could not be written: found no folder " + file.getParent()
                            + ", expected one; make it first");
        }
    }

    private static QvdTable.Builder named() {
        return QvdTable.named("Län & åldrar").created(Instant.parse("2026-11-23T12:00:00Z"));
    }

    /** Texts, numbers and keys that come again and again, so that what has been spilled is looked up. */
    private static long fill(Path target, Spill spill) {
        Heading heading = new Heading("t", "", "Grund", Instant.EPOCH, List.of(), List.of(), KeptHeader.OURS);
        try (QvdAppender out = new QvdAppender(target, heading, Durability.LEFT_TO_SYSTEM, spill)) {
            FieldAppender text = out.field("Text");
            FieldAppender number = out.field("Tal");
            FieldAppender dual = out.field("Både och");
            Random chance = new Random(7);
            for (int row = 0; row < 300_000; row++) {
                text.text("Kommun nummer " + chance.nextInt(60_000));
                number.number(chance.nextInt(80_000) / 4.0);
                int value = chance.nextInt(30_000);
                dual.dual(value, value + " år");
            }
            return out.finish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
