package se.liu.grund.source.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.Hidden;

class WorkbookTests {

    private static final Path FOLDER = Path.of("src/test/resources/xlsx");

    @TempDir
    Path folder;

    @Test
    void tellsItsSheetsHiddenOnesAndChartsIncluded() throws IOException {
        try (Workbook workbook = Workbook.open(FOLDER.resolve("openpyxl.xlsx"), _ -> {})) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new Sheet("Västra Götaland's", 1, Sheet.Visibility.VISIBLE, Sheet.Content.CELLS),
                            new Sheet("Dold", 2, Sheet.Visibility.HIDDEN, Sheet.Content.CELLS),
                            new Sheet("Mycket dold", 3, Sheet.Visibility.VERY_HIDDEN, Sheet.Content.CELLS),
                            new Sheet("Diagram", 4, Sheet.Visibility.VISIBLE, Sheet.Content.OTHER));
        }
    }

    @Test
    void opensASheetAgainAndSeveralAtATime() throws IOException {
        try (Workbook workbook = Workbook.open(FOLDER.resolve("openpyxl.xlsx"), _ -> {});
                Grid one = workbook.grid("Dold");
                Grid other = workbook.grid("Västra Götaland's");
                Grid again = workbook.grid("Dold")) {
            GridRow row = new GridRow();
            assertThat(one.sheet()).isEqualTo("Dold");
            assertThat(other.next(row)).isTrue();
            assertThat(row.text(0)).isEqualTo("Län");
            for (Grid grid : new Grid[] {one, again}) {
                assertThat(grid.next(row)).isTrue();
                assertThat(row.text(0)).isEqualTo("å");
                assertThat(row.text(1)).isEmpty();
                assertThat(grid.next(row)).isFalse();
                assertThat(grid.next(row)).isFalse();
            }
        }
    }

    @Test
    void namesTheSheetsWhenOneIsNotThereOrHoldsNoCells() throws IOException {
        assertThat(Shown.of(FOLDER.resolve("openpyxl.xlsx"), "dold").refused())
                .isEqualTo("0:0 found no sheet called dold, expected one of Västra Götaland's, Dold, Mycket dold,"
                        + " Diagram. Correct the name.");
        assertThat(Shown.of(FOLDER.resolve("openpyxl.xlsx"), "Diagram").refused())
                .isEqualTo("0:0 found the sheet Diagram, which holds no cells, expected a sheet with cells. Choose"
                        + " another sheet.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sheetjs.xls  | an old Excel workbook (.xls)       | Save it as .xlsx.
                    sheetjs.xlsb | a binary workbook (.xlsb)          | Save it as .xlsx in Excel.
                    sheetjs.ods  | an OpenDocument file (.ods)        | Save it as .xlsx.
                    README.md    | a file that is no ZIP file         | Save it as .xlsx in Excel, or name it as what it is.
                    """)
    void refusesWhatIsNoWorkbook(String file, String found, String action) throws IOException {
        assertThat(Shown.of(FOLDER.resolve(file), "Blad1").refused())
                .isEqualTo("0:0 found " + found + ", expected an Excel workbook (.xlsx). " + action);
    }

    @Test
    void refusesWorkbooksProtectedByAPassword() throws IOException {
        byte[] ole = Files.readAllBytes(FOLDER.resolve("sheetjs.xls"));
        byte[] from = "Workbook\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.UTF_16LE);
        int at = new String(ole, StandardCharsets.ISO_8859_1).indexOf(new String(from, StandardCharsets.ISO_8859_1));
        byte[] to = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(to, 0, ole, at, to.length);
        assertThat(refused(ole))
                .isEqualTo("0:0 found a workbook protected by a password, expected a workbook that anybody can open."
                        + " Open it in Excel, remove the password and save it.");
    }

    @Test
    void refusesEmptyFilesWebPagesAndFilesCutShort() throws IOException {
        assertThat(refused(new byte[0]))
                .isEqualTo("0:0 found an empty file, expected an Excel workbook (.xlsx). Fetch the file again.");
        assertThat(refused(" <html><table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("0:0 found a web page (HTML), expected an Excel workbook (.xlsx). Save it as .xlsx in"
                        + " Excel, or name it as what it is.");
        byte[] whole = Files.readAllBytes(FOLDER.resolve("openpyxl.xlsx"));
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(
                        "0:0 found a ZIP file cut short or spoilt, expected a whole workbook. Fetch the file again.");
        assertThat(refused(new TestWorkbook().part("data.csv", "å;1").bytes()))
                .isEqualTo("0:0 found a ZIP file that holds no workbook, expected an Excel workbook (.xlsx). Unpack it"
                        + " if it holds a workbook, or save the table as .xlsx in Excel.");
    }

    private String refused(byte[] file) throws IOException {
        return Shown.of(Files.write(folder.resolve("fil.xlsx"), file), "Blad1").refused();
    }

    @Test
    void countsTheHiddenRowsAndColumnsThatHoldSomething() throws IOException {
        TestWorkbook workbook = TestWorkbook.of("");
        workbook.part(
                TestWorkbook.SHEET,
                "<worksheet xmlns=\"%s\"><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"99999\""
                                .formatted(TestWorkbook.MAIN)
                        + " hidden=\"true\"/><col min=\"x\" max=\"1\" hidden=\"0\"/></cols><sheetData>"
                        + "<row r=\"1\"><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"2\" hidden=\"1\"/>"
                        + "<row r=\"5\" hidden=\"1\"><c><v>3</v></c></row><row r=\"6\" hidden=\"true\"><c><v>3</v></c></row>"
                        + "<row r=\"7\" hidden=\"0\"><c><v>4</v></c></row></sheetData></worksheet>");
        Path file = workbook.in(folder);
        try (Workbook opened = Workbook.open(file, fault -> assertThat(fault).isNull());
                Grid grid = opened.grid("Blad1")) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                // Only what is hidden counts here.
            }
            assertThat(grid.hidden()).isEqualTo(new Hidden(2, 5, 1, 3));
        }
    }
}
