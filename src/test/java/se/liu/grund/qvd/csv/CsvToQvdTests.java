package se.liu.grund.qvd.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

class CsvToQvdTests {

    private static final String NOT_UTF8 =
            "found bytes that are not UTF-8, expected UTF-8; save the file as UTF-8 (in Excel: CSV UTF-8)";

    @TempDir
    Path folder;

    @Test
    void keepsEverythingAsTextUnlessToldOtherwise() throws IOException {
        QvdTable table = read(texts(), "\uFEFFKommun,År\r\n0114,2026\r\n\"\",\r\n\"a\"\"b,\nc\",3.0\r\n");

        assertThat(column(table, "Kommun")).containsExactly("0114", "", "a\"b,\nc");
        assertThat(column(table, "År")).containsExactly("2026", null, "3.0");
        assertThat(table.column("År").number(0)).isNaN();
    }

    @Test
    void readsNumbersAndDatesWhereToldTo() throws IOException {
        CsvToQvd typed = CsvToQvd.in(CsvFormat.standard().withSeparator(';').withDecimal(','))
                .numbers("Andel")
                .integers("Antal")
                .dates("D/M/YYYY", "Dag")
                .times("hh:mm", "Tid")
                .timestamps("YYYY-MM-DD hh:mm:ss[.fff]", "När");

        QvdTable table = read(
                typed,
                "Andel;Antal;Dag;Tid;När\n2,5;9007199254740992;23/11/2026;06:00;2026-11-23 12:00:00\n-1e3;-3;1/1/1970;;\n");

        assertThat(table.column("Andel").number(0)).isEqualTo(2.5);
        assertThat(table.column("Andel").number(1)).isEqualTo(-1000);
        assertThat(table.column("Andel").format().decimal()).isEqualTo(",");
        assertThat(table.column("Antal").number(0)).isEqualTo(9007199254740992.0);
        assertThat(table.column("Antal").format().type()).isEqualTo("INTEGER");
        assertThat(table.column("Dag").number(0)).isEqualTo(46349);
        assertThat(table.column("Dag").format().pattern()).isEqualTo("D/M/YYYY");
        assertThat(table.column("Dag").number(1)).isEqualTo(25569);
        assertThat(table.column("Tid").number(0)).isEqualTo(0.25);
        assertThat(table.column("Tid").isNull(1)).isTrue();
        assertThat(table.column("När").number(0)).isEqualTo(46349.5);
    }

    @Test
    void passesOverEmptyLinesButReadsThemAsNullOfASingleField() throws IOException {
        assertThat(read(texts(), "a,b\n1,2\n\n3,4\n\n").rows()).isEqualTo(2);
        assertThat(column(read(texts(), "a\n1\n\n\"\"\n"), "a")).containsExactly("1", null, "");
    }

