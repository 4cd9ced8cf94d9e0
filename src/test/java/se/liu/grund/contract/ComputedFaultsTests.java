package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without line numbers, which the tests of other faults hold. */
class ComputedFaultsTests {

    private static final String NUMERATOR = "numerator: {measure: yrke}";

    @TempDir
    Path temporary;

    @Test
    void refusesMeasuresThatAreNotDelivered() {
        assertThat(faults(NUMERATOR, "numerator: {measure: yrken}"))
                .containsExactly("/computed/0/figures/0/numerator/measure: found 'yrken', expected a delivered"
                        + " measure, one of: boende, yrke (did you mean 'yrke'?)");
        assertThat(faults(NUMERATOR, "numerator: {measure: netto}"))
                .as("a computed one: figures are never made of figures")
                .containsExactly("/computed/0/figures/0/numerator/measure: found 'netto', expected a delivered"
                        + " measure, one of: boende, yrke");
    }

    @Test
    void refusesMeasuresThatAPopulationDoesNotHave() {
        assertThat(faults("    populations: [examen]\n    as", "    as"))
                .contains("/computed/0/figures/0/numerator/measure: found 'yrke', which alumner does not have,"
                        + " expected a measure of every population that the figure is of; name these in"
                        + " /computed/0/populations");
    }

    @Test
    void asksForRoundingWhereSomethingIsDividedAndOnlyThere() {
        assertThat(faults("    as: percent\n", ""))
                .containsExactly("/computed/0/figures/0/denominator: found a denominator, expected 'as' in the"
                        + " measure: percent, or {decimals: 2}");
        assertThat(faults("        denominator: {measure: yrke, kön: [Kvinnor, Män]}\n", ""))
                .containsExactly("/computed/0/figures/0: found no 'denominator', expected one, since"
                        + " /computed/0/as says how quotients are shown");
        assertThat(faults("as: percent", "as: procent"))
                .containsExactly("/computed/0/as: found 'procent', expected percent, or a mapping with decimals");
        assertThat(faults("as: percent", "as: {decimals: 9}"))
                .containsExactly("/computed/0/as/decimals: found 9, expected how many decimals, 0 to 6, e.g. 2");
    }

    @Test
    void refusesFiguresWithoutOneWayToNameTheirRows() {
        assertThat(faults("category: Yrke", "category: Yrke\n        each: lan"))
                .contains("/computed/0/figures/0: found both 'category' and 'each', expected either of them");
        assertThat(faults("each: lan", "each: kommun"))
                .containsExactly("/computed/1/figures/0/each: found 'kommun', expected 'lan', the list of the first"
                        + " measure in the numerator");
        assertThat(faults(NUMERATOR, "numerator: {measure: yrke, same: true}"))
                .contains("/computed/0/figures/0/numerator/same: found 'same' in a figure of one category,"
                        + " expected 'each' in the figure, or no 'same'");
        assertThat(faults("minus: [{measure: boende, same: true}]", "minus: [{measure: boende}]"))
                .containsExactly("/computed/1/figures/0: found 'same' in some terms,"
                        + " expected it in all terms of the figure, or in none");
    }

    @Test
    void refusesTermsThatChooseTwiceOrWhatIsNotThere() {
        assertThat(faults(NUMERATOR, "numerator: {measure: boende, group: a, adjusted: true}"))
                .containsExactly("/computed/0/figures/0/numerator: found 'group' and 'adjusted',"
                        + " expected at most one of them");
        assertThat(faults(NUMERATOR, "numerator: {measure: yrke, group: a}"))
                .containsExactly("/computed/0/figures/0/numerator/group: found 'group' of open categories,"
                        + " expected a measure with a code list");
    }

    @Test
    void saysWhatASumIs() {
        assertThat(faults(NUMERATOR, "numerator: yrke"))
                .containsExactly("/computed/0/figures/0/numerator: found 'yrke', expected a term, a list of terms,"
                        + " or plus and minus");
        assertThat(faults(NUMERATOR, "numerator: {minus: {measure: yrke}}"))
                .containsExactly("/computed/0/figures/0/numerator: found no key 'plus', expected what is added,"
                        + " e.g. plus: {measure: boendelan}");
        assertThat(faults(NUMERATOR, "numerator: []"))
                .containsExactly("/computed/0/figures/0/numerator: found an empty list, expected a term, or a list"
                        + " of terms");
        assertThat(faults(NUMERATOR, "numerator: {measure: yrke, grupp: a}"))
                .containsExactly("/computed/0/figures/0/numerator/grupp: found the key 'grupp', expected one of:"
                        + " measure, kön, categories, group, adjusted, same (did you mean 'group'?)");
    }

    private List<String> faults(String from, String to) {
        assertThat(PopulatedApp.YAML).contains(from);
        return new ContractsFolder(temporary)
                .faultsOfApp(PopulatedApp.YAML.replace(from, to)).stream()
                        .map(fault -> fault.replaceFirst("^\\d+: ", "").replaceAll(" \\(line \\d+\\)", ""))
                        .toList();
    }
}
