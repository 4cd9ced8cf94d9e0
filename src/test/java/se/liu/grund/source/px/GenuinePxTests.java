package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Variable;
import se.liu.grund.source.Variable.Kind;
import se.liu.grund.source.Variable.Value;

/** PxWeb's own files, with cells looked up by hand in the files' text. */
class GenuinePxTests {

    @Test
    void readsAWideTableInItsFirstLanguage() throws IOException {
        PxTold told = told("pxwebapi_TAB001.px", null);
        assertThat(told.faults()).isEmpty();
        assertThat(told.cells()).hasSize(5940);
        assertThat(told.cells().stream().filter(c -> c.endsWith("\"..\""))).hasSize(2259);
        assertThat(sum(told)).isEqualTo(6_943_770_852L);
        assertThat(told.cells())
                .startsWith("117:1 AT, F, TOTAL, HNMGA, 1981 = \"..\"", "117:2 AT, F, TOTAL, HNMGA, 1991 = 4041797")
                .contains("1877:2 SE, T, TOTAL, HNMGA, 1991 = 8587353", "1877:3 SE, T, TOTAL, HNMGA, 2001 = 8882792");
        assertThat(head(told).notes()).containsExactly(".. = Data not available");
        assertThat(head(told).updated()).isEqualTo(Instant.parse("2023-05-25T13:42:00Z"));
        assertThat(head(told).noisy()).isFalse();
        assertThat(head(told).source()).isEqualTo("Eurostat");
    }

    @Test
    void readsItInSwedishToo() throws IOException {
        PxTold told = told("pxwebapi_TAB001.px", "sv");
        assertThat(told.faults()).isEmpty();
        assertThat(sum(told)).isEqualTo(6_943_770_852L);
        assertThat(head(told).title()).isEqualTo("Befolkning efter region, kön, ålder, tabellinnehåll och år");
        assertThat(head(told).variables().stream().map(Variable::label))
                .containsExactly("region", "kön", "ålder", "tabellinnehåll", "år");
        assertThat(head(told).variables().stream().map(Variable::code))
                .containsExactly("REGION", "SEX", "AGE", "ContentsCode", "TIME");
        assertThat(head(told).variables().stream().map(Variable::kind))
                .containsExactly(Kind.GEO, Kind.CLASS, Kind.CLASS, Kind.CONTENT, Kind.TIME);
        assertThat(head(told).variables().get(1).values())
                .containsExactly(new Value("F", "Kvinnor"), new Value("M", "Män"), new Value("T", "Totalt"));
        assertThat(head(told).variables().get(0).values())
                .startsWith(new Value("AT", "Österrike"))
                .endsWith(
                        new Value("SI", "Slovenien"), new Value("SK", "Slovakien"), new Value("UK", "Storbritannien"));
        assertThat(head(told).variables().stream().filter(Variable::eliminable).map(Variable::label))
                .containsExactly("ålder");
    }

    @Test
    void readsATableOfTwoContents() throws IOException {
        PxTold told = told("pxwebapi_TAB003.px", "sv");
        assertThat(told.faults()).isEmpty();
        assertThat(told.cells()).hasSize(2448);
        assertThat(told.cells().stream().filter(c -> c.endsWith("\"..\""))).hasSize(18);
        assertThat(sum(told)).isEqualTo(1_162_846_580L);
        assertThat(told.cells())
                .contains(
                        "366:1 60, TOT, WasteHazard, 2010 = 356000", "366:5 60, TOT, WasteNonHazard, 2010 = 46858000");
        assertThat(head(told).variables().get(1).values())
                .contains(new Value("01.4,02,03.1", "kemiska rester"), new Value("12.2,3,5", "annat mineralavfall"));
    }

    @Test
    void readsUtf8ThoughTheFileSaysOtherwise() throws IOException {
        PxTold told = told("pxwebapi_tab4_fewcells.px", "sv");
        assertThat(told.faults()).isEmpty();
        assertThat(told.cells()).containsExactly("92:1 7.0, CO2, Emission, 2017 = 445");
        assertThat(PxSpec.texts(head(told).variables()))
                .containsExactly(
                        "SECTOR (sektor), class: 7.0 LÖSNINGSMEDEL OCH ÖVRIG PRODUKTANVÄNDNING, TOTALT",
                        "GREENHOUSEGAS (växthusgas), class: CO2 Koldioxid (CO2) (kt)",
                        "ContentsCode (tabellinnehåll), content: Emission Ämne [Enhet varierar med ämne]",
                        "TIME (år), time: 2017 2017");
        assertThat(head(told).notes()).containsExactly("Text för Fotnot\n\n.. = Data not available", "Text för Fotnot");
    }

    @Test
    void keepsWhatTheHeadDoesNotUse() throws IOException {
        List<PxStatement> statements;
        try (PxFile px = PxFile.open(
                GenuinePx.named("pxwebapi_TAB001.px"),
                new PxOptions(null),
                f -> assertThat(f).isNull())) {
            statements = px.statements();
        }
        assertThat(statements)
                .contains(
                        new PxStatement("MAP", "", List.of("region"), List.of("contents"), 38),
                        new PxStatement("DOMAIN", "sv", List.of("kön"), List.of("Kön"), 89),
                        new PxStatement("UNITS", "sv", List.of("Befolkning"), List.of("antal"), 98),
                        new PxStatement(
                                "META-ID",
                                "",
                                List.of("sex", "Total"),
                                List.of("urn:ssb:conceptvariable:vardok:2"),
                                114));
    }

    private static PxTold told(String name, String language) throws IOException {
        return PxTold.of(Files.readAllBytes(GenuinePx.named(name)), language);
    }

    private static CubeHead head(PxTold told) {
        return told.head();
    }

    private static long sum(PxTold told) {
        return told.cells().stream()
                .map(c -> c.substring(c.indexOf(" = ") + 3))
                .filter(v -> !v.startsWith("\""))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
