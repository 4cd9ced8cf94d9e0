package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without line numbers, which the tests of other faults hold. */
class PopulationFaultsTests {

    @TempDir
    Path temporary;

    @Test
    void findsNoFaultInTheContract() {
        assertThat(faults("", "")).isEmpty();
    }

    @Test
    void refusesPopulationsThatAreNotThere() {
        String there = "expected a population, one of: examen, alumner, riket";
        assertThat(faults("without-persons-of: [examen]", "without-persons-of: [exam]"))
                .containsExactly(
                        "/populations/1/without-persons-of/0: found 'exam', " + there + " (did you mean 'examen'?)");
        assertThat(faults("of: examen,", "of: någon,")).containsExactly("/populations/2/of: found 'någon', " + there);
        assertThat(faults("    populations: [examen]\n    share", "    populations: [ingen]\n    share"))
                .contains("/measures/1/populations/0: found 'ingen', " + there);
        assertThat(faults("of: examen,", "of: riket,"))
                .containsExactly("/populations/2/of: found 'riket', expected a population that is not compared"
                        + " with one itself");
    }

    @Test
    void refusesPopulationsOfMeasuresWhereTheAppNamesNone() {
        assertThat(faultsOf(ContractsFolder.APP.replace("name: Yrke", "name: Yrke\n    populations: [a]")))
                .containsExactly("/measures/1/populations: found populations of a measure,"
                        + " expected none, since the app names no 'populations'");
    }

    @Test
    void refusesALayoutThatCannotTellThemApart() {
        assertThat(faults("title: Prov", "title: Prov\nlayout: table-per-measure"))
                .contains("/populations: found populations in layout 'table-per-measure', expected layout"
                        + " 'concatenated', where one field tells them apart");
    }

    @Test
    void keepsIdsNamesAndFieldsApart() {
        assertThat(faults("id: riket", "id: examen"))
                .contains("/populations/2/id: found 'examen', expected an id and a name of its own;"
                        + " /populations/0/id is 'examen'");
        assertThat(faults("name: Kommun\n", "name: Kommunkod\n"))
                .containsExactly("/populations/1/key/name: found 'Kommunkod', expected a field of its own;"
                        + " /populations/1/key/code is 'Kommunkod'");
        assertThat(faults("field: Latitud", "field: Population"))
                .containsExactly(
                        "/population-field: found 'Population', expected a field of its own;".replace("6:", "1:")
                                + " /populations/1/key/fields/1/field is 'Population'");
        assertThat(faults("name: Yrke", "name: Andel totalt"))
                .contains("/measures/1/name: found 'Andel totalt', expected a field of its own;"
                        + " /shares is 'Andel totalt'".replace("/shares", "/shares/totalt"));
        assertThat(faults("name: Yrke", "name: Rubrik"))
                .contains("/measures/1/name: found 'Rubrik', expected a field of its own;"
                        + " /information/heading is 'Rubrik'");
        assertThat(faults("id: yrke", "id: yrke\n    qvd: information.qvd"))
                .contains("/measures/1/qvd: found 'information.qvd', expected a QVD file of its own;"
                        + " /information is 'information.qvd'");
    }

    @Test
    void refusesIdsThatMeetWhenThePopulationStandsBefore() {
        String two = PopulatedApp.YAML.replace("id: riket", "id: examen-a").replace("id: netto", "id: a-boende");
        assertThat(faultsOf(two))
                .containsExactly("/computed/1/id: found 'examen-a-boende', expected an id in its population of its"
                        + " own; /measures/0/id is 'examen-a-boende'");
    }

    @Test
    void refusesFieldsThatNothingFills() {
        assertThat(faults("      code-list: lan\n", ""))
                .containsExactly("/populations/1/key/fields: found fields without a code list,"
                        + " expected 'code-list' in the key, which fills them");
        assertThat(faults("of: latitude", "of: latitude, code-list: lan"))
                .containsExactly("/populations/1/key/fields/1/code-list: found a code list for a latitude,"
                        + " expected none: degrees are shown as they are");
        assertThat(faults("code-list: lan\n", "code-list: län\n"))
                .containsExactly("/populations/1/key/code-list: found 'län',"
                        + " expected a list in contracts/codes, one of: lan (did you mean 'lan'?)");
    }

    @Test
    void refusesPoolsAndPeriodsThatCannotBe() {
        assertThat(faults(
                        "period: {years: 1, label: \"{year}\"}",
                        "period: {years: 1, label: \"{year}\"}, pool: {from: 2014}"))
                .containsExactly("/populations/2/pool: found a pool of periods of 1 year,"
                        + " expected periods of 2 years or more");
        assertThat(faults("years: 1, label: \"{year}\"", "years: 6, label: \"{from}–{to}\""))
                .containsExactly("/populations/2/period/label: found '{from}–{to}', expected '{from} - {to}', as"
                        + " /period/label writes periods of as many years");
        assertThat(faults("label: \"{year}\"", "label: \"{år}\""))
                .containsExactly("/populations/2/period/label: found '{år}',"
                        + " expected {year} once, or {from} and {to}, and no other braces");
    }

    @Test
    void refusesCategoriesThatBothComeAndAreRemoved() {
        assertThat(faults("also: [Uppgift saknas], without: [Utvandrade]", "also: [Utvandrade], without: [Utvandrade]"))
                .containsExactly("/measures/0/categories/without/0: found 'Utvandrade', which 'also' lets in,"
                        + " expected a label that either comes or is removed");
        assertThat(faults("open: true, ", "open: true, code-list: lan, "))
                .containsExactly("/measures/1/categories/code-list: found 'code-list' beside 'open',"
                        + " expected either a code list or any label");
        assertThat(faults("open: true, ", ""))
                .containsExactly("/measures/1/categories: found no key 'code-list', expected the name of a code"
                        + " list, e.g. code-list: lan; or open: true");
    }

    @Test
    void asksForThePopulationInAnExpression() {
        assertThat(faults("share: false", "expression: \"Sum({<Mått={'Yrke'}>} [{value}])\""))
                .containsExactly("/measures/1/expression: found 'Sum({<Mått={'Yrke'}>} [{value}])', expected"
                        + " {population} where the population's name stands, since one measure is of several; left"
                        + " out, the layout's own is used");
    }

    private List<String> faults(String from, String to) {
        assertThat(PopulatedApp.YAML).contains(from);
        return faultsOf(from.isEmpty() ? PopulatedApp.YAML : PopulatedApp.YAML.replace(from, to));
    }

    private List<String> faultsOf(String yaml) {
        return new ContractsFolder(temporary)
                .faultsOfApp(yaml).stream()
                        .map(fault -> fault.replaceFirst("^\\d+: ", "").replaceAll(" \\(line \\d+\\)", ""))
                        .toList();
    }
}