    @Test
    void readsATableWithoutRows() throws IOException {
        assertThat(read(texts(), "a,b").rows()).isZero();
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        String csv = "Län,Antal\r\nÖstergötlands län,3\r\n\"\",\r\n,2.5\r\n\"a,\"\"b\"\"\",-7\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        QvdToCsv.write(read(CsvToQvd.in(CsvFormat.standard()).numbers("Antal"), csv), CsvFormat.standard(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(csv);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b\\n1,2\\n3\\n | , line 3: found 1 value, expected 2 as in the header; put a value that holds the separator into quotes",
                "a,b\\n\"1\\n\",2\\n3,4,5\\n | , line 4: found 3 values, expected 2 as in the header; put a value that holds the separator into quotes",
                "a,b\\n1,tolv\\n | , line 2, field [b]: found \"tolv\", expected a number such as 12.5 or nothing; leave the field untyped to keep it as text",
                "a,b\\n1,\"\"\\n | , line 2, field [b]: found \"\", expected a number such as 12.5 or nothing; leave the field untyped to keep it as text",
                "a,b\\n1,NaN\\n | , line 2, field [b]: found \"NaN\", expected a number such as 12.5 or nothing; leave the field untyped to keep it as text",
                "a,b\\n1,1e999\\n | , line 2, field [b]: found \"1e999\", expected a number such as 12.5 or nothing; leave the field untyped to keep it as text",
                "a,a\\n1,2\\n | , line 1: found field [a] twice, expected distinct names",
                "a,,b\\n1,2\\n | , line 1: found no name for field 2, expected a name for each field",
                "å,c\\n1,2\\n | , line 1: found no field [b], expected one of [å, c], which the header names",
                "\\nb\\n | , line 1: found an empty line, expected the fields' names",
                "`` | : found an empty file, expected a first line with the fields' names",
            })
    void refusesWhatItCannotMeanAndLeavesNoFile(String csv, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), csv.replace("\\n", "\n"));
        Path target = folder.resolve("ut.qvd");
        CsvToQvd numbers = CsvToQvd.in(CsvFormat.standard()).numbers("b");

        assertThatThrownBy(() -> numbers.write(file, QvdTable.named("t"), target))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + message);
        assertThat(folder).isDirectoryNotContaining("glob:**qvd*");
    }

    @Test
    void refusesWholeNumbersThatAreNotExactAndDaysThatAreNone() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "n,d\n9007199254740993,2026-02-30\n");

        assertThatThrownBy(() -> write(texts().integers("n"), file))
                .hasMessage(
                        file
                                + ", line 2, field [n]: found \"9007199254740993\", expected a whole number that Qlik holds exactly, as it does all of 15 digits, or nothing; leave the field untyped to keep it as text");
        assertThatThrownBy(() -> write(texts().dates("YYYY-MM-DD", "d"), file))
                .hasMessage(
                        file
                                + ", line 2, field [d]: found \"2026-02-30\", expected as in YYYY-MM-DD or nothing; leave the field untyped to keep it as text");
    }

    @Test
    void refusesPatternsThatTellNoWholeDateOrTime() {
        assertThatThrownBy(() -> texts().dates("MMM YYYY", "d"))
                .isInstanceOf(QvdException.class)
                .hasMessage(
                        "pattern \"MMM YYYY\": found no whole date in it, expected such as YYYY-MM-DD, hh:mm or both");
        assertThatThrownBy(() -> texts().times("mm", "t"))
                .hasMessage("pattern \"mm\": found no whole time in it, expected such as YYYY-MM-DD, hh:mm or both");
        assertThatThrownBy(() -> texts().timestamps("YYYY-MM-DD", "n"))
                .hasMessage(
                        "pattern \"YYYY-MM-DD\": found no whole date and time in it, expected such as YYYY-MM-DD, hh:mm or both");
    }

    @Test
    void refusesTextThatIsNotUtf8AndQuotesThatDoNotEnd() throws IOException {
        Path latin = Files.write(folder.resolve("in.csv"), "a\nå\n".getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> write(texts(), latin))
                .isInstanceOf(QvdException.class)
                .hasMessage(latin + ", line 2, byte 2: " + NOT_UTF8);

        Path late = Files.write(
                folder.resolve("in.csv"), ("å\n" + "ö\n".repeat(5000) + "\u00c3").getBytes(StandardCharsets.UTF_8));
        Files.write(late, new byte[] {(byte) 0xC3}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> write(texts(), late))
                .isInstanceOf(QvdException.class)
                .hasMessage(late + ", line 5002, byte 15005: " + NOT_UTF8);

        for (String quotes : List.of("a\n1\n\"2\n", "a\n1\n\"5\" disk\n")) {
            Path open = Files.writeString(folder.resolve("in.csv"), quotes);
            assertThatThrownBy(() -> write(texts(), open))
                    .isInstanceOf(QvdException.class)
                    .hasMessageStartingWith(open + ": ")
                    .hasMessageEndingWith(
                            "line 3); a value with quotes in it stands in quotes, each of its own written twice");
        }

        Path none = folder.resolve("borta.csv");
        assertThatThrownBy(() -> write(texts(), none))
                .isInstanceOf(QvdException.class)
                .hasMessage(none + " could not be read: there is no such file");
    }

    private static CsvToQvd texts() {
        return CsvToQvd.in(CsvFormat.standard());
    }

    private QvdTable read(CsvToQvd how, String csv) throws IOException {
        return write(how, Files.writeString(folder.resolve("in.csv"), csv));
    }

    private QvdTable write(CsvToQvd how, Path csv) {
        Path target = folder.resolve("ut.qvd");
        long bytes = how.write(csv, QvdTable.named("t"), target);
        assertThat(target).hasSize(bytes);
        return QvdReader.read(target);
    }

    private static List<String> column(QvdTable table, String field) {
        QvdColumn column = table.column(field);
        return LongStream.range(0, column.rows()).mapToObj(column::text).toList();
    }
}
