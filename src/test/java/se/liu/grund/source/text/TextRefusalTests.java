package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;

/** What is no text, or none in the encoding asked for, is refused by one fault. Each character stands for a byte. */
class TextRefusalTests {

    private static final String TEXT = "delimited text in UTF-8, UTF-16 or windows-1252";

    @TempDir
    Path folder;

    private Path file(String bytes) {
        return Texts.write(folder, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "DETECT | '' | 0:0 found an empty file, expected a table. Fetch the file again, or take it away.",
                "DETECT | 'ï»¿\r\n \r\n' | 0:0 found an empty file, expected a table. Fetch the file again, or take it away.",
                "DETECT | 'ÿþ' | 0:0 found an empty file, expected a table. Fetch the file again, or take it away.",
                "DETECT | 'PK\u0003\u0004rubbish' | 0:0 found a workbook or an archive, expected " + TEXT
                        + ". Save the table as text, not as a workbook.",
                "DETECT | 'ÐÏ\u0011àrubbish' | 0:0 found a workbook or an archive, expected " + TEXT
                        + ". Save the table as text, not as a workbook.",
                "DETECT | 'Län\r\na\r\u0000b' | 3:0 found byte 0x00, expected " + TEXT
                        + ". Fetch the file again as text.",
                "DETECT | '\u0000\u0000\u0000\u0000' | 1:0 found byte 0x00, expected " + TEXT
                        + ". Fetch the file again as text.",
                "DETECT | 'ï»¿a\nLän\t7' | 2:0 found byte 0xE4, which is not UTF-8 there, expected UTF-8, as the byte order mark says. Save the file as UTF-8.",
                "UTF_8 | 'a\nLän\t7' | 2:0 found byte 0xE4, which is not UTF-8 there, expected UTF-8, as the contract says. Save the file as UTF-8.",
                "DETECT | 'Län\nLÃ¤n\t7' | 2:0 found a letter in UTF-8 (bytes 0xC3 0xA4), expected either UTF-8 or windows-1252. Save the whole file in one encoding, UTF-8 for choice.",
                "WINDOWS_1252 | 'LÃ¤n\t7' | 1:0 found a letter in UTF-8 (bytes 0xC3 0xA4), expected windows-1252, as the contract says. Save the whole file in one encoding, UTF-8 for choice.",
                "DETECT | 'Län\n\u009D' | 2:0 found byte 0x9D, which windows-1252 leaves undefined, expected either UTF-8 or windows-1252. Save the file as UTF-8.",
                "WINDOWS_1252 | 'ï»¿a' | 1:0 found the byte order mark of UTF-8, expected windows-1252, as the contract says. Save the file as windows-1252.",
                "ISO_8859_1 | 'ï»¿a' | 1:0 found the byte order mark of UTF-8, expected ISO-8859-1, as the contract says. Save the file as ISO-8859-1.",
                "UTF_8 | 'ÿþa\u0000' | 0:0 found UTF-16 text, expected UTF-8, as the contract says. Save the file as UTF-8, not as 'Unicode'.",
                "WINDOWS_1252 | 'a\u0000b\u0000' | 0:0 found UTF-16 text without byte order mark, expected windows-1252, as the contract says. Save the file as windows-1252, not as 'Unicode'.",
                "UTF_16_LE | 'abcd' | 0:0 found text that is not UTF-16, expected UTF-16 LE, as the contract says. Save the file as UTF-16, or correct the encoding in the contract.",
                "DETECT | 'ÿþa\u0000\n\u0000=Øb\u0000c\u0000' | 2:0 found half a character, expected UTF-16 LE. Save the file again as UTF-8, and let nothing write to it while it is read.",
                "DETECT | 'ÿþa\u0000b' | 1:0 found half a character, expected UTF-16 LE. Save the file again as UTF-8, and let nothing write to it while it is read.",
                "DETECT | 'þÿ\u0000a\u0000\u0000' | 1:0 found character U+0000, expected UTF-16 BE. Save the file again as UTF-8, and let nothing write to it while it is read."
            })
    void refusesWhatIsNotText(Encoding asked, String bytes, String fault) {
        TextFormat format = new TextFormat(asked, Delimiter.DETECT, Quoting.DETECT);
        assertThat(Texts.refusal(file(bytes), format, Texts.USUAL)).isEqualTo(fault);
    }

