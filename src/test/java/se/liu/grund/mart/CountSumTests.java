package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.liu.grund.delivery.CellStatus;

class CountSumTests {

    @TestFactory
    Stream<DynamicTest> sumsAsTheSpecSays() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/spec/mart/count-sums.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(row -> DynamicTest.dynamicTest("sum: " + row[0], () -> {
                    Count sum = TestCounts.sum(row[0]);
                    assertThat("%s %d–%d, %d + %d"
                                    .formatted(sum.status(), sum.low(), sum.high(), sum.known(), sum.hidden()))
                            .isEqualTo(row[1]);
                    assertThat(sum.shown(2.5)).isEqualTo(Double.valueOf(row[2].isEmpty() ? "NaN" : row[2]));
                }));
    }

    /** Every number from the least to the greatest is the sum of some true counts, and no other number is. */
    @RepeatedTest(200)
    void holdsEveryTruthAndNothingElse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        CountSum sum = new CountSum();
        List<Integer> truths = List.of(0);
        for (int part = 1 + random.nextInt(6); part > 0; part--) {
            Count count = TestCounts.count(List.of("-", "..C", "..C", "7", "12").get(random.nextInt(5)));
            boolean plus = random.nextInt(3) > 0;
            sum = plus ? sum.add(count) : sum.subtract(count);
            List<Integer> longer = new ArrayList<>();
            for (int truth : truths) {
                for (int is = count.low(); is <= count.high(); is++) {
                    longer.add(plus ? truth + is : truth - is);
                }
            }
            truths = longer;
        }
        Count whole = sum.count();
        assertThat(truths.stream().distinct().sorted()).first().isEqualTo(whole.low());
        assertThat(truths.stream().distinct().sorted(Comparator.reverseOrder()))
                .first()
                .isEqualTo(whole.high());
        assertThat(truths.stream().distinct()).hasSize(whole.high() - whole.low() + 1);
    }

    @RepeatedTest(50)
    void isTheSameInWhateverOrderAndHoweverTheCountsAreGrouped(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Count> counts = Stream.generate(
                        () -> List.of("-", "..C", "7", "~12", "≈15", "?", "x").get(random.nextInt(7)))
                .map(TestCounts::count)
                .limit(4)
                .toList();
        Count all = CountSum.of(counts);

        assertThat(CountSum.of(counts.reversed())).isEqualTo(all);
        assertThat(CountSum.of(List.of(CountSum.of(counts.subList(0, 2)), CountSum.of(counts.subList(2, 4)))))
                .isEqualTo(all);
    }

    @Test
    void refusesASumThatIsNoCountOfPersons() {
        Count most = new Count(CellStatus.EXACT, Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThatThrownBy(() -> CountSum.of(List.of(most, most)))
                .isInstanceOf(MartException.class)
                .hasMessage("A sum of counts is 4294967294. Expected one between -2147483648 and 2147483647,"
                        + " as counts of persons are.");
    }
}
