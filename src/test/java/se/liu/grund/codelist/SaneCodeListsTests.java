package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the lists that come with Grund, whoever edits them. */
class SaneCodeListsTests {

    private static final CodeLists CODES = new CodeLists(Path.of("contracts", "codes"));

    static Stream<CodeList> lists() {
        return CODES.names().stream().map(CODES::list);
    }

    @Test
    void everyKommunLiesInTheLänThatItsCodeBeginsWith() {
        assertThat(CODES.list("kommun").entries()).hasSize(290).allSatisfy(kommun -> {
            assertThat(kommun.group()).isEqualTo(kommun.code().substring(0, 2));
            assertThat(CODES.list("lan").byCode(Objects.requireNonNull(kommun.group())))
                    .isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "kommun"})
    void everyPlaceLiesInSweden(String list) {
        assertThat(CODES.list(list).entries()).allSatisfy(place -> {
            Point point = Objects.requireNonNull(place.point());
            assertThat(point.latitude()).isBetween(55.3, 69.1);
            assertThat(point.longitude()).isBetween(10.9, 24.2);
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noTwoEntriesDifferOnlyInSpelling(CodeList list) {
        Map<String, CodeList.Entry> folded = new HashMap<>();
        for (CodeList.Entry entry : list.entries()) {
            for (String spelling : entry.spellings()) {
                CodeList.Entry other = folded.putIfAbsent(Difference.fold(spelling), entry);
                assertThat(other).as(spelling).isIn(null, entry);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everySpellingInCapitalsStandsForItsEntry(CodeList list) {
        for (CodeList.Entry entry : list.entries()) {
            for (String spelling : entry.spellings()) {
                String capitals = spelling.toUpperCase(Locale.ROOT);
                assertThat(told(list.match(capitals))).as(capitals).contains(entry.code());
            }
        }
    }

    private static List<String> told(Match match) {
        return switch (match) {
            case Match.Exact exact -> List.of(exact.entry().code());
            case Match.Alias alias -> List.of(alias.entry().code());
            case Match.Folded folded -> List.of(folded.entry().code());
            case Match.Unknown _ -> List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyFormerNameLeadsToTheEntriesOfToday(CodeList list) {
        assertThat(list.former())
                .allSatisfy(former -> assertThat(list.match(former.label()))
                        .satisfiesAnyOf(
                                match -> assertThat(match).isInstanceOf(Match.Alias.class),
                                match -> assertThat(match).isInstanceOf(Match.Exact.class),
                                match -> assertThat(match)
                                        .isInstanceOfSatisfying(
                                                Match.Unknown.class,
                                                unknown -> assertThat(unknown.why())
                                                        .isEqualTo(Match.Unknown.Why.SPLIT))));
    }

    @Test
    void tenClassesOfMatchningAreInTheAdjustedPopulation() {
        List<CodeList.Entry> classes = CODES.list("matchning").entries();
        assertThat(classes)
                .filteredOn(c -> c.population() == Population.ADJUSTED)
                .hasSize(10);
        assertThat(classes)
                .filteredOn(c -> c.population() == Population.OUTSIDE)
                .hasSize(3)
                .allSatisfy(c -> assertThat(c.label()).endsWith("Tillhör ej den justerade befolkningen"));
        assertThat(classes).filteredOn(group("helt matchad")).hasSize(1);
        assertThat(classes).filteredOn(group("delvis matchad")).hasSize(5);
        assertThat(classes).filteredOn(group("inte matchad")).hasSize(3);
    }

    private static Predicate<CodeList.Entry> group(String group) {
        return entry -> group.equals(entry.group());
    }

    @Test
    void labelsOfAnotherTimeTellThatTheyAre() {
        CodeList programs = CODES.list("gymnasieprogram");
        assertThat(programs.byCode("BP")).hasValueSatisfying(old -> {
            assertThat(old.validity()).hasToString("until 2010");
            assertThat(old.validity().overlaps(2011, 2016)).isFalse();
            assertThat(old.validity().overlaps(2008, 2013)).isTrue();
        });
        assertThat(programs.byCode("FS").orElseThrow().validity()).hasToString("from 2022");
        assertThat(CODES.list("larosate").former())
                .filteredOn(old -> old.label().equals("Växjö universitet"))
                .first()
                .satisfies(old -> assertThat(old.validity()).hasToString("1999–2009"));
    }
}
