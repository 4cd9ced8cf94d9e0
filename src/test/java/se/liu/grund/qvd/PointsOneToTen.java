package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first half of {@link TwentyPointsTests}, and what both halves are told with. */
abstract class PointsOneToTen {

    static final String AB = "044100 044200";

    @TempDir
    Path folder;

    @Test
    void p01SpareBitsAreWidenedIntoAFieldAndUnownedOnesPassedOver() {
        Path ours = write(text("a", "x", "y"), text("b", "x", "y"), text("c", "x", "y"));
        QvdHeader header = QvdReader.header(ours);
        assertThat(header.fields())
                .extracting(QvdHeader.Field::bitOffset, QvdHeader.Field::bitWidth)
                .containsExactly(tuple(0, 1), tuple(1, 1), tuple(2, 6));
        assertThat(records(ours)).isEqualTo("0007");

        String theirs = table(field("a", 0, 1, 0, 2, 0, 6) + field("b", 3, 1, 0, 2, 6, 6), 2, 3, 12, 6);
        QvdTable read = read(theirs, AB + AB + "F6FF F7FF FEFF");
        assertThat(cells(read, "a")).containsExactly("A", "B", "A");
        assertThat(cells(read, "b")).containsExactly("A", "A", "B");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void p02NullIsBiasMinusTwoAndRawZeroAndAnIndexBeyondTheSymbolsIsReadAsNull() {
        Path ours = write(text("x", "A", null, "B"));
        assertThat(QvdReader.header(ours).fields().getFirst().bias()).isEqualTo(-2);
        assertThat(RawQvd.body(ours)).isEqualTo("044100044200" + "020003");

        Path theirs = RawQvd.write(folder, table(field("x", 0, 2, 0, 2, 0, 6), 1, 3, 6, 3), AB + "000201");
        QvdTable read = QvdReader.read(theirs);
        assertThat(cells(read, "x")).containsExactly("A", null, "B");
        long at = QvdReader.header(theirs).bodyStart() + 6 + 1;
        assertThat(read.warnings())
                .containsExactly(theirs
                        + ", field [x]: 1 rows point beyond the 2 symbols and were read as NULL, the first at row 1, byte "
                        + at);
    }

    @Test
    void p03OneSymbolAndNullsHaveTwoBitsSoThatNullsStayNull() {
        Path ours = write(text("x", "y", null, "y"), text("z", "y", null, "y"));
        assertThat(QvdReader.header(ours).fields())
                .extracting(QvdHeader.Field::bitOffset, QvdHeader.Field::bitWidth, QvdHeader.Field::bias)
                .containsExactly(tuple(0, 2, -2), tuple(2, 6, -2));
        assertThat(RawQvd.body(ours)).isEqualTo("047900047900" + "0A000A");
        assertThat(cells(QvdReader.read(ours), "x")).containsExactly("y", null, "y");

        // No bit is left to tell NULL: a field without bits is what its Bias says.
        String one = field("x", 0, 0, 0, 1, 0, 3);
        assertThat(cells(read(table(one, 1, 2, 3, 2), "044100 0000"), "x")).containsExactly("A", "A");
        String none = field("x", 0, 0, -2, 0, 0, 0);
        assertThat(cells(read(table(none, 1, 2, 0, 2), "0000"), "x")).containsExactly(null, null);
    }

    @Test
    void p04BitsMayStandInAnotherOrderThanTheFields() {
        Path ours = write(text("smal", "x", "y", "x"), text("bred", "1", "2", "3"), text("ett", "1", "1", "1"));
        assertThat(QvdReader.header(ours).fields())
                .extracting(QvdHeader.Field::name)
                .containsExactly("smal", "bred", "ett");
        QlikInvariants.hold(ours);

        String theirs = table(field("a", 7, 1, 0, 2, 0, 6) + field("b", 0, 7, 0, 2, 6, 6), 1, 2, 12, 2);
        QvdTable read = read(theirs, AB + "044300 044400" + "80 01");
        assertThat(cells(read, "a")).containsExactly("B", "A");
        assertThat(cells(read, "b")).containsExactly("C", "D");
    }

    @Test
    void p05AConstantTakesNoBitsAndMayTakeOne() {
        Path ours = write(text("a", "x", "x"), text("b", "x", "y"));
        assertThat(QvdReader.header(ours).fields())
                .extracting(QvdHeader.Field::bitOffset, QvdHeader.Field::bitWidth)
                .containsExactly(tuple(0, 0), tuple(0, 8));
        assertThat(records(ours)).isEqualTo("0001");

        String theirs = table(field("a", 0, 1, 0, 1, 0, 3) + field("b", 1, 7, 0, 2, 3, 6), 1, 2, 9, 2);
        QvdTable read = read(theirs, "044300" + AB + "00 02");
        assertThat(cells(read, "a")).containsExactly("C", "C");
        assertThat(cells(read, "b")).containsExactly("A", "B");
    }

    @Test
    void p06RecordsHaveAByteAtLeastAndThoseOfNoneAreReadAsRows() {
        Path constants = write(text("a", "x", "x", "x"));
        assertThat(QvdReader.header(constants).recordBytes()).isEqualTo(1);
        assertThat(RawQvd.body(constants)).isEqualTo("047800" + "000000");
        Path empty = write(text("a"));
        assertThat(QvdReader.header(empty).recordBytes()).isEqualTo(1);
        assertThat(QvdReader.header(empty).fields().getFirst().bitWidth()).isEqualTo(8);
        assertThat(RawQvd.body(empty)).isEmpty();

        QvdTable read = read(table(field("x", 0, 0, 0, 1, 0, 3), 0, 3, 3, 0), "044100");
        assertThat(cells(read, "x")).containsExactly("A", "A", "A");
        assertThat(read(table(field("x", 0, 0, 0, 0, 0, 0), 0, 0, 0, 0), "").rows())
                .isZero();
    }

    @Test
    void p07TheHeaderEndsAtTheFirstNulAfterCrlfOrLfOrNeither() {
        assertThat(RawQvd.header(write(text("x", "A")))).endsWith("\r\n </QvdTableHeader>\r\n");

        String plain = table(field("x", 0, 8, 0, 2, 0, 6), 1, 2, 6, 2);
        for (String end : List.of("\r\n", "\n", "", "\r\n\r\n  ")) {
            assertThat(cells(read(plain + end, AB + "0100"), "x")).containsExactly("B", "A");
        }
        String lines = plain.replace("><", ">\n<").replace("QvdTableHeader>\n", "QvdTableHeader>\n \n");
        assertThat(cells(read(lines + "\n", AB + "0001"), "x")).containsExactly("A", "B");
    }

    @Test
    void p08TheBodyBeginsAfterOneNulEvenWithNulCrOrLf() {
        Path ours = write(text("x", null, null, null));
        assertThat(RawQvd.body(ours)).isEqualTo("000000");
        assertThat(cells(QvdReader.read(ours), "x")).containsExactly(null, null, null);

        QvdTable read = read(table(field("x", 0, 8, -2, 0, 0, 0), 1, 4, 0, 4) + "\r\n", "000D0A00");
        assertThat(cells(read, "x")).containsExactly(null, null, null, null);
        String later = table(field("x", 0, 8, -2, 1, 4, 3) + field("y", 8, 8, 0, 0, 0, 0), 2, 1, 3, 2)
                .replace(">4<", ">0<");
        assertThat(cells(read(later, "040A00" + "0200"), "x")).containsExactly("\n");
    }

    @Test
    void p09WhatIsOptionalIsWrittenAlwaysAndNeededNever() {
        assertThat(RawQvd.header(write(text("x", "A").withTags(List.of()))))
                .contains(
                        "<Tags></Tags>",
                        "<Comment></Comment>",
                        "<Lineage></Lineage>",
                        "<EncryptionInfo></EncryptionInfo>")
                .contains("<TableTags></TableTags>", "<ProfilingData></ProfilingData>", "<QvBuildNo>50689</QvBuildNo>");

        QvdTable read = read(table(field("x", 0, 8, 0, 2, 0, 6), 1, 2, 6, 2), AB + "0001");
        assertThat(cells(read, "x")).containsExactly("A", "B");
        assertThat(read.column("x").format()).isEqualTo(NumberFormat.unknown());
        assertThat(read.column("x").tags()).isEmpty();
        assertThat(read.comment() + read.creator() + read.lineage() + read.tags())
                .isEqualTo("[][]");
        assertThat(read.created()).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void p10TextThatLooksLikeANumberStaysText() {
        Path ours = write(text("x", "0114", "114", "1E3", " 7", "3.0", "3"));
        assertThat(RawQvd.body(ours))
                .isEqualTo("043031313400" + "0431313400" + "0431453300" + "04203700" + "04332E3000" + "043300"
                        + "000102030405");
        QvdColumn read = QvdReader.read(ours).column("x");
        assertThat(cells(QvdReader.read(ours), "x")).containsExactly("0114", "114", "1E3", " 7", "3.0", "3");
        IntStream.range(0, 6).forEach(row -> assertThat(read.number(row)).isNaN());
    }

    Path write(QvdColumn... columns) {
        Path file = folder.resolve("vår.qvd");
        QvdTable.Builder table = QvdTable.named("t");
        Arrays.stream(columns).forEach(table::column);
        QvdWriter.write(file, table.build());
        return file;
    }

    QvdTable read(String header, String body) {
        return QvdReader.read(RawQvd.write(folder, header, body.replace(" ", "")));
    }

    static QvdColumn text(String field, @Nullable String... rows) {
        return QvdColumn.text(field, Arrays.asList(rows));
    }

    static List<@Nullable String> cells(QvdTable table, String field) {
        QvdColumn column = table.column(field);
        return LongStream.range(0, table.rows())
                .<@Nullable String>mapToObj(row -> column.text(row))
                .collect(Collectors.toList());
    }

    static String records(Path file) {
        return RawQvd.body(file).substring(2 * (int) QvdReader.header(file).offset());
    }
}