    @Test
    void readsDashesInWhatIsCalledIso() {
        TextFormat asked = new TextFormat(Encoding.ISO_8859_1, Delimiter.DETECT, Quoting.DETECT);
        Texts dashes = Texts.read(file("2013\u00962018;Län\n1;2\n"), asked, Texts.USUAL);
        assertThat(dashes.rows().getFirst()).containsExactly("2013–2018", "Län");
        assertThat(dashes.notes()).containsExactly("read as windows-1252");
        Texts plain = Texts.read(file("2013;Län\n1;2\n"), asked, Texts.USUAL);
        assertThat(plain.format().encoding()).isEqualTo(Encoding.ISO_8859_1);
        assertThat(plain.notes()).containsExactly("read as ISO-8859-1");
    }

    @Test
    void leavesOutARowWithSomethingBehindAClosingQuote() {
        for (int size : new int[] {1 << 16, 4, 5, 6, 7, 8, 9, 13}) {
            Texts read = Texts.read(
                    file("\"å\n\";2\n3;\"b\"c;d\n5;\"6\"\"\"\n"),
                    new TextFormat(Encoding.DETECT, Delimiter.SEMICOLON, Quoting.QUOTED),
                    new TextGrid.Sizes(size, size, 100));
            assertThat(read.rows()).isEqualTo(List.of(List.of("å\n", "2"), List.of("5", "6\"")));
            assertThat(read.lines()).containsExactly(1, 4);
            assertThat(read.faults().getFirst()).startsWith("3:2 found something behind a closing quote: \"b\"");
            assertThat(read.faults()).hasSize(1);
        }
        assertThat(Texts.read(file("\"a\";2\n3;\"b\"c;d\n5;6\n")).faults())
                .containsExactly(
                        "2:2 found something behind a closing quote: \"b\"c;d, expected a delimiter or the end of the"
                                + " line there. Double the quotes that belong to the cell, or leave out those around it.");
    }

    @Test
    void namesTheLineWhereAQuoteOpensThatIsNeverClosed() {
        TextFormat quoted = new TextFormat(Encoding.DETECT, Delimiter.SEMICOLON, Quoting.QUOTED);
        String fault =
                "3:2 found a quote that opens here and is never closed, expected a cell of at most 200 characters"
                        + " between quotes. Close the quote, or double it where it belongs to the cell.";
        for (int more : new int[] {0, 3, 1000}) {
            Path file = file("a;b\n\"x\n\";\"y" + "\n1;2".repeat(more));
            assertThat(Texts.refusal(file, quoted, new TextGrid.Sizes(16, 16, 200)))
                    .isEqualTo(fault);
        }
    }

    @Test
    void readsLinesUpToTheLongestAndNoLonger() {
        TextGrid.Sizes sizes = new TextGrid.Sizes(16, 16, 200);
        String longest = "x".repeat(200);
        for (String end : List.of("", "\n", "\r\n")) {
            Path file = file("a\tb\n" + longest + end);
            assertThat(Texts.read(file, TextFormat.UNKNOWN, sizes).rows())
                    .isEqualTo(List.of(List.of("a", "b"), List.of(longest)));
        }
        assertThat(Texts.refusal(file("a\tb\n" + longest + "xx\n"), TextFormat.UNKNOWN, sizes))
                .isEqualTo(
                        "2:0 found a line of more than 200 characters, expected lines of a table. Fetch the file again as"
                                + " text with line ends.");
    }
}
