package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.Exclusion;
import se.liu.grund.contract.Counting.Protection;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.TestApps;
import se.liu.grund.delivery.Key;
import se.liu.grund.register.CountedMeasure;

/** What is told of true counts of kvinnor and män, and what three of them together give away. */
class RegisterTablesTests {

    private static Counting counting(Protection protection) {
        return new Counting(
                "prov", 5, protection, "Uppgift saknas", "Ej uppföljningsbara", Exclusion.SAME_PERIOD, List.of(), "");
    }

    private static List<String> told(Protection protection, int women, int men) {
        MartTable table = new RegisterTables(counting(protection))
                .table(new CountedMeasure(
                        TestApps.small(Layout.CONCATENATED).delivered().getFirst(),
                        List.of(new Period(2014, 2019)),
                        List.of(new Key("EX001", "Ämneslärarexamen")),
                        List.of("Åkeri"),
                        new int[1],
                        new int[1],
                        new int[1],
                        new int[] {women},
                        new int[] {men}));
        List<String> told = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            Count count = table.count(0, gender);
            told.add(count.status() + " " + count.low() + "-" + count.high());
        }
        return told;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ZERO 0-0, ZERO 0-0, ZERO 0-0",
        "0, 3, ZERO 0-0, HIDDEN 1-4, HIDDEN 1-4",
        "2, 2, HIDDEN 1-4, HIDDEN 1-4, HIDDEN 1-4",
        // 5 of both may be 1 + 4 to 4 + 1.
        "1, 4, HIDDEN 1-4, HIDDEN 1-4, EXACT 5-5",
        "3, 3, HIDDEN 1-4, HIDDEN 1-4, EXACT 6-6",
        // 8 can only be 4 + 4, and would be known as what alone is withheld.
        "4, 3, HIDDEN 1-4, HIDDEN 1-4, SUPPRESSED 0-0",
        "4, 4, HIDDEN 1-4, HIDDEN 1-4, SUPPRESSED 0-0",
        // 6 can only be 1 and a 5 that is not hidden.
        "1, 5, HIDDEN 1-4, SUPPRESSED 0-0, SUPPRESSED 0-0",
        "2, 5, HIDDEN 1-4, SUPPRESSED 0-0, SUPPRESSED 0-0",
        "3, 5, HIDDEN 1-4, SUPPRESSED 0-0, EXACT 8-8",
        // 10 less 7 would be the 3 that are hidden.
        "7, 3, SUPPRESSED 0-0, HIDDEN 1-4, EXACT 10-10",
        "1, 107, HIDDEN 1-4, SUPPRESSED 0-0, EXACT 108-108",
        "0, 5, ZERO 0-0, EXACT 5-5, EXACT 5-5",
        "105, 62, EXACT 105-105, EXACT 62-62, EXACT 167-167"
    })
    void tellsNoThreeThatGiveAHiddenOneAway(int women, int men, String k, String m, String t) {
        assertThat(told(Protection.ROW, women, men)).containsExactly(k, m, t);
    }

    @Test
    void hidesEachForItselfAloneWhereTheCountingAsksForNoMore() {
        assertThat(told(Protection.NONE, 7, 3)).containsExactly("EXACT 7-7", "HIDDEN 1-4", "EXACT 10-10");
    }

    /** Whatever the true counts, the bounds that three told ones leave for a hidden one hold more than one value. */
    @Test
    void leavesMoreThanOneValueForEveryHiddenCount() {
        for (int women = 0; women <= 30; women++) {
            for (int men = 0; men <= 30; men++) {
                List<String> told = told(Protection.ROW, women, men);
                List<List<Integer>> possible = List.of(new ArrayList<>(), new ArrayList<>());
                for (int k = 0; k <= 60; k++) {
                    for (int m = 0; m <= 60; m++) {
                        if (told(Protection.ROW, k, m).equals(told)) {
                            possible.get(0).add(k);
                            possible.get(1).add(m);
                        }
                    }
                }
                if (told.get(0).startsWith("HIDDEN")) {
                    assertThat(possible.get(0).stream().distinct().count())
                            .as(women + " + " + men)
                            .isGreaterThan(1);
                }
                if (told.get(1).startsWith("HIDDEN")) {
                    assertThat(possible.get(1).stream().distinct().count())
                            .as(women + " + " + men)
                            .isGreaterThan(1);
                }
            }
        }
    }
}
