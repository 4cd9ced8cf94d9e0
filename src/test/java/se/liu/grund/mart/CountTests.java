package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.liu.grund.delivery.CellStatus;

class CountTests {

    @Test
    void showsTheNumberThatTheSourceGave() {
        assertThat(shown(CellStatus.EXACT, 12)).isEqualTo(12);
        assertThat(shown(CellStatus.ZERO, 0)).isZero();
        assertThat(shown(CellStatus.ROUNDED, 15)).isEqualTo(15);
        assertThat(shown(CellStatus.NOISY, 0)).isZero();
    }

    @Test
    void showsTheSubstituteForAHiddenCountAndNothingForAnAbsentOne() {
        assertThat(new Count(CellStatus.HIDDEN, 1, 4).shown(2.5)).isEqualTo(2.5);
        assertThat(shown(CellStatus.SUPPRESSED, 12)).isNaN();
        assertThat(Count.MISSING.shown(2.5)).isNaN();
    }

    @Test
    void refusesASumWithHiddenParts() {
        assertThatThrownBy(() -> new Count(CellStatus.PARTIAL, 5, 8).shown(2.5))
                .isInstanceOf(MartException.class)
                .hasMessage("A count is PARTIAL, which no source gives yet."
                        + " Expected EXACT, ZERO, HIDDEN, ROUNDED, NOISY, SUPPRESSED or MISSING.");
    }

    private static double shown(CellStatus status, int count) {
        return new Count(status, count, count).shown(2.5);
    }
}
