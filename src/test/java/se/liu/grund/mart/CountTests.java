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
        assertThat(new Count(CellStatus.HIDDEN, 1, 4).shown(2)).isEqualTo(2);
        assertThat(shown(CellStatus.SUPPRESSED, 12)).isNaN();
        assertThat(Count.MISSING.shown(2.5)).isNaN();
    }

    @Test
    void showsTheKnownPartOfASumAndTheSubstituteForEachHiddenOne() {
        assertThat(new Count(CellStatus.PARTIAL, 310, 343, 299, 11).shown(2.5)).isEqualTo(326.5);
        assertThat(new Count(CellStatus.PARTIAL, 5, 8, 4, 1).shown(2)).isEqualTo(6);
        assertThat(new Count(CellStatus.NOISY, 5, 8, 4, 1).shown(2.5)).isEqualTo(6.5);
    }

    @Test
    void showsWhatDecimalsSayAndNotTheirBinaryNeighbours() {
        assertThat(new Count(CellStatus.PARTIAL, 3, 12, 0, 3).shown(0.1)).isEqualTo(0.3);
    }

    @Test
    void tellsATrueZeroFromOneOfRoundingOrNoise() {
        assertThat(new Count(CellStatus.ZERO, 0, 0).none()).isTrue();
        assertThat(new Count(CellStatus.EXACT, 0, 0).none()).isTrue();
        assertThat(new Count(CellStatus.ROUNDED, 0, 0).none()).isFalse();
        assertThat(new Count(CellStatus.NOISY, 0, 0).none()).isFalse();
        assertThat(Count.MISSING.none()).isFalse();
    }

    @Test
    void refusesASumWithHiddenPartsOfWhichOnlyTheBoundsAreGiven() {
        assertThatThrownBy(() -> new Count(CellStatus.PARTIAL, 5, 8))
                .isInstanceOf(MartException.class)
                .hasMessage("A count is PARTIAL without its known and hidden parts."
                        + " Expected both, since they do not follow from its bounds.");
    }

    private static double shown(CellStatus status, int count) {
        return new Count(status, count, count).shown(2.5);
    }
}
