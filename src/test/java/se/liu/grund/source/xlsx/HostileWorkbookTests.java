package se.liu.grund.source.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks made to take memory, time or files: each is refused in a sentence. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileWorkbookTests {

    private static final String AGAIN = " Fetch the file again, or open the workbook in Excel and save it.";
    private static final String ONE = "<row><c><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void refusesZipBombs() throws IOException {
        assertThat(refused(TestWorkbook.of(ONE).sheet("<row/>".repeat(4_000_000), "")))
                .isEqualTo("0:0 found xl/worksheets/sheet1.xml more than 100 times as large as its packed form,"
                        + " expected at most 100 times the packed size." + AGAIN);
    }

    @Test
    void refusesDocumentTypesAndWithThemEveryEntity() throws IOException {
        String laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><worksheet>&b;</worksheet>";
        String file = "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><worksheet>&a;</worksheet>";
        for (String xml : new String[] {laughs, file, "<?xml version='1.0'?>\n" + laughs}) {
            assertThat(refused(TestWorkbook.of("").part(TestWorkbook.SHEET, xml)))
                    .isEqualTo("0:0 found xl/worksheets/sheet1.xml with a document type (DOCTYPE), expected XML"
                            + " without one, as Excel saves it." + AGAIN);
        }
    }

    @Test
    void refusesPiecesOfMoreThanAMillionCharacters() throws IOException {
        String big = "å1<2&amp;".repeat(200_000);
        for (String rows : new String[] {
            "<row><c t=\"str\"><v>" + "å".repeat(1 << 20) + "</v></c></row>",
            "<row r=\"" + "1".repeat(1 << 20) + "\"/>",
            "<!--" + big + "-->",
            "<!-->" + big + "-->",
            "<?x " + big + "?>",
            "<row><c t=\"str\"><v><![CDATA[" + big + "]]></v></c></row>"
        }) {
            assertThat(refused(TestWorkbook.of(rows)))
                    .isEqualTo("0:0 found xl/worksheets/sheet1.xml with a piece of more than a million characters,"
                            + " expected cells of at most 32 767." + AGAIN);
        }
    }

    @Test
    void findsTextsLongerThanACellOfExcel() throws IOException {
        String longest = "<si><t>" + "å".repeat(32_767) + "</t></si>";
        Shown shown = Shown.of(
                TestWorkbook.of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
                        .texts(longest + longest.replace("</t>", "ä</t>"))
                        .in(folder),
                "Blad1");
        assertThat(shown.rows()).containsExactly("1: " + "å".repeat(32_767) + " | !");
        assertThat(shown.faults())
                .containsExactly("1:2 found a text of more than 32 767 characters in B1, expected at most as many as"
                        + " Excel holds in a cell. Shorten it.");
    }

    @Test
    void readsMoreAmpersandsThanJavaAllowsUnlessTold() throws IOException {
        Shown shown = Shown.of(
                TestWorkbook.of("<row><c t=\"str\"><v>&amp;&#229;&lt;</v></c></row>".repeat(150_000))
                        .in(folder),
                "Blad1");
        assertThat(shown.refused()).isEmpty();
        assertThat(shown.rows()).hasSize(150_000).last().isEqualTo("150000: &å<");
    }

    @Test
    void refusesRowsThatRepeatALongTextTooOften() throws IOException {
        String row = "<row r=\"5\">" + "<c t=\"s\"><v>0</v></c>".repeat(16_000) + "</row>";
        assertThat(refused(TestWorkbook.of(row).texts("<si><t>" + "å".repeat(30_000) + "</t></si>")))
                .isEqualTo("5:0 found a row of more than 16 million characters, expected rows of a table. Look at the"
                        + " row in Excel and shorten it.");
    }

    @Test
    void refusesCellsFarOutInEveryRow() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 40_000; i++) {
            rows.append("<row><c r=\"XFD%d\"><v>%d</v></c></row>".formatted(i, i * 7919L % 100_003));
        }
        assertThat(refused(TestWorkbook.of(rows.toString())))
                .isEqualTo("30518:0 found more than 500 million cells, with the empty ones between, expected a table."
                        + " Delete stray cells far to the right in Excel and save the workbook.");
    }

    @Test
    void reachesTheLastCellOfASheetAtOnce() throws IOException {
        Shown shown = Shown.of(
                TestWorkbook.of("<row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c></row>")
                        .in(folder),
                "Blad1");
        assertThat(shown.rows()).hasSize(1 << 20).last().isEqualTo("1048576:  | =1");
    }

    @Test
    void refusesPartsThatAreThereTwiceOrNotAtAll() throws IOException {
        assertThat(refused(TestWorkbook.of(ONE).part("XL/Worksheets\\sheet1.xml", "<worksheet/>")))
                .isEqualTo("0:0 found the part XL/Worksheets\\sheet1.xml twice, expected each part once." + AGAIN);
        TestWorkbook without = TestWorkbook.of(ONE);
        without.parts.remove("xl/styles.xml");
        assertThat(refused(without))
                .isEqualTo("0:0 found no part xl/styles.xml, expected every part that the workbook speaks of." + AGAIN);
        assertThat(refused(TestWorkbook.of(ONE).part("../../etc/passwd", "x"))).isEmpty();
    }

    @Test
    void refusesXmlThatIsBrokenOrNotInUtf8() throws IOException {
        assertThat(refused(TestWorkbook.of("<row><c></row>")))
                .isEqualTo("0:0 found xl/worksheets/sheet1.xml with broken XML at line 1, character 99, expected"
                        + " well-formed XML in UTF-8." + AGAIN);
        TestWorkbook latin = TestWorkbook.of("");
        latin.parts.put(TestWorkbook.SHEET, new byte[] {'<', 'a', '>', (byte) 0xE5, '<', '/', 'a', '>'});
        assertThat(refused(latin)).contains("found xl/worksheets/sheet1.xml with broken XML");
        assertThat(refused(TestWorkbook.of("").part(TestWorkbook.SHEET, "<html/>")))
                .isEqualTo("0:0 found xl/worksheets/sheet1.xml with <html> outermost, expected <worksheet> in the"
                        + " namespace of workbooks." + AGAIN);
    }

    @Test
    void refusesPartsThatWereChangedSinceTheyWerePacked() throws IOException {
        Path file = TestWorkbook.of(ONE).in(folder);
        byte[] bytes = Files.readAllBytes(file);
        // The checksum in the list of parts: the last one is the sheet's.
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        bytes[at + 16]++;
        Files.write(file, bytes);
        assertThat(Shown.of(file, "Blad1").refused())
                .isEqualTo("0:0 found xl/worksheets/sheet1.xml changed since it was packed, expected parts with the"
                        + " checksums that the file tells." + AGAIN);
    }

    private String refused(TestWorkbook workbook) throws IOException {
        return Shown.drained(workbook.in(folder), "Blad1");
    }
}
