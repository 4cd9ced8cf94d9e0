package se.liu.grund.qvd;

import java.util.function.IntToDoubleFunction;

/** Tells cheaply that numbers are distinct, so that a dictionary that comes ready need not be looked through number by number. */
final class Distinct {

    /** At most so many bits for each number. */
    private static final long SPARSE = 64;

    private Distinct() {}

    /** True when the numbers rise, or are whole, close together and no two equal; false when they are not or nobody knows. */
    static boolean areDistinct(int count, IntToDoubleFunction numbers) {
        double before = Double.NEGATIVE_INFINITY;
        boolean rising = true;
        boolean whole = true;
        int smallest = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < count && (rising || whole); i++) {
            double number = numbers.applyAsDouble(i);
            rising &= number > before;
            before = number;
            int value = (int) number;
            whole &= value == number;
            smallest = Math.min(smallest, value);
            greatest = Math.max(greatest, value);
        }
        long span = (long) greatest - smallest + 1;
        return rising || whole && span <= SPARSE * count && noneTwice(count, numbers, smallest, span);
    }

    private static boolean noneTwice(int count, IntToDoubleFunction numbers, int smallest, long span) {
        long[] seen = new long[Math.toIntExact((span + 63) / 64)];
        for (int i = 0; i < count; i++) {
            long place = (long) numbers.applyAsDouble(i) - smallest;
            long bit = 1L << place;
            if ((seen[(int) (place >>> 6)] & bit) != 0) {
                return false;
            }
            seen[(int) (place >>> 6)] |= bit;
        }
        return true;
    }
}
