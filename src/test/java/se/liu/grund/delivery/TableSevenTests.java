package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.judge.Missing;

/** One table in every dialect and format: one and the same set of cells, and the deck's sums. */
class TableSevenTests {

    private static final Path GENUINE = Path.of("../shared/reference/fixtures/bf");

    @TempDir
    Path folder;

    private TableSeven table;
    private TableSevenFiles files;

    @BeforeEach
    void tableSeven() throws IOException {
        table = new TableSeven(folder.resolve("contracts"));
        files = new TableSevenFiles(table);
    }

    @ParameterizedTest
    @CsvSource({
        "tab, utlandsk_bakgrund_tab_latin1_punktpunktC.txt",
        "prickad, utlandsk_bakgrund_semikolon_cp1252_prickad.csv",
        "kryss, utlandsk_bakgrund_semikolon_utf8_x.csv",
        "mindre-an-5, utlandsk_bakgrund_semikolon_utf8bom_mindre_an_5.csv"
    })
    void readsTheFixtures(String contract, String file) throws IOException {
        if (!Files.isRegularFile(GENUINE.resolve(file))) {
            Missing.sentence(
                    "This test reads the deck's table 7 in ../shared/reference/fixtures/bf, which is not here.");
        }
        gives(contract, file, Files.readAllBytes(GENUINE.resolve(file)));
    }

    @Test
    void readsTabsInLatin1() {
        gives(
                "tab",
                "t.txt",
                files.grid(StandardCharsets.ISO_8859_1, false, "\t", "\r\n", "..C")
                        .bytes());
    }

    @Test
    void readsSemicolonsInWindows1252WithTwoDots() {
        gives(
                "prickad",
                "t.csv",
                files.grid(TableSevenFiles.WINDOWS, false, ";", "\r\n", "..").bytes());
    }

    @Test
    void readsSemicolonsInUtf8WithX() {
        gives(
                "kryss",
                "t.csv",
                files.grid(StandardCharsets.UTF_8, false, ";", "\n", "X").bytes());
    }

    @Test
    void readsSemicolonsInUtf8WithByteOrderMarkAndLessThanFive() {
        gives(
                "mindre-an-5",
                "t.csv",
                files.grid(StandardCharsets.UTF_8, true, ";", "\r\n", "<5").bytes());
    }

    @Test
    void readsTabsInUtf16() {
        gives(
                "utf-16",
                "t.txt",
                files.grid(StandardCharsets.UTF_16LE, true, "\t", "\r\n", "..C").bytes());
    }

    @Test
    void readsAWorkbook() {
        gives("xlsx", "t.xlsx", files.workbook());
    }

    @Test
    void readsPx() {
        gives("px", "t.px", files.px().bytes());
    }

    @Test
    void readsJsonStatDenseAndSparse() {
        gives("json-stat", "t.json", files.jsonStat(false).bytes());
        gives("json-stat", "t.json", files.jsonStat(true).bytes());
    }

    private void gives(String contract, String file, byte[] bytes) {
        DeliveryReading reading =
                table.read(folder.resolve("delivered"), file, bytes, table.contract(contract), table.app());
        assertThat(reading.breaches()).isEmpty();
        assertThat(TableSeven.cells(reading)).isEqualTo(table.expected());
        assertThat(TableSeven.sums(reading.cells(), table.app().substitute())).isEqualTo(table.deckSums());
        assertThat(reading.notes().stream().map(Note::text))
                .last()
                .isIn("1 column is left out, as the contract says", "1 value is left out, as the contract says");
    }
}
