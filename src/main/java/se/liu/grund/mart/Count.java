package se.liu.grund.mart;

import se.liu.grund.delivery.CellStatus;

/**
 * A number with its status and bounds, never merged (DESIGN.md section 5).
 *
 * @param status what is known
 * @param low least possible count; 0 when {@code MISSING}
 * @param high greatest possible count
 */
public record Count(CellStatus status, int low, int high) {

    /** Not delivered. */
    public static final Count MISSING = new Count(CellStatus.MISSING, 0, 0);

    /** Whether it says anything at all of the count. */
    public boolean known() {
        return status != CellStatus.MISSING && status != CellStatus.SUPPRESSED;
    }

    /**
     * What the app displays: the count, as the source rounded it or with its noise, or the substitute where the source
     * hides it.
     *
     * @param substitute stands for a hidden count, 2.5 at LiU
     * @return a count of persons, possibly with a half; NaN where nothing is shown
     */
    public double shown(double substitute) {
        return switch (status) {
            case EXACT, ZERO, ROUNDED, NOISY -> low;
            case HIDDEN -> substitute;
            case SUPPRESSED, MISSING -> Double.NaN;
            case PARTIAL ->
                throw new MartException("A count is PARTIAL, which no source gives yet."
                        + " Expected EXACT, ZERO, HIDDEN, ROUNDED, NOISY, SUPPRESSED or MISSING.");
        };
    }
}
