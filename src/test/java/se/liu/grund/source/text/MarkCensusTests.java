package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.source.text.DecimalMark.Verdict;

/** {@code 1,234} is a thousand or little more than one: what cannot be known is told. */
class MarkCensusTests {

    private static DecimalMark found(String... cells) {
        MarkCensus census = new MarkCensus();
        for (int i = 0; i < cells.length; i++) {
            census.see(cells[i].toCharArray(), 0, cells[i].length(), i + 1);
        }
        return census.found();
    }

    @Test
    void findsNothingInWholeNumbersAndWords() {
        for (String cell : List.of("3 120", "..", "..C", "Läkare, m.fl.", "2021.12.31", "1,2,3", ",", "5,", "-")) {
            assertThat(found(cell)).as(cell).isEqualTo(new DecimalMark(Verdict.NONE, false, 0, "", 0));
        }
    }

    @Test
    void findsAMarkThatCanStandForNothingElse() {
        for (String cell : List.of("3,7", "-0,123", "1 234,567", "1234,567", "\u22121,2345")) {
            assertThat(found(cell).verdict()).as(cell).isEqualTo(Verdict.COMMA);
        }
        assertThat(found("3.7").verdict()).isEqualTo(Verdict.POINT);
    }

    @Test
    void findsAMarkBetweenThousands() {
        assertThat(found("1.234,5")).isEqualTo(new DecimalMark(Verdict.COMMA, true, 0, "", 0));
        assertThat(found("1,234,567")).isEqualTo(new DecimalMark(Verdict.POINT, true, 0, "", 0));
    }

    @Test
    void tellsWhatCanBeReadBothWays() {
        assertThat(found("7", "1,234", "2,345")).isEqualTo(new DecimalMark(Verdict.UNCLEAR, false, 2, "1,234", 2));
        assertThat(found("1.234")).isEqualTo(new DecimalMark(Verdict.UNCLEAR, false, 1, "1.234", 1));
    }

    @Test
    void saysBesideAClearMarkWhatIsUnclear() {
        assertThat(found("3,7", "1.234")).isEqualTo(new DecimalMark(Verdict.COMMA, false, 1, "1.234", 2));
    }

    @Test
    void tellsAContradiction() {
        assertThat(found("3,7", "1,234", "4.2")).isEqualTo(new DecimalMark(Verdict.BOTH, false, 1, "4.2", 3));
    }
}
