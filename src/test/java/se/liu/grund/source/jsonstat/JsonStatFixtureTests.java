package se.liu.grund.source.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.judge.Missing;
import se.liu.grund.source.Variable;

/** Real files, read where they lie. */
class JsonStatFixtureTests {

    private static Reading read(String name) throws IOException {
        return Reading.of(file(name), null);
    }

    static Path file(String name) {
        Path file = Path.of("../shared/reference/fixtures").resolve(name);
        if (!Files.exists(file)) {
            Missing.sentence("This test reads " + file + ", which is not here.");
        }
        return file;
    }

    @Test
    void readsTheTableOfScbWithNoiseAndItsMonths() throws IOException {
        Reading reading = read("pxapi/scb_v2_TAB6471_data.json");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.headText())
                .isEqualTo("TAB6471 | Folkmängden per månad efter region, ålder, kön och månad | SCB"
                        + " | 2026-06-08T06:00:00Z | noisy");
        assertThat(reading.head().notes()).hasSize(5);
        assertThat(reading.head().variables())
                .extracting(v -> v.code() + " " + v.kind() + " " + v.values().size())
                .containsExactly(
                        "Region CLASS 21", "Alder CLASS 11", "Kon CLASS 3", "ContentsCode CONTENT 1", "Tid TIME 4");
        assertThat(reading.head().variables())
                .filteredOn(Variable::eliminable)
                .extracting(Variable::code)
                .containsExactly("Kon");
        assertThat(reading.cells()).hasSize(2772);
        assertThat(reading.cells().getLast()).endsWith(":2772 25/100+10/2/000007SF/2026M04 = 54");
    }

    /** The figures of the reference: cell-key noise makes 776 of 924 totals differ from their parts, by 8 at most. */
    @Test
    void findsTheTotalsThatNoiseHasParted() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String cell : read("pxapi/scb_v2_TAB6471_data.json").cells()) {
            String[] parts = cell.split("[ =]+");
            counts.put(parts[1], Integer.parseInt(parts[2]));
        }
        List<Integer> differences = counts.keySet().stream()
                .filter(codes -> codes.contains("/TotSa/"))
                .map(codes -> counts.get(codes.replace("/TotSa/", "/1/"))
                        + counts.get(codes.replace("/TotSa/", "/2/"))
                        - counts.get(codes))
                .toList();

        assertThat(differences).hasSize(924);
        assertThat(differences).filteredOn(d -> d != 0).hasSize(776);
        assertThat(differences.stream().mapToInt(Math::abs).max()).hasValue(8);
    }

    @Test
    void saysThatMetadataHasNoNumbers() throws IOException {
        assertThat(read("pxapi/scb_v2_TAB6471_metadata.json").faultTexts())
                .containsExactly("0:0 the description of a table without its numbers | a data set with \"value\""
                        + " | Fetch the table's data, not its metadata.");
    }

    @Test
    void readsCanadaWhereOneStatusIsForAll() throws IOException {
        Reading reading = read("jsonstat/jsonstatjava_canada.json");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.headText())
                .isEqualTo(
                        " | Population by sex and age group. Canada. 2012 | Statistics Canada, CANSIM, table 051-0001"
                                + " | 2012-09-27T00:00:00Z | exact");
        assertThat(reading.variables()).contains("country country GEO: CA Canada", "year year TIME: 2012 2012");
        assertThat(reading.cells()).hasSize(120).contains("8:1 CA/2012/T/POP/T = 34880.5 a");
        assertThat(reading.cells()).endsWith("8:120 CA/2012/older/PERCENT/F = 1 a");
    }

    @Test
    void readsGaliciaWhole() throws IOException {
        Reading reading = read("jsonstat/jsonstatjava_galicia.json");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.cells()).hasSize((int) reading.head().size());
        assertThat(reading.cells().getFirst()).endsWith(" = 2695880");
        assertThat(reading.cells().get(4)).endsWith(" = 903759");
    }

    /** The file's own texts say which cell each is, but for one that its author mistook (A1 for A2). */
    @Test
    void putsEachTextOfTheOrderExampleInItsPlace() throws IOException {
        List<String> cells = read("jsonstat/jsonstatjava_order.json").cells();

        assertThat(cells).hasSize(24);
        assertThat(IntStream.range(0, 24)
                        .filter(i -> {
                            String[] parts = cells.get(i).split("[ =]+");
                            String[] codes = parts[1].split("/");
                            return !parts[2].equals("A" + codes[0] + "B" + codes[1] + "C" + codes[2]);
                        })
                        .boxed())
                .containsExactly(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pxapi/scb_v2_TAB6471_data.json",
                "jsonstat/jsonstatjava_canada.json",
                "jsonstat/jsonstatjava_galicia.json",
                "jsonstat/jsonstatjava_order.json"
            })
    void agreesWithANaiveDecoder(String name) throws IOException {
        assertThat(GeneratedJsonStatTests.unplaced(read(name)))
                .containsExactlyElementsOf(NaiveJsonStat.cells(Files.readString(file(name))));
    }
}
