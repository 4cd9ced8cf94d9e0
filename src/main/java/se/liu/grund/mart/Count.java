package se.liu.grund.mart;

import java.math.BigDecimal;
import se.liu.grund.delivery.CellStatus;

/**
 * A number with its status and bounds, never merged (DESIGN.md section 5). What is shown of it is its known part and the
 * substitute for each hidden one: 2.5 for a hidden count, 12 and 2.5 and 2.5 for a sum with two hidden counts.
 *
 * @param status what is known
 * @param low least possible count; 0 when {@code MISSING} or {@code SUPPRESSED}. Negative only in a difference
 * @param high greatest possible count
 * @param known the sum of the counts that the source shows
 * @param hidden how many counts it hides; less those that are taken away in a difference, so that it may be negative
 */
public record Count(CellStatus status, int low, int high, int known, int hidden) {

    /** Not delivered. */
    public static final Count MISSING = new Count(CellStatus.MISSING, 0, 0, 0, 0);

    /**
     * A delivered count.
     *
     * @throws MartException when it is {@code PARTIAL}: the parts of a sum do not follow from its bounds
     */
    public Count(CellStatus status, int low, int high) {
        this(status, low, high, known(status, low), hidden(status));
    }

    private static int known(CellStatus status, int low) {
        return switch (status) {
            case EXACT, ZERO, ROUNDED, NOISY -> low;
            case HIDDEN, SUPPRESSED, MISSING -> 0;
            case PARTIAL ->
                throw new MartException("A count is PARTIAL without its known and hidden parts."
                        + " Expected both, since they do not follow from its bounds.");
        };
    }

    private static int hidden(CellStatus status) {
        return status == CellStatus.HIDDEN ? 1 : 0;
    }

    /** Whether it says anything at all of the count. */
    public boolean told() {
        return status != CellStatus.MISSING && status != CellStatus.SUPPRESSED;
    }

    /** Whether there is nobody: shown by the source as none, and not 0 by its rounding or noise. */
    public boolean none() {
        return low == 0 && high == 0 && (status == CellStatus.ZERO || status == CellStatus.EXACT);
    }

    /**
     * What the app displays: the count, as the source rounded it or with its noise, and the substitute for each count that
     * the source hides.
     *
     * @param substitute stands for a hidden count, 2.5 at LiU
     * @return a count of persons, possibly with a half; NaN where nothing is shown
     */
    public double shown(double substitute) {
        if (!told()) {
            return Double.NaN;
        }
        // Whole numbers and halves are exact in binary; a mart has a million of them.
        return hidden == 0 || 2 * substitute == Math.rint(2 * substitute)
                ? known + substitute * hidden
                : exactly(substitute).doubleValue();
    }

    /** What the app displays of a count that is told, without the rounding of binary fractions. */
    BigDecimal exactly(double substitute) {
        return BigDecimal.valueOf(known).add(BigDecimal.valueOf(substitute).multiply(BigDecimal.valueOf(hidden)));
    }
}
