package se.liu.grund.source.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.SourceException;

@Timeout(60)
class HostileJsonStatTests {

    private static final String AGAIN =
            " | the data of a table | Fetch the file again, or have it written again as JSON-stat.";
    private static final String SMALL =
            "\"id\":[\"A\"],\"size\":[1],\"dimension\":{\"A\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1]}";

    @TempDir
    Path folder;

    /** Writes {@code head}, {@code times} times {@code part}, and {@code tail}, and reads that. */
    private Reading read(String head, String part, int times, String tail) throws IOException {
        Path file = folder.resolve("hostile.json");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(head);
            for (int i = 0; i < times; i++) {
                writer.write(part);
            }
            writer.write(tail);
        }
        return Reading.of(file, null);
    }

    @Test
    void endsAtBracketsInBrackets() throws IOException {
        assertThat(read("{\"extension\":", "[", 100_000, "").faultTexts())
                .containsExactly("0:0 brackets within brackets, deeper than 100" + AGAIN);
    }

    @Test
    void endsAtALabelWithoutEnd() throws IOException {
        assertThat(read("{\"label\":\"", "åäö ", 2_000_000, "\"," + SMALL).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("a text of more than 1,000,000 characters"));
    }

    @Test
    void endsAtANumberWithoutEnd() throws IOException {
        assertThat(read("{\"id\":[\"A\"],\"size\":[1],\"value\":[", "9", 1_000_000, "]}")
                        .faults())
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("a number of more than 400 digits"));
    }

    @Test
    void endsAtANameWithoutEnd() throws IOException {
        assertThat(read("{\"", "n", 1_000_000, "\":1," + SMALL).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("a name of more than 10,000 characters"));
    }

    @Test
    void passesByALongTextThatNobodyNeeds() throws IOException {
        Reading reading = read("{\"extension\":{\"x\":\"", "åäö ", 2_000_000, "\"}," + SMALL);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.cells()).containsExactly("1:1 x = 1");
    }

    @Test
    void endsWhenTheDescriptionHasNoEnd() throws IOException {
        assertThat(read("{\"note\":[", "\"anmärkning\",", 1_000_000, "\"\"]," + SMALL)
                        .faultTexts())
                .containsExactly("1:0 more than 30 million characters of codes, labels and notes"
                        + " | the description of a table | Fetch a part of the table.");
    }

    @Test
    void endsWhenACollectionHasNoEnd() throws IOException {
        assertThat(read("{\"link\":{\"item\":[", "{},", 100_000, "{}]}," + SMALL)
                        .faults())
                .hasSize(1);
    }

    @Test
    void endsWhenThereAreTextsWithoutEndForNumbers() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            texts.append(i == 0 ? "" : ",")
                    .append("\"")
                    .append(i)
                    .append(":")
                    .append(i % 2 == 0 ? 1_000 - i : i)
                    .append("\":\"t")
                    .append(i)
                    .append("\"");
        }
        String sparse = texts.toString().replaceAll("\"\\d+:(\\d+)\"", "\"$1\"");
        String head = "{\"id\":[\"A\",\"B\"],\"size\":[40,40],\"dimension\":{\"A\":" + forty() + ",\"B\":" + forty()
                + "},\"value\":{";
        assertThat(read(head + sparse + "}}", "", 0, "").faultTexts())
                .containsExactly("0:0 more than 1,000 different texts in place of numbers | numbers, and a few markers"
                        + " | Find out whether this table holds numbers at all.");
    }

    private static String forty() {
        StringBuilder codes = new StringBuilder("{\"category\":{\"index\":[");
        for (int i = 0; i < 40; i++) {
            codes.append(i == 0 ? "" : ",").append(i);
        }
        return codes + "]}}";
    }

    @Test
    void refusesMoreCellsThanCanBeCounted() throws IOException {
        StringBuilder ids = new StringBuilder("\"a0\"");
        StringBuilder sizes = new StringBuilder("2");
        StringBuilder dimensions = new StringBuilder("\"a0\":{\"category\":{\"index\":[0,1]}}");
        for (int i = 1; i < 64; i++) {
            ids.append(",\"a").append(i).append('"');
            sizes.append(",2");
            dimensions.append(",\"a").append(i).append("\":{\"category\":{\"index\":[0,1]}}");
        }
        assertThat(read(
                                "{\"id\":[" + ids + "],\"size\":[" + sizes + "],\"dimension\":{" + dimensions
                                        + "},\"value\":{}}",
                                "",
                                0,
                                "")
                        .faultTexts())
                .containsExactly(
                        "1:0 more cells than can be counted | at most 9 billion billion | Fetch a part of the table.");
    }

    @Test
    void saysThatBytesAreNoUtf8() throws IOException {
        Path file = folder.resolve("latin1.json");
        Files.write(file, ("{\"label\":\"Östergötland\"," + SMALL).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Reading.of(file, null).faultTexts())
                .containsExactly("0:0 bytes that are not text in UTF-8 | a JSON document in UTF-8"
                        + " | Fetch the file again, or have it written again as JSON-stat.");
    }

    @Test
    void readsUtf8WithAMarkAndUtf16() throws IOException {
        Path file = folder.resolve("utf.json");
        Files.writeString(file, "\uFEFF{" + SMALL);
        assertThat(Reading.of(file, null).cells()).containsExactly("1:1 x = 1");
        Files.write(file, ("{" + SMALL).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Reading.of(file, null).cells()).containsExactly("1:1 x = 1");
    }

    @Test
    void saysThatTheFileChangedBetweenTheReadings() throws IOException {
        Path file = folder.resolve("changing.json");
        Files.writeString(file, "{" + SMALL);
        try (JsonStatFile cube = JsonStatFile.open(file, JsonStatOptions.only(), f -> {})) {
            Files.writeString(file, "{\"value\":{},\"a\":1,\"b\":[[2]],\"c\":{\"d\":{\"e\":[3, 4, 5, 6, 7, 8]}}}");
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> cube.cells(batch -> {}))
                    .withMessage("Found a file that changed while it was read, expected a file that stays as it is."
                            + " Read it again when nothing writes to it.");
        }
    }

    @Test
    void leavesAFileThatIsNotThereToTheCaller() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Reading.of(folder.resolve("borta.json"), null));
    }
}
