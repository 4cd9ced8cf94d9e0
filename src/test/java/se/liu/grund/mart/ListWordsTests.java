package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.mart.TestMeasures.choose;
import static se.liu.grund.mart.TestMeasures.figure;
import static se.liu.grund.mart.TestMeasures.labels;
import static se.liu.grund.mart.TestMeasures.plus;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Rounding;

class ListWordsTests {

    private static final TestMeasures OF = TestMeasures.sixYears();
    private static final Measure MATCHNING = OF.listed("matchning", "matchning", "Okänt");
    private static final Measure LÄN =
            OF.delivered("lan", new Categories("lan", List.of(), List.of(), List.of("söder")), false);

    @Test
    void takesWordsThatTheListsHave() {
        check(
                MATCHNING,
                OF.computed(
                        "figurer",
                        new Rounding.Persons(),
                        figure("A", plus(choose("matchning", new Choice.Group("helt matchad"))), null),
                        figure("E", plus(choose("matchning", new Choice.Adjusted())), null),
                        figure("Okänt", plus(labels("matchning", "Okänt")), null)));
    }

    @Test
    void namesEveryWordThatAListDoesNotHave() {
        assertThatThrownBy(() -> check(
                        MATCHNING,
                        LÄN,
                        OF.computed(
                                "figurer",
                                new Rounding.Persons(),
                                figure("A", plus(choose("matchning", new Choice.Group("matchad"))), null),
                                figure("B", plus(labels("matchning", "Okända")), null),
                                figure("E", plus(choose("lan", new Choice.Adjusted())), null))))
                .isInstanceOf(MartException.class)
                .hasMessage("App contract 'prövapp' says what its code lists do not: its categories are without group"
                        + " 'söder' of 'Mått lan', expected a list with groups; 'Mått figurer' is a sum of group"
                        + " 'matchad' of 'Mått matchning', expected one of: delvis matchad, helt matchad, inte i"
                        + " arbete, inte matchad; 'Mått figurer' is a sum of 'Okända' in 'Mått matchning', expected a"
                        + " label of list 'matchning' or a special value of the measure; 'Mått figurer' is a sum of the"
                        + " justerade befolkningen, but list 'lan' has no column 'befolkning' that leaves any class"
                        + " out. Mend the contract or the list.");
    }

    private static void check(Measure... measures) {
        new ListWords(TestMeasures.app(measures), new CodeLists(Path.of("contracts", "codes"))).check();
    }
}
