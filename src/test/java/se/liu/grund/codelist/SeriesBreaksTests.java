package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesBreaksTests {

    private final SeriesBreaks known = new CodeLists(Path.of("contracts", "codes")).seriesBreaks();

    @ParameterizedTest
    @CsvSource({
        "bransch, 2015, 2020, agi bas",
        "bransch, 2013, 2018, ''",
        "bransch, 2014, 2019, agi",
        "bransch, 2020, 2025, ''",
        "Sektor, 2019, 2020, bas",
        "etableringsstatus, 2006, 2021, agi bas",
        "yrke, 2005, 2015, ssyk_2012",
        "yrke, 2014, 2019, ''",
        "matchning, 2010, 2022, ssyk_2012 agi bas sun_2020",
        "foraldrars_utbildningsniva, 2018, 2020, sun_2020",
        "gymnasieprogram, 2010, 2025, gy11 gy25",
        "gymnasieprogram, 2025, 2025, ''",
        "befolkning, 2024, 2025, ckm",
        "forskningsamne_2011, 2024, 2026, ssif_2025",
        "utlandsk_bakgrund, 1993, 2026, ''"
    })
    void areCrossedByYearsBeforeAndAfter(String topic, int from, int to, String codes) {
        assertThat(String.join(
                        " ",
                        known.crossedBy(topic, from, to).stream()
                                .map(SeriesBreak::code)
                                .toList()))
                .isEqualTo(codes);
    }

    @Test
    void tellThemselvesInOneSentence() {
        assertThat(known.crossedBy("yrke", 2010, 2015))
                .extracting(SeriesBreak::sentence)
                .containsExactly("SSYK 96 → SSYK 2012, från 2014: Yrken klassas efter SSYK 2012 i stället för SSYK 96,"
                        + " så klasser med samma namn är inte samma yrken.");
    }

    @Test
    void areNoCodeListOfTheirOwn(@TempDir Path folder) throws IOException {
        assertThat(new CodeLists(Path.of("contracts", "codes")).names()).doesNotContain("seriebrott");
        assertThat(new CodeLists(folder).seriesBreaks().all()).isEmpty();
        String before = new CodeLists(folder).fingerprint();
        Files.writeString(
                folder.resolve("seriebrott.csv"), "kod;etikett;gäller;från;förklaring\nx;X;yrke;2020;Så är det.\n");
        assertThat(new CodeLists(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void tellEveryFaultAtOnce(@TempDir Path folder) throws IOException {
        Path codes = Files.createDirectories(folder.resolve("contracts/codes"));
        Files.writeString(codes.resolve("seriebrott.csv"), """
                kod;etikett;gäller;från;förklaring
                a;A;yrke;2020;Så är det.
                a;B;yrke;2021;Så är det.
                c;C;yrke;i år;Så är det.
                d;D;;2020;Så är det.
                """);
        assertThatThrownBy(() -> new CodeLists(codes)).hasMessage("""
                        contracts/codes/seriebrott.csv:3: found the kod 'a' again, expected it once.
                        contracts/codes/seriebrott.csv:4: found the från 'i år', expected a year such as 2020.
                        contracts/codes/seriebrott.csv:5: found no gäller, expected one.""");
    }
}
