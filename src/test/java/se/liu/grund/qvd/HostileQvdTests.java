package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken or lie: an error that says where, before anything is allocated by their word. */
class HostileQvdTests {

    private static final String AB = "044100044200";
    private static final String X = field("x", 0, 8, 0, 2, 0, 6);
    private static final long BILLION = 1_000_000_000L;

    @TempDir
    Path folder;

    /** Header, body, and the message after the file's name. */
    static Stream<Arguments> lies() {
        String plain = table(X, 1, 2, 6, 2);
        return Stream.of(
                lie(
                        plain,
                        AB + "00",
                        "header: found a body of 7 bytes, expected Offset 6 + Length 2; the file is cut short or its header lies"),
                lie(
                        table(X, 1, 2, Long.MAX_VALUE, 2),
                        AB + "0001",
                        "header: found a body of 8 bytes, expected Offset 9223372036854775807 + Length 2; the file is cut short or its header lies"),
                lie(
                        table(X, 1, 3, 6, 2),
                        AB + "0001",
                        "header: found Length 2, expected 3, that is 3 records of 1 bytes"),
                lie(
                        table(X, 1, Long.MAX_VALUE, 6, 2),
                        AB,
                        "header: found Length 2, expected 9223372036854775807, that is 9223372036854775807 records of 1 bytes"),
                lie(
                        table(field("x", 0, 0, 0, 1, 0, 3), 0, Long.MAX_VALUE, 3, 0),
                        "044100",
                        "header: found 9223372036854775807 records of 0 bytes, expected at most 2147483639 of them"),
                lie(
                        table(X, 1, BILLION, 6, BILLION),
                        AB + "0001",
                        "header: found a body of 8 bytes, expected Offset 6 + Length 1000000000; the file is cut short or its header lies"),
                lie(
                        table(field("x", 0, 32, 0, BILLION, 0, 6), 4, 1, 6, 4),
                        AB + "00000000",
                        "field [x]: found 1000000000 symbols in 6 bytes, expected a count that so many bytes can hold, at least 2 each"),
                lie(
                        table(field("x", 0, 8, 0, 0, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found 0 symbols in 6 bytes, expected a count that so many bytes can hold, at least 2 each"),
                lie(
                        table(field("x", 0, 8, 0, 2, 1, 6), 1, 2, 7, 2),
                        AB + "000001",
                        "field [x]: found symbols at Offset 1 with Length 6, expected Offset 0 and an end within the 7 bytes before the records"),
                lie(
                        table(X + field("y", 8, 8, 0, 2, 0, 6), 2, 1, 6, 2),
                        AB + "0000",
                        "field [y]: found symbols at Offset 0 with Length 6, expected Offset 6 and an end within the 6 bytes before the records"),
                lie(table(X, 1, 2, 7, 2), AB + "000001", "header: found Offset 7, expected 6, where the symbols end"),
                lie(
                        table(field("x", 1, 8, 0, 2, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found bits 1 to 9, expected bits of its own from 0 to at most 8"),
                lie(
                        table(field("x", 0, 5, 0, 2, 0, 6) + field("y", 4, 4, 0, 2, 6, 6), 1, 1, 12, 1),
                        AB + AB + "00",
                        "field [y]: found bits 4 to 8, expected bits of its own from 5 to at most 8"),
                lie(
                        table(field("x", 0, 2147483647, 0, 2, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found bits 0 to 2147483647, expected bits of its own from 0 to at most 8"),
                lie(
                        table(field("x", 0, 1, -2, 2, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found BitWidth 1, expected room for 2 symbols with Bias -2"),
                lie(
                        table(field("x", 0, 0, 0, 2, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found BitWidth 0, expected room for 2 symbols with Bias 0"),
                lie(
                        table(field("x", 0, 8, -6, 2, 0, 6), 1, 2, 6, 2),
                        AB + "0001",
                        "field [x]: found Bias -6, expected 0, or -2 for a field with NULLs"),
                lie(table("", 1, 2, 0, 2), "0001", "header: found no field, expected at least one"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesHeadersThatLie(String header, String body, String message) {
        Path file = RawQvd.write(folder, header, body);

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", " + message);
    }

    /** Symbols of one field [x], how many, and the message from the byte offset on. */
    static Stream<Arguments> badSymbols() {
        return Stream.of(
                Arguments.of("044100 034200", 2, 3, "found symbol type 3, expected 1, 2, 4, 5 or 6"),
                Arguments.of(
                        "044100 044242",
                        2,
                        3,
                        "found a text without NUL before the end of the symbols, expected a NUL"),
                Arguments.of(
                        "044100 014242", 2, 3, "found a number cut off by the end of the symbols, expected 4 bytes"),
                Arguments.of("0641000000", 2, 0, "found a number cut off by the end of the symbols, expected 8 bytes"),
                Arguments.of("044100 044200", 3, 6, "found the end after 2 symbols, expected 3 symbols"),
                Arguments.of("044100 044200", 1, 3, "found 3 bytes after the last of 1 symbols, expected none"),
                Arguments.of("04E500 044200", 2, 0, "found a text that is not UTF-8, expected UTF-8"),
                Arguments.of("04EDA0BD00", 1, 0, "found a text that is not UTF-8, expected UTF-8"),
                Arguments.of("02000000000000F07F", 1, 0, "found Infinity, expected a finite number"),
                Arguments.of("06000000000000F87F00", 1, 0, "found NaN, expected a finite number"));
    }

    @ParameterizedTest
    @MethodSource("badSymbols")
    void refusesSymbolsThatCannotBe(String symbols, int count, int at, String message) {
        int bytes = RawQvd.hex(symbols).length;
        Path file = RawQvd.write(folder, table(field("x", 0, 8, 0, count, 0, bytes), 1, 1, bytes, 1), symbols + "00");
        long start = QvdReader.header(file).bodyStart();

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", field [x], byte " + (start + at) + ": " + message);
    }

    /** A header, and the message after the file's name. */
    static Stream<Arguments> badHeaders() {
        String plain = table(X, 1, 2, 6, 2);
        return Stream.of(
                Arguments.of(
                        "<!DOCTYPE x [<!ENTITY a \"b\">]>" + plain,
                        "byte 0: found \"<!DOCTYPE x [<!ENTIT\", expected an element; a QVD header has no DOCTYPE, CDATA or free text"),
                Arguments.of(
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///secret\">" + plain,
                        "byte 22: found \"<!DOCTYPE a SYSTEM \"\", expected an element; a QVD header has no DOCTYPE, CDATA or free text"),
                Arguments.of(
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + plain,
                        "byte 0: found encoding ISO-8859-1, expected UTF-8"),
                Arguments.of(
                        "PK\3\4",
                        "byte 0: found \"PK??\", expected an element; a QVD header has no DOCTYPE, CDATA or free text"),
                Arguments.of(
                        "",
                        "byte 0: found the header's end, expected an element; a QVD header has no DOCTYPE, CDATA or free text"),
                Arguments.of("<html>", "byte 0: found <html>, expected <QvdTableHeader>"),
                Arguments.of("<QvdTableHeader", "byte 15: found no > until the header's end, expected >"),
                Arguments.of(
                        "<QvdTableHeader><TableName>t",
                        "byte 27: found no </TableName> until the header's end, expected </TableName>"),
                Arguments.of(
                        "<QvdTableHeader></Fields>",
                        "byte 16: found </Fields>, expected </QvdTableHeader> or an element"),
                Arguments.of(
                        "<QvdTableHeader></QvdTableHeader>",
                        "byte 33: found no <TableName> in the element that ends here, expected one"),
                Arguments.of(
                        plain + "<x>",
                        "byte " + plain.length() + ": found \"<x>\", expected the NUL that ends the header"),
                Arguments.of(
                        plain.replace("<Fields>", "<Fields>text"),
                        "byte 48: found \"text<QvdFieldHeader>\", expected an element; a QVD header has no DOCTYPE, CDATA or free text"),
                Arguments.of(
                        plain.replace("<Fields>", "<TableName>u</TableName><Fields>"),
                        "byte 51: found a second <TableName>, expected one"),
                Arguments.of(
                        plain.replace("<RecordByteSize>1<", "<RecordByteSize>-1<"),
                        "byte " + (plain.indexOf("<RecordByteSize>") + 16)
                                + ": found RecordByteSize \"-1\", expected a whole number from 0 to 2147483647"),
                Arguments.of(
                        plain.replace("<NoOfRecords>2<", "<NoOfRecords>två<"),
                        "byte " + (plain.indexOf("<NoOfRecords>") + 13)
                                + ": found NoOfRecords \"två\", expected a whole number from 0 to 9223372036854775807"),
                Arguments.of(
                        plain.replace("<NoOfRecords>2</NoOfRecords>", ""),
                        "byte " + (plain.length() - 28)
                                + ": found no <NoOfRecords> in the element that ends here, expected one"));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void refusesHeadersThatAreNone(String header, String message) {
        Path file = RawQvd.write(folder, header, AB + "0001");

        assertThatThrownBy(() -> QvdReader.header(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", " + message);
    }

    @Test
    void expandsNoEntities() {
        String header = table(X, 1, 2, 6, 2).replace("<TableName>t<", "<TableName>&lol9;&amp;amp;<");

        assertThat(QvdReader.header(RawQvd.write(folder, header, "")).tableName())
                .isEqualTo("&lol9;&amp;");
    }

    @Test
    void refusesCompressedFiles() {
        String header = table(X, 1, 2, 6, 2).replace("<Fields>", "<Compression>zip</Compression><Fields>");
        Path file = RawQvd.write(folder, header, AB + "0001");

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file
                        + " is compressed (its Compression is not empty); expected a QVD stored without compression");
    }

    @Test
    void refusesAFileWithoutNul() {
        Path file = RawQvd.write(folder, new byte[0]);

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", byte 0: found the file's end, expected a QVD, whose XML header ends with NUL");
    }

    @Test
    void refusesFieldsOfOneName() {
        Path file = RawQvd.write(
                folder,
                table(X.replace("8</BitWidth>", "4</BitWidth>") + field("x", 4, 4, 0, 2, 6, 6), 1, 1, 12, 1),
                AB + AB + "00");

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ": table [t]: found field [x] twice, expected distinct names");
    }

    @Test
    void takesNoMemoryForRowsThatTakeNoBytes() {
        Path file = RawQvd.write(folder, table(field("x", 0, 0, 0, 1, 0, 3), 0, 2_000_000_000, 3, 0), "044100");

        assertThat(QvdReader.read(file).column("x").text(1_999_999_999)).isEqualTo("A");
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = example();
        for (int length = 0; length < whole.length; length++) {
            Path file = RawQvd.write(folder, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> QvdReader.read(file))
                    .as("cut to " + length)
                    .isInstanceOf(QvdException.class);
        }
    }

    @Test
    void readsOrRefusesMutationsButNothingElse() {
        byte[] whole = example();
        Random random = new Random(114);
        for (int i = 0; i < 4000; i++) {
            byte[] mutated = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = RawQvd.write(folder, mutated);
            try {
                QvdTable table = QvdReader.read(file);
                table.columns().forEach(QvdColumnTests::rows);
            } catch (QvdException refused) {
                assertThat(refused).hasMessageContaining("expected");
            }
        }
    }

    private byte[] example() {
        Path file = folder.resolve("example.qvd");
        QvdWriter.write(file, QvdWriterTests.workedExample());
        return RawQvd.bytes(file);
    }

    private static Arguments lie(String header, String body, String message) {
        return Arguments.of(header, body, message);
    }
}
