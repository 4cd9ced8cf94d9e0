package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files made to take memory or time, at the delivery's door: each ends in one clear breach, or in a list that is capped. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDeliveryTests {

    private static final String HEADING = "kommun_kod;kommun;utrikes_fodd\n";

    /** What a file is made of. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kryss | t.csv | t.csv:1: found byte 0x00, expected delimited text in UTF-8, UTF-16 or windows-1252. Fetch the file again as text.",
                "px | t.px | t.px:1: found byte 0x00, expected text. Fetch the file again: this one is damaged.",
                "json-stat | t.json | t.json:1:1: found something that is not JSON, expected a JSON document in UTF-8. Fetch the file again, or have it written again as JSON-stat.",
                "xlsx | t.xlsx | t.xlsx: found a file that is no ZIP file, expected an Excel workbook (.xlsx). Save it as .xlsx in Excel, or name it as what it is."
            })
    void refusesAGigabyteOfNuls(String contract, String file, String told) throws IOException {
        try (RandomAccessFile nuls = new RandomAccessFile(path(file).toFile(), "rw")) {
            nuls.setLength(1L << 30);
        }
        assertThat(breaches(contract)).containsExactly("tabell7/" + told);
    }

    @Test
    void refusesALineWithoutEnd() throws IOException {
        write("t.csv", out -> {
            out.write(text(HEADING));
            repeat(out, "å", 1L << 28);
        });
        assertThat(breaches("kryss"))
                .containsExactly("tabell7/t.csv:2: found a line of more than 4 000 000 characters, expected lines of a"
                        + " table. Fetch the file again as text with line ends.");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWorkbooksMadeToTakeMemory(HostileWorkbook workbook) throws IOException {
        write("t.xlsx", out -> out.write(workbook.bytes()));
        assertThat(breaches("xlsx")).containsExactly("tabell7/t.xlsx: " + workbook.told());
    }

    @Test
    void refusesJsonWithinJson() throws IOException {
        write("t.json", out -> {
            out.write(text("{\"class\":\"dataset\",\"extension\":"));
            repeat(out, "{\"a\":", 1L << 24);
        });
        assertThat(breaches("json-stat"))
                .containsExactly(
                        "tabell7/t.json: found brackets within brackets, deeper than 100, expected the data of a table."
                                + " Fetch the file again, or have it written again as JSON-stat.");
    }

    @Test
    void refusesABillionCellsOfPxThatAreNotThere() throws IOException {
        String values =
                IntStream.range(0, 31_623).mapToObj(i -> "\"å" + i + "\"").collect(Collectors.joining(","));
        write(
                "t.px",
                out -> out.write(
                        text("CODEPAGE=\"utf-8\";\nSTUB=\"kommun\";\nHEADING=\"bakgrund\";\nVALUES(\"kommun\")="
                                + values + ";\nVALUES(\"bakgrund\")=" + values + ";\nDATA=\n71 72 73;\n")));
        assertThat(breaches("px"))
                .hasSize(4)
                .last()
                .isEqualTo(
                        "tabell7/t.px:8: found 3 data, expected 1,000,014,129 (31623 × 31623). Add the data that are missing,"
                                + " or fetch the file again; which ones they are cannot be known.");
    }

    @Test
    void listsAThousandOfAMillionBreaches() throws IOException {
        write("t.csv", out -> {
            out.write(text(HEADING));
            for (int i = 0; i < 1_000_001; i++) {
                out.write(text("100" + i % 9 + ";Kommun " + i % 9 + ";x" + i + "\n"));
            }
        });
        assertThat(breaches("kryss"))
                .hasSize(1_001)
                .last()
                .isEqualTo("tabell7/t.csv: found 999001 further breaches, expected at most 1000 to list. Mend those"
                        + " listed above and read again.");
    }

    private Path path(String file) throws IOException {
        return Files.createDirectories(folder.resolve("delivered/tabell7")).resolve(file);
    }

    private void write(String file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(path(file))) {
            try (OutputStream buffered = new BufferedOutputStream(out, 1 << 20)) {
                content.to(buffered);
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void repeat(OutputStream out, String piece, long bytes) throws IOException {
        byte[] block = text(piece.repeat(10_000));
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    private List<String> breaches(String contract) throws IOException {
        TableSeven table = new TableSeven(folder.resolve("contracts"));
        return table.read(folder.resolve("delivered"), table.contract(contract), table.app()).breaches().stream()
                .map(Breach::toString)
                .toList();
    }
}
