package se.liu.grund.delivery;

/**
 * What some cells sum to.
 *
 * @param cells how many, from 0
 * @param low least possible sum
 * @param high greatest possible sum
 * @param vague whether one is noisy or rounded, so that nothing can be held against the sum
 */
public record CellSum(long cells, long low, long high, boolean vague) {

    static final CellSum NONE = new CellSum(0, 0, 0, false);

    CellSum plus(CellSum other) {
        return new CellSum(cells + other.cells, low + other.low, high + other.high, vague || other.vague);
    }

    CellSum plus(long ofLow, long ofHigh, boolean ofVague) {
        return new CellSum(cells + 1, low + ofLow, high + ofHigh, vague || ofVague);
    }

    /** Whether both can be the same number. */
    boolean meets(CellSum other) {
        return vague || other.vague || low <= other.high && other.low <= high;
    }

    /** As a breach says it. */
    String shown() {
        return low == high ? String.valueOf(low) : low + " to " + high;
    }
}
