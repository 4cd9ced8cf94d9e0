package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QvdWriterTests {

    private static final NumberFormat NONE = NumberFormat.unknown();

    @TempDir
    Path folder;

    /** qvd.md section 6, a file of Qlik's. */
    static QvdTable workedExample() {
        int[] rows = {0, 1, -1};
        return QvdTable.named("Test")
                .column(QvdColumn.text("StringColumn", List.of("A", "B"), rows))
                .column(QvdColumn.of("DualIntColumn", List.of(QvdSymbol.of(1, "A"), QvdSymbol.of(2, "B")), rows, NONE))
                .column(QvdColumn.of(
                        "DualDoubleColumn", List.of(QvdSymbol.of(1.1, "A"), QvdSymbol.of(2.2, "B")), rows, NONE))
                .build();
    }

    static final String WORKED_EXAMPLE = """
            04 41 00  04 42 00
            05 01 00 00 00 41 00  05 02 00 00 00 42 00
            06 9A 99 99 99 99 99 F1 3F 41 00  06 9A 99 99 99 99 99 01 40 42 00
            2A 3F 00
            """;

    @Test
    void writesTheWorkedExampleByteForByte() {
        Path file = write(workedExample());

        assertThat(RawQvd.body(file)).isEqualTo(WORKED_EXAMPLE.replaceAll("\\s", ""));
        assertThat(QvdReader.header(file).fields())
                .extracting(QvdHeader.Field::bitOffset, QvdHeader.Field::bitWidth, QvdHeader.Field::bias)
                .containsExactly(tuple(0, 2, -2), tuple(2, 2, -2), tuple(4, 4, -2));
    }

    /** One column: what is given, and then symbols | records | bit width | bias. */
    static Stream<Arguments> columns() {
        return Stream.of(
                column("a constant", text("a", "a"), "046100", "0000", 8, 0),
                column("two values", text("a", "b"), "046100 046200", "0001", 8, 0),
                column("one value and NULL", text("y", null, "y"), "047900", "020002", 8, -2),
                column("NULL alone", text(null, null), "", "0000", 8, -2),
                column("no rows", text(), "", "", 8, 0),
                column("the empty text and NULL", text("", null), "0400", "0200", 8, -2),
                column("UTF-8", text("å😀"), "04C3A5F09F988000", "00", 8, 0),
                column("leading zeros", text("0114", "114"), "043031313400 0431313400", "0001", 8, 0),
                column(
                        "the ends of 32 bits",
                        numbers(2147483647, -2147483648, 2147483648.0, -2147483649.0),
                        "01FFFFFF7F 0100000080 02000000000000E041 02000020000000E0C1",
                        "00010203",
                        8,
                        0),
                column("both zeros", numbers(-0.0, 0.0), "0100000000", "0000", 8, 0),
                column("NaN as NULL", numbers(1, Double.NaN), "0101000000", "0200", 8, -2),
                column(
                        "3 and 3.0 as one",
                        symbols(
                                new QvdSymbol.Int(3),
                                new QvdSymbol.Real(3),
                                QvdSymbol.of(3, "tre"),
                                new QvdSymbol.DualReal(3, "3.0"),
                                QvdSymbol.of("3")),
                        "0103000000 043300",
                        "0000000001",
                        8,
                        0),
                column(
                        "the first text of a number",
                        symbols(QvdSymbol.of(0, "00:00:00"), QvdSymbol.of(1, "00:00:00"), QvdSymbol.of(0, "noll")),
                        "05000000003030 3A30303A303000 05010000003030 3A30303A303000",
                        "000100",
                        8,
                        0),
                column(
                        "a real that is whole stays one",
                        symbols(new QvdSymbol.Real(2)),
                        "020000000000000040",
                        "00",
                        8,
                        0),
                column(
                        "unused symbols and another order",
                        QvdColumn.text("x", List.of("unused", "b", "a", "b"), new int[] {2, 3, 1}),
                        "046100 046200",
                        "000101",
                        8,
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void writesOneColumn(String name, QvdColumn column, String symbols, String records, int bitWidth, int bias) {
        Path file = write(QvdTable.named("t").column(column).build());

        assertThat(RawQvd.body(file)).isEqualTo((symbols + records).replaceAll("\\s", ""));
        QvdHeader.Field field = QvdReader.header(file).fields().getFirst();
        assertThat(field.bitWidth()).isEqualTo(bitWidth);
        assertThat(field.bias()).isEqualTo(bias);
        QlikInvariants.hold(file);
    }

    @Test
    void givesConstantsNoBits() {
        QvdTable table = QvdTable.named("Division")
                .column(QvdColumn.constant("a", QvdSymbol.of(1), 3))
                .column(QvdColumn.constant("b", QvdSymbol.of("x"), 3))
                .build();
        Path file = write(table);

        assertThat(RawQvd.body(file)).isEqualTo("0101000000" + "047800" + "000000");
        assertThat(QvdReader.header(file).fields())
                .extracting(QvdHeader.Field::bitWidth)
                .containsExactly(0, 8);
        QlikInvariants.hold(file);
    }

    /** Symbols with NULL need room for two more; 65,537 of them need 17 bits. */
    @ParameterizedTest
    @CsvSource({
        "2, false, 1",
        "3, false, 2",
        "128, false, 7",
        "129, false, 8",
        "65536, false, 16",
        "65537, false, 17",
        "1, true, 2",
        "2, true, 2",
        "3, true, 3",
        "6, true, 3",
        "7, true, 4",
        "65534, true, 16",
        "65535, true, 17"
    })
    void givesAFieldTheBitsItNeeds(int symbols, boolean nulls, int bits) {
        double[] values = IntStream.range(0, symbols).asDoubleStream().toArray();
        if (nulls) {
            values = Arrays.copyOf(values, symbols + 1);
            values[symbols] = Double.NaN;
        }
        QvdColumn column = QvdColumn.numbers("x", values, NumberFormat.integer());

        try (Spill spill = Spill.never();
                Encoding encoding = Encoding.of(column, spill)) {
            assertThat(encoding.field().bits()).isEqualTo(bits);
        }
        assertThat(QvdReader.read(write(QvdTable.named("t").column(column).build()))
                        .column("x")
                        .number(symbols - 1))
                .isEqualTo(symbols - 1);
    }

    @Test
    void packsFieldsAcrossBytes() {
        int rows = 70_000;
        QvdTable.Builder builder = QvdTable.named("t");
        for (int divisor : List.of(1, 3, 7, 1000, 2)) {
            int[] values = IntStream.range(0, rows).map(row -> row / divisor).toArray();
            builder.column(QvdColumn.integers("x" + divisor, values));
        }
        QvdTable table = builder.build();
        QvdTable read = QvdReader.read(write(table));

        for (QvdColumn column : table.columns()) {
            QvdColumn other = read.column(column.field());
            for (int row = 0; row < rows; row++) {
                if (column.number(row) != other.number(row)) {
                    throw new AssertionError(column.field() + " row " + row + ": " + other.number(row));
                }
            }
        }
    }

    @Test
    void writesTheSameBytesForTheSameTable() {
        Path one = folder.resolve("one.qvd");
        Path two = folder.resolve("two.qvd");

        assertThat(QvdWriter.write(one, HeaderTextTests.table()))
                .isEqualTo(one.toFile().length());
        QvdWriter.write(two, HeaderTextTests.table());

        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void writesTextsLongerThanItsBuffer() {
        String text = "ö".repeat(1_000_000);
        QvdTable table = QvdTable.named("t").column(text("a", text, "b")).build();

        assertThat(QvdReader.read(write(table)).column("x").text(1)).isEqualTo(text);
    }

    @Test
    void leavesNoFileWhenTheTableCannotBeWritten() {
        QvdTable table = QvdTable.named("a\0").column(text("x")).build();

        assertThatThrownBy(() -> write(table))
                .isInstanceOf(QvdException.class)
                .hasMessage("TableName [a\0]: found U+0000, expected characters that XML can hold");
        assertThat(folder).isEmptyDirectory();
    }

    private Path write(QvdTable table) {
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(file, table);
        return file;
    }

    private static QvdColumn text(@Nullable String... rows) {
        return QvdColumn.text("x", Arrays.asList(rows));
    }

    private static QvdColumn numbers(double... rows) {
        return QvdColumn.numbers("x", rows, NumberFormat.real());
    }

    private static QvdColumn symbols(QvdSymbol... rows) {
        return QvdColumn.of(
                "x",
                new ArrayList<>(List.of(rows)),
                IntStream.range(0, rows.length).toArray(),
                NONE);
    }

    private static Arguments column(
            String name, QvdColumn column, String symbols, String records, int bitWidth, int bias) {
        return Arguments.of(name, column, symbols, records, bitWidth, bias);
    }
}
