package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code lists that come with Grund. */
class ShippedCodeListsTests {

    private final CodeLists codes = new CodeLists(Path.of("contracts", "codes"));

    @Test
    void haveTheSizesThatTheirSourcesHave() {
        Map<String, Integer> sizes = codes.names().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> codes.list(name).entries().size()));
        assertThat(sizes)
                .isEqualTo(Map.ofEntries(
                        Map.entry("lan", 21),
                        Map.entry("kommun", 290),
                        Map.entry("bransch", 15),
                        Map.entry("foraldrars_utbildningsniva", 7),
                        Map.entry("utlandsk_bakgrund", 4),
                        Map.entry("gymnasieprogram", 29),
                        Map.entry("etableringsstatus", 6),
                        Map.entry("sektor", 6),
                        Map.entry("matchning", 13),
                        Map.entry("examenskod", 13),
                        Map.entry("sysselsattning", 2),
                        Map.entry("programkod", 8),
                        Map.entry("examen", 61),
                        Map.entry("forskningsamne_2011", 48),
                        Map.entry("larosate", 45),
                        Map.entry("poangklass", 3),
                        Map.entry("sarskilda_varden", 4)));
    }

    @Test
    void länStandAsInTheApp() {
        assertThat(codes.list("lan").entries())
                .extracting(CodeList.Entry::label)
                .containsExactly(
                        "Blekinge län",
                        "Dalarnas län",
                        "Gotlands län",
                        "Gävleborgs län",
                        "Hallands län",
                        "Jämtlands län",
                        "Jönköpings län",
                        "Kalmar län",
                        "Kronobergs län",
                        "Norrbottens län",
                        "Skåne län",
                        "Stockholms län",
                        "Södermanlands län",
                        "Uppsala län",
                        "Värmlands län",
                        "Västerbottens län",
                        "Västernorrlands län",
                        "Västmanlands län",
                        "Västra Götalands län",
                        "Örebro län",
                        "Östergötlands län");
        assertThat(codes.list("lan").byLabel("Östergötlands län"))
                .map(CodeList.Entry::code)
                .contains("05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "kommun", "bransch", "gymnasieprogram", "larosate"})
    void standInSwedishAlphabeticalOrder(String list) {
        List<String> labels =
                codes.list(list).entries().stream().map(CodeList.Entry::label).toList();
        assertThat(labels).isSortedAccordingTo(Collator.getInstance(Locale.of("sv", "SE"))::compare);
    }

    @Test
    void kommunerBeginWithTheCodeOfTheirLän() {
        CodeList lan = codes.list("lan");
        assertThat(codes.list("kommun").entries()).allSatisfy(kommun -> {
            assertThat(kommun.code()).matches("[0-9]{4}");
            assertThat(lan.byCode(kommun.code().substring(0, 2))).isPresent();
        });
        assertThat(codes.list("kommun").byCode("0580"))
                .map(CodeList.Entry::label)
                .contains("Linköping");
    }

    @Test
    void branschHasTheLabelsReadInTheApp() {
        CodeList bransch = codes.list("bransch");
        assertThat(List.of(
                        "Byggindustri",
                        "Civila myndigheter och försvaret",
                        "Enheter för vård och omsorg",
                        "Fastighetsbolag",
                        "Företag inom energi och miljö",
                        "Företagstjänster",
                        "Handel",
                        "Hotell och restauranger",
                        "Informations- och kommunikationsföretag",
                        "Jordbruk, skogsbruk och fiske",
                        "Kreditinstitut och försäkringsbolag m.m."))
                .allSatisfy(label -> assertThat(bransch.byLabel(label)).isPresent());
    }

    @Test
    void specialValuesAreNoCodesOfOtherLists() {
        assertThat(codes.names())
                .filteredOn(name -> !name.equals("sarskilda_varden"))
                .allSatisfy(name -> assertThat(List.of("Ej uppföljningsbara", "Uppgift saknas"))
                        .allSatisfy(value ->
                                assertThat(codes.list(name).byLabel(value)).isEmpty()));
    }

    @Test
    void inventedCodesSayThatTheyAre() throws IOException {
        assertThat(codes.list("examenskod").entries())
                .first()
                .isEqualTo(new CodeList.Entry(
                        "EX001", "Affärsjuridisk kandidatexamen", 1, List.of("Affärsjuridiska kandidatexamina")));
        assertThat(codes.list("examenskod").entries())
                .allMatch(entry -> entry.code().matches("EX0[0-9]{2}"));
        assertThat(codes.list("programkod").entries())
                .extracting(CodeList.Entry::code)
                .containsExactly("6MMEC", "6MIND", "6MICS", "PR001", "PR002", "PR003", "PR004", "PR005");
        assertThat(Files.readString(Path.of("contracts/codes/examenskod.csv"))).startsWith("# UPPFUNNA KODER");
        assertThat(Files.readString(Path.of("contracts/codes/programkod.csv")))
                .startsWith("# PR001-PR005 ÄR UPPFUNNA KODER");
        assertThat(Files.readString(Path.of("contracts/codes/README.md"))).contains("**invented codes**");
    }
}
