package se.liu.grund.delivery;

/**
 * What a sum of counts can be.
 *
 * @param low least
 * @param high greatest
 * @param vague whether a part is noisy or rounded, so that nothing can be held against it
 */
record Interval(long low, long high, boolean vague) {

    static final Interval NOTHING = new Interval(0, 0, false);

    /** A count by its status; noise and rounding leave no bounds to hold it to. */
    static Interval of(Cell cell) {
        return new Interval(
                cell.low(), cell.high(), cell.status() == CellStatus.NOISY || cell.status() == CellStatus.ROUNDED);
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high, vague || other.vague);
    }

    /** Whether both can be the same number. */
    boolean meets(Interval other) {
        return vague || other.vague || low <= other.high && other.low <= high;
    }

    @Override
    public String toString() {
        return low == high ? String.valueOf(low) : low + " to " + high;
    }
}
