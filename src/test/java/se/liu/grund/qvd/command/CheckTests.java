package se.liu.grund.qvd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

class CheckTests {

    @TempDir
    Path folder;

    @Test
    void saysOfAFileOfOursThatItIsAsQliks() throws IOException {
        Path file = folder.resolve("åäö.qvd");
        QvdWriter.write(
                file,
                QvdTable.named("t")
                        .column(QvdColumn.text("Län", Arrays.asList("å", null, "ä")))
                        .column(QvdColumn.numbers("n", new double[] {1, 2.5, 1}, NumberFormat.real()))
                        .build());

        assertThat(Told.by("check", file)).isEqualTo(Told.fine("""
                        ✓ The header agrees with itself and with the file: 3 rows × 2 fields, header %s + symbols 22 + records 3 bytes
                        ✓ Every symbol can be read: 4 symbols
                        ✓ Every record points at symbols or NULL: 3 records
                        ✓ As in all of Qlik's own files: symbols in order of first occurrence, each used, no number twice; fields share all bits of a record
                        """.formatted(Plain.number(Files.size(file) - 25))));
    }

    @Test
    void notesWhatQlikWouldNotHaveWritten() throws IOException {
        // Symbols 7, "b", 7.0 and "c"; rows "b", 7, "b": the order is another, two symbols are unused, 7 is there
        // twice, 4 bits are free.
        Path file = raw(4, "01 07000000 04 62 00 02 0000000000001C40 04 63 00", 4, 3, "01 00 01");

        Told told = Told.by("check", file);

        assertThat(told.code()).isZero();
        assertThat(told.out().lines().skip(3))
                .containsExactly(
                        "· Records: 4 of 8 bits belong to a field; Qlik leaves none over",
                        "· Field [å]: 2 symbols that no row uses; Qlik drops such",
                        "· Field [å]: symbols not in order of first occurrence, as Qlik has them",
                        "· Field [å]: 1 symbol with a number that another has too; Qlik keeps one");
    }

    @Test
    void warnsOfRecordsThatPointBeyondTheSymbols() throws IOException {
        Path file = raw(1, "04 61 00", 8, 3, "00 01 01");
        long second = Files.size(file) - 2;

        Told told = Told.by("check", file);

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.errors()).isEmpty();
        assertThat(told.out())
                .contains("\n! " + file
                        + ", field [å]: 2 rows point beyond the 1 symbols and were read as NULL, the first at row 1,"
                        + " byte " + second + "\n")
                .doesNotContain("Every record");
    }

    @Test
    void saysWhereASymbolIsBroken() throws IOException {
        Path file = raw(1, "09 61 00", 8, 1, "00");
        long at = Files.size(file) - 4;

        assertThat(Told.by("check", file))
                .isEqualTo(new Told(
                        1, "", file + ", field [å], byte " + at + ": found symbol type 9, expected 1, 2, 4, 5 or 6\n"));
    }

    /** A table of one field. */
    private Path raw(int symbols, String table, int bits, int rows, String records) throws IOException {
        byte[] body = hex(table + records);
        int length = hex(table).length;
        byte[] header =
                ("<QvdTableHeader><TableName>t</TableName><Fields><QvdFieldHeader><FieldName>å</FieldName><BitOffset>0</BitOffset>"
                                + "<BitWidth>" + bits + "</BitWidth><Bias>0</Bias><NoOfSymbols>" + symbols
                                + "</NoOfSymbols><Offset>0</Offset><Length>"
                                + length
                                + "</Length></QvdFieldHeader></Fields><RecordByteSize>1</RecordByteSize><NoOfRecords>"
                                + rows
                                + "</NoOfRecords><Offset>" + length + "</Offset><Length>" + rows
                                + "</Length></QvdTableHeader>\0")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        return Files.write(folder.resolve("rå.qvd"), all);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
