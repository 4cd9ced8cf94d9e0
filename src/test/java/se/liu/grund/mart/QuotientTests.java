package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.CellStatus;

class QuotientTests {

    @TestFactory
    Stream<DynamicTest> dividesAsTheSpecSays() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/spec/mart/quotients.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(row -> DynamicTest.dynamicTest(row[0] + " / " + row[1] + " " + row[2], () -> {
                    Quotient quotient = quotient(row[0], row[1], row[2]);
                    BigDecimal shown = quotient.shown(2.5);
                    assertThat(shown == null ? "" : shown.toPlainString()).isEqualTo(row[3]);
                    assertThat(quotient.status()).hasToString(row[4]);
                    assertThat(quotient.blank()).isEqualTo(row[3].isEmpty());
                    assertThat(bounds(quotient)).isEqualTo(row[5]);
                }));
    }

    private static Quotient quotient(String numerator, String denominator, String kind) {
        Rounding rounding = kind.startsWith("decimals")
                ? new Rounding.Decimals(Integer.parseInt(kind.substring("decimals ".length())))
                : new Rounding.Percent();
        return new Quotient(TestCounts.sum(numerator), TestCounts.sum(denominator), kind.equals("share"), rounding);
    }

    private static String bounds(Quotient quotient) {
        return Double.isNaN(quotient.low()) ? "" : decimals(quotient.low()) + "–" + decimals(quotient.high());
    }

    private static String decimals(double number) {
        return new BigDecimal(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void tellsWomenAndMenOfTheDeckWithinTheBoundsOfAPartOfTheWhole() {
        Count women = new Count(CellStatus.PARTIAL, 310, 343, 299, 11);
        Count men = new Count(CellStatus.PARTIAL, 174, 210, 162, 12);
        Count both = CountSum.of(List.of(women, men));

        Quotient share = new Quotient(women, both, true, new Rounding.Percent());
        assertThat(women.shown(2.5)).isEqualTo(326.5);
        assertThat(men.shown(2.5)).isEqualTo(192);
        assertThat(share.shown(2.5)).isEqualTo(new BigDecimal(63));
        assertThat(new Quotient(men, both, true, new Rounding.Percent()).shown(2.5))
                .isEqualTo(new BigDecimal(37));
        assertThat(share.unrounded(2.5)).isEqualTo(62.97, within(0.005));
        assertThat(share.low()).isEqualTo(31000 / 520.0);
        assertThat(share.high()).isEqualTo(34300 / 517.0);

        Quotient naive = new Quotient(women, both, false, new Rounding.Percent());
        assertThat(naive.low()).isEqualTo(31000 / 553.0);
        assertThat(naive.high()).isEqualTo(34300 / 484.0);
    }

    @Test
    void takesTheSubstituteOfTheApp() {
        Quotient boxholm = quotient("..C", "67", "percent");
        assertThat(boxholm.shown(2)).isEqualTo(new BigDecimal(3));
        assertThat(boxholm.shown(2.5)).isEqualTo(new BigDecimal(4));
        assertThat(boxholm.unrounded(2.5)).isEqualTo(250 / 67.0);
    }

    @Test
    void roundsTheExactQuotientAndNotABinaryNeighbour() {
        // 0.145 as a double lies below the tie, and so does 1.005.
        assertThat(quotient("29", "200", "decimals 2").shown(2.5)).isEqualTo(new BigDecimal("0.15"));
        assertThat(quotient("145", "1000", "percent").shown(2.5)).isEqualTo(new BigDecimal("15"));
        // 0.1 × 3 / 2 is 0.15 only in decimals.
        assertThat(quotient("..C + ..C + ..C", "2", "decimals 1").shown(0.1)).isEqualTo(new BigDecimal("0.2"));
    }

    @Test
    void hasNoGreatestValueWhereNobodyMayBeBelow() {
        Count none = new Count(CellStatus.PARTIAL, 0, 4, 0, 1);
        Quotient quotient = new Quotient(TestCounts.count("7"), none, false, new Rounding.Percent());
        assertThat(quotient.low()).isEqualTo(175);
        assertThat(quotient.high()).isInfinite();
    }

    /** All that hidden counts may be, tried out. */
    @RepeatedTest(200)
    void holdsEveryTruthAndIsTight(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> words = List.of("..C", "7", "-", "12");
        String part = words.get(random.nextInt(2)) + " + " + words.get(random.nextInt(4));
        String rest = words.get(random.nextInt(4)) + " + " + words.get(random.nextInt(2));
        Count above = TestCounts.sum(part);
        Count beside = TestCounts.sum(rest);
        Quotient ofWhole = new Quotient(above, CountSum.of(List.of(above, beside)), true, new Rounding.Decimals(2));
        Quotient ofOther = new Quotient(above, beside, false, new Rounding.Decimals(2));
        double[] whole = {Double.MAX_VALUE, 0};
        double[] other = {Double.MAX_VALUE, 0};
        for (int n = above.low(); n <= above.high(); n++) {
            for (int r = beside.low(); r <= beside.high(); r++) {
                put(whole, (double) n / (n + r));
                put(other, (double) n / r);
            }
        }
        assertThat(new double[] {ofWhole.low(), ofWhole.high()}).containsExactly(whole);
        assertThat(new double[] {ofOther.low(), ofOther.high()}).containsExactly(other);
        assertThat(ofWhole.unrounded(2.5)).isBetween(whole[0], whole[1]);
    }

    private static void put(double[] extremes, double truth) {
        extremes[0] = Math.min(extremes[0], truth);
        extremes[1] = Math.max(extremes[1], truth);
    }

    @Test
    void isTheSameNumberHoweverItIsReckoned() {
        Random random = new Random(5);
        CellStatus[] statuses = {
            CellStatus.EXACT, CellStatus.HIDDEN, CellStatus.PARTIAL, CellStatus.ZERO, CellStatus.MISSING
        };
        for (int i = 0; i < 50_000; i++) {
            Quotient quotient =
                    new Quotient(any(random, statuses), any(random, statuses), false, new Rounding.Percent());
            BigDecimal shown = quotient.shown(2.5);
            Double expected = shown == null ? Double.NaN : shown.doubleValue();
            assertThat(quotient.number(2.5)).as(quotient.toString()).isEqualTo(expected);
        }
    }

    private static Count any(Random random, CellStatus[] statuses) {
        int known = random.nextInt(60);
        return switch (statuses[random.nextInt(statuses.length)]) {
            case ZERO -> new Count(CellStatus.ZERO, 0, 0);
            case MISSING -> Count.MISSING;
            case HIDDEN -> new Count(CellStatus.HIDDEN, 1, 4);
            case PARTIAL -> {
                int hidden = 1 + random.nextInt(4);
                yield new Count(CellStatus.PARTIAL, known + hidden, known + 4 * hidden, known, hidden);
            }
            default -> new Count(CellStatus.EXACT, known, known);
        };
    }
}
