package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.qvd.QvdColumnTests.rows;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Qlik or other makers write in other ways than we do. */
class QvdReaderTests {

    private static final String AB = "044100 044200";

    @TempDir
    Path folder;

    @Test
    void readsTheLeastThatAHeaderCanHold() {
        QvdTable table = read(table(field("x", 0, 1, 0, 2, 0, 6), 1, 2, 6, 2), AB + "0001");

        assertThat(table.name()).isEqualTo("t");
        assertThat(rows(table.column("x"))).containsExactly("NaN/A", "NaN/B");
        assertThat(table.column("x").format()).isEqualTo(NumberFormat.unknown());
        assertThat(table.column("x").tags()).isEmpty();
        assertThat(table.warnings()).isEmpty();
        assertThat(table.created()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void readsEveryPartThatItWrites() {
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(file, HeaderTextTests.table());
        QvdTable table = QvdReader.read(file);

        assertThat(table.name()).isEqualTo("små <tal>");
        assertThat(table.comment()).isEqualTo("a & b");
        assertThat(table.creator()).isEqualTo("C:\\B & F\\Grund.qvf");
        assertThat(table.created()).isEqualTo(Instant.parse("2026-11-23T12:30:59Z"));
        assertThat(table.tags()).containsExactly("mart");
        assertThat(table.lineage()).containsExactly(new QvdLineage("INLINE;", ""));
        assertThat(table.column("Kön [\"K\"]").comment()).isEqualTo("it's 'raw'");
        assertThat(table.column("Kön [\"K\"]").tags()).containsExactly("$ascii", "$text");
        assertThat(table.column("Totalt").format()).isEqualTo(NumberFormat.fix(1, ",", "\u00A0"));
        assertThat(table.column("Totalt").tags()).isEmpty();
    }

    @Test
    void readsHeadersWithOtherLineEndsIndentsOrderAndAttributes() {
        String header =
                "\uFEFF<?xml version='1.0' encoding='utf-8'?>\n<!-- by hand -->\n<QvdTableHeader xmlns:x=\"y\">\n"
                        + "<Comment/><Compression />\n<NoOfRecords> 1 </NoOfRecords><RecordByteSize>1</RecordByteSize>"
                        + "<Offset>3</Offset><Length>1</Length><New><Unknown>1</Unknown></New><Okänt>1</Okänt>\n<Fields>\n"
                        + field("x", 0, 8, 0, 1, 0, 3)
                                .replace("<Bias>0</Bias>", "<Bias>0</Bias><Tags/><!-- --><Other/>")
                        + "\n</Fields>\n<TableName>a &#229; &lt;&#xE5;&gt;</TableName>\n<CreateUtcTime>2023-06-15T12:30:30</CreateUtcTime>"
                        + "\n</QvdTableHeader>\n";
        QvdTable table = read(header, "044100 00");

        assertThat(table.name()).isEqualTo("a å <å>");
        assertThat(table.created()).isEqualTo(Instant.parse("2023-06-15T12:30:30Z"));
        assertThat(rows(table.column("x"))).containsExactly("NaN/A");
    }

    @Test
    void readsNamesThatWereNotEscapedAndKeepsTheirBlanks() {
        QvdTable table = read(table(field(" R&D <Soll> &foo; ", 0, 8, 0, 1, 0, 3), 1, 1, 3, 1), "044100 00");

        assertThat(table.columns().getFirst().field()).isEqualTo(" R&D <Soll> &foo; ");
    }

    @Test
    void readsABodyThatBeginsWithNulAndLineEnds() {
        QvdTable table = read(table(field("x", 0, 1, -2, 0, 0, 0), 1, 3, 0, 3), "00 0A 0D");

        assertThat(rows(table.column("x"))).containsExactly("NULL", "NULL", "NULL");
    }

    @Test
    void readsEveryNegativeIndexAsNull() {
        QvdTable table = read(table(field("x", 0, 8, -2, 2, 0, 6), 1, 4, 6, 4), AB + "00010203");

        assertThat(rows(table.column("x"))).containsExactly("NULL", "NULL", "NaN/A", "NaN/B");
        assertThat(table.warnings()).isEmpty();
    }

    @Test
    void readsAnIndexBeyondTheSymbolsAsNullAndSaysSo() {
        Path file = RawQvd.write(folder, table(field("x", 0, 8, 0, 2, 0, 6), 1, 4, 6, 4), AB + "00020103");
        QvdTable table = QvdReader.read(file);

        assertThat(rows(table.column("x"))).containsExactly("NaN/A", "NULL", "NaN/B", "NULL");
        long at = QvdReader.header(file).bodyStart() + 7;
        assertThat(table.warnings())
                .containsExactly(file + ", field [x]: 2 rows point beyond the 2 symbols and were read as NULL,"
                        + " the first at row 1, byte " + at);
    }

    @Test
    void readsWidthZeroAsConstantOrNull() {
        String fields = field("a", 0, 0, 0, 1, 0, 3) + field("b", 0, 0, 0, 0, 3, 0) + field("c", 0, 0, -2, 0, 3, 0);
        QvdTable table = read(table(fields, 0, 2, 3, 0), "044100");

        assertThat(rows(table.column("a"))).containsExactly("NaN/A", "NaN/A");
        assertThat(rows(table.column("b"))).containsExactly("NULL", "NULL");
        assertThat(rows(table.column("c"))).containsExactly("NULL", "NULL");
    }

    @Test
    void readsBitsThatBelongToNoField() {
        String fields = field("a", 9, 3, 0, 2, 0, 6) + field("b", 2, 1, 0, 2, 6, 6);
        QvdTable table = read(table(fields, 3, 2, 12, 6), AB + AB + "04 02 00  FB F1 FF");

        assertThat(rows(table.column("a"))).containsExactly("NaN/B", "NaN/A");
        assertThat(rows(table.column("b"))).containsExactly("NaN/B", "NaN/A");
    }

    @Test
    void readsFieldsOfAnyWidth() {
        for (int width : List.of(31, 32, 33, 57, 58, 63, 64, 65, 96, 128, 200)) {
            int bytes = (width + 3 + 7) / 8;
            String first = "08" + "00".repeat(bytes - 1);
            String last = "00".repeat(bytes - 1) + "00";
            QvdTable table = read(table(field("x", 3, width, 0, 2, 0, 6), bytes, 2, 6, 2 * bytes), AB + first + last);

            assertThat(rows(table.column("x"))).as("width " + width).containsExactly("NaN/B", "NaN/A");
        }
    }

    @Test
    void takesNoHighBitForNothing() {
        QvdTable table = read(table(field("x", 0, 72, 0, 2, 0, 6), 9, 1, 6, 9), AB + "010000000000000080");

        assertThat(rows(table.column("x"))).containsExactly("NULL");
        assertThat(table.warnings()).hasSize(1);
    }

    @Test
    void comparesNothingByTypeAndKeepsBothSides() {
        String symbols = "020000000000001C40" + "0507000000373000" + "06000000000000F03F00";
        QvdTable table = read(table(field("x", 0, 8, 0, 3, 0, 27), 1, 3, 27, 3), symbols + "000102");

        assertThat(rows(table.column("x"))).containsExactly("7.0/null", "7.0/70", "1.0/");
    }

    @Test
    void saysThatBytesAfterTheRecordsWerePassedOver() {
        Path file = RawQvd.write(folder, table(field("x", 0, 8, 0, 1, 0, 3), 1, 1, 3, 1), "044100 00 FFFF");

        assertThat(QvdReader.read(file).warnings())
                .containsExactly(file + ": 2 bytes after the records were passed over");
    }

    @Test
    void keepsLineEndsOfComments() {
        Path file = folder.resolve("t.qvd");
        QvdTable table = QvdTable.named("t")
                .comment("a\r\nb\tc\nd")
                .column(QvdColumn.nulls("x", 0))
                .build();
        QvdWriter.write(file, table);

        assertThat(QvdReader.read(file).comment()).isEqualTo("a\r\nb\tc\nd");
    }

    @Test
    void readsTheHeaderAloneEvenOfAnEncryptedFile() {
        Path file = RawQvd.write(
                folder,
                table(field("x", 0, 8, 0, 1, 0, 3), 1, 3_000_000_000L, 1L << 40, 3_000_000_000L)
                        .replace("</QvdTableHeader>", "<EncryptionInfo>AES</EncryptionInfo></QvdTableHeader>"),
                "");
        QvdHeader header = QvdReader.header(file);

        assertThat(header.records()).isEqualTo(3_000_000_000L);
        assertThat(header.offset()).isEqualTo(1L << 40);
        assertThat(header.encryption()).isEqualTo("AES");
        assertThat(header.bodyStart()).isEqualTo(file.toFile().length());
        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file
                        + " is encrypted (its EncryptionInfo is not empty); expected a QVD stored without encryption");
    }

    @Test
    void saysWhichFileIsMissing() {
        Path file = folder.resolve("none.qvd");

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + " could not be read: there is no such file");
    }

    @Test
    void staysReadableAfterTheFileIsGone() {
        Path file = RawQvd.write(folder, table(field("x", 0, 1, 0, 2, 0, 6), 1, 2, 6, 2), AB + "0001");
        QvdTable table = QvdReader.read(file);
        RawQvd.write(folder, "gone".getBytes(StandardCharsets.UTF_8));

        assertThat(rows(table.column("x"))).containsExactly("NaN/A", "NaN/B");
    }

    private QvdTable read(String header, String body) {
        return QvdReader.read(RawQvd.write(folder, header, body));
    }
}
