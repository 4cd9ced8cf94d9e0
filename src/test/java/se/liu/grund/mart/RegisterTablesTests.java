package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.Exclusion;
import se.liu.grund.contract.Counting.Protection;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.TestApps;
import se.liu.grund.delivery.Key;
import se.liu.grund.register.CountedMeasure;

/** What is told of true counts of kvinnor and män, and what three of them together give away. */
class RegisterTablesTests {

    private static final Measure MEASURE =
            TestApps.small(Layout.CONCATENATED).delivered().getFirst();

    private static Counting counting(Protection protection, int hiddenBelow) {
        return new Counting(
                "prov",
                hiddenBelow,
                protection,
                "Uppgift saknas",
                "Ej uppföljningsbara",
                Exclusion.SAME_PERIOD,
                List.of(),
                "");
    }

    private static List<String> told(Protection protection, int women, int men) {
        MartTable table =
                new RegisterTables(counting(protection, 5)).table(counted(EnumSet.allOf(Gender.class), women, men));
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

    /** Whatever the true counts, what is told of a row leaves a hidden count more than one value, also to who knows the rule. */
    @ParameterizedTest
    @MethodSource("toldOf")
    void leavesMoreThanOneValueForEveryHiddenCount(Set<Gender> genders, int threshold) {
        int most = 3 * threshold + 10;
        Map<List<String>, List<Set<Integer>>> possible = new HashMap<>();
        each(most, (women, men) -> {
            List<Set<Integer>> values = possible.computeIfAbsent(
                    shown(genders, threshold, women, men),
                    _ -> List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            values.get(0).add(women);
            values.get(1).add(men);
            values.get(2).add(women + men);
        });
        each(most - threshold, (women, men) -> {
            List<Set<Integer>> values = possible.get(shown(genders, threshold, women, men));
            List<Integer> counts = List.of(women, men, women + men);
            for (int gender = 0; gender < 3; gender++) {
                int n = counts.get(gender);
                if (n > 0 && n < threshold) {
                    assertThat(values.get(gender)).as(women + " + " + men).hasSizeGreaterThan(1);
                }
            }
        });
    }

    static List<Arguments> toldOf() {
        List<Arguments> all = new ArrayList<>();
        for (int threshold = 4; threshold <= 12; threshold++) {
            all.add(Arguments.of(EnumSet.allOf(Gender.class), threshold));
            all.add(Arguments.of(EnumSet.of(Gender.KVINNOR, Gender.TOTALT), threshold));
            all.add(Arguments.of(EnumSet.of(Gender.MÄN, Gender.TOTALT), threshold));
            all.add(Arguments.of(EnumSet.of(Gender.KVINNOR, Gender.MÄN), threshold));
            all.add(Arguments.of(EnumSet.of(Gender.TOTALT), threshold));
        }
        return all;
    }

    private interface Each {
        void take(int women, int men);
    }

    private static void each(int most, Each take) {
        for (int women = 0; women <= most; women++) {
            for (int men = 0; men <= most; men++) {
                take.take(women, men);
            }
        }
    }

    private static List<String> shown(Set<Gender> genders, int threshold, int women, int men) {
        MartTable table = new RegisterTables(counting(Protection.ROW, threshold)).table(counted(genders, women, men));
        List<String> shown = new ArrayList<>();
        for (Gender gender : genders) {
            Count count = table.count(0, gender);
            shown.add(count.status() + " " + count.low());
        }
        return shown;
    }

    private static CountedMeasure counted(Set<Gender> genders, int women, int men) {
        Measure measure = MEASURE;
        Population all = measure.population();
        Population of = new Population(
                all.id(), all.name(), all.key(), all.period(), null, List.copyOf(genders), List.of(), null);
        return new CountedMeasure(
                new Measure(
                        measure.id(),
                        measure.name(),
                        measure.field(),
                        null,
                        measure.qvd(),
                        measure.categories(),
                        List.of(),
                        of,
                        false,
                        null),
                List.of(new Period(2014, 2019)),
                List.of(new Key("EX001", "Ämneslärarexamen")),
                List.of("Åkeri"),
                new int[1],
                new int[1],
                new int[1],
                new int[] {women},
                new int[] {men});
    }
}
