package se.liu.grund.mart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.CellStatus;

/**
 * A count over another, never stored but made of the two at the door out (DESIGN.md section 5). Blank where the numerator is
 * a true zero, and where either is not told or nobody is in the denominator; the substitute stands for what is hidden. Whole
 * numbers and decimals all the way: what is shown is the exact quotient, rounded once.
 *
 * @param numerator above
 * @param denominator below
 * @param partOf whether those of the numerator are all among those of the denominator, which makes the bounds narrower: who
 *     is counted above cannot be absent below
 * @param rounding {@code Percent}: all that it tells is in percent; {@code Decimals}: a plain ratio
 */
public record Quotient(Count numerator, Count denominator, boolean partOf, Rounding rounding) {

    /** The status of what is shown: that of a sum of both, {@code ZERO} for a true zero, {@code MISSING} over nobody. */
    public CellStatus status() {
        if (!numerator.told() || !denominator.told()) {
            return CountSum.weaker(numerator.status(), denominator.status());
        }
        if (denominator.known() <= 0 && denominator.high() <= 0) {
            return CellStatus.MISSING;
        }
        return numerator.none()
                ? CellStatus.ZERO
                : CountSum.summed(CountSum.weaker(numerator.status(), denominator.status()));
    }

    /** Whether nothing is shown. */
    public boolean blank() {
        return switch (status()) {
            case ZERO, MISSING, SUPPRESSED -> true;
            case EXACT, HIDDEN, PARTIAL, ROUNDED, NOISY -> false;
        };
    }

    /**
     * What the app displays.
     *
     * @param substitute stands for a hidden count, 2.5 at LiU
     * @return whole percent or as many decimals as the rounding has, half up (away from 0); null where it displays nothing
     */
    public @Nullable BigDecimal shown(double substitute) {
        BigDecimal below = denominator.exactly(substitute);
        return blank() || below.signum() <= 0 ? null : above(substitute).divide(below, places(), RoundingMode.HALF_UP);
    }

    /**
     * The same as a number, NaN where it displays nothing: in whole numbers where it can be, since a mart has a million of
     * them.
     */
    public double number(double substitute) {
        double halves = 2 * substitute;
        boolean whole = rounding instanceof Rounding.Percent && halves == Math.rint(halves) && halves < 1_000_000;
        if (whole && numerator.low() >= 0 && numerator.hidden() >= 0 && denominator.hidden() >= 0) {
            long above = 2L * numerator.known() + (long) halves * numerator.hidden();
            long below = 2L * denominator.known() + (long) halves * denominator.hidden();
            return blank() || below <= 0 ? Double.NaN : (double) ((200 * above + below) / (2 * below));
        }
        BigDecimal shown = shown(substitute);
        return shown == null ? Double.NaN : shown.doubleValue();
    }

    /** What the app displays before it is rounded, to the nearest double; NaN where it displays nothing. */
    public double unrounded(double substitute) {
        BigDecimal below = denominator.exactly(substitute);
        return blank() || below.signum() <= 0
                ? Double.NaN
                : above(substitute).divide(below, MathContext.DECIMAL128).doubleValue();
    }

    /** The least that the true counts may give, not rounded; 0 for a true zero, NaN where nothing is told. */
    public double low() {
        if (blank()) {
            return status() == CellStatus.ZERO ? 0 : Double.NaN;
        }
        if (!partOf || numerator.low() < 0) {
            return ratio(numerator.low(), numerator.low() < 0 ? denominator.low() : denominator.high());
        }
        // Those below are those above and a rest that has bounds of its own; where there is no rest, those above are
        // all.
        long below = (long) numerator.low() + denominator.high() - numerator.high();
        return below == 0 ? ratio(1, 1) : ratio(numerator.low(), below);
    }

    /** The most that the true counts may give, not rounded; infinite where nobody may be in the denominator. */
    public double high() {
        if (blank()) {
            return status() == CellStatus.ZERO ? 0 : Double.NaN;
        }
        if (!partOf || numerator.low() < 0) {
            return ratio(numerator.high(), numerator.high() < 0 ? denominator.high() : denominator.low());
        }
        return ratio(numerator.high(), (long) numerator.high() + denominator.low() - numerator.low());
    }

    private BigDecimal above(double substitute) {
        return numerator.exactly(substitute).multiply(BigDecimal.valueOf(factor()));
    }

    private double ratio(long above, long below) {
        if (below <= 0) {
            return above < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return (double) (above * factor()) / below;
    }

    private int factor() {
        return rounding instanceof Rounding.Percent ? 100 : 1;
    }

    private int places() {
        return switch (rounding) {
            case Rounding.Persons(), Rounding.Percent() -> 0;
            case Rounding.Decimals(int places) -> places;
        };
    }
}
