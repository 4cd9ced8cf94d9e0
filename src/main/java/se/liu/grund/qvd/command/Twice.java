package se.liu.grund.qvd.command;

import java.util.Arrays;
import java.util.List;
import se.liu.grund.qvd.QvdSymbol;

/** Counts symbols whose number another symbol has too, in memory that does not grow with them: a part of the numbers at a time. */
final class Twice {

    /** Numbers in a part, about. */
    private static final int PART = 1 << 21;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private double[] part = new double[1024];
    private int size;

    private Twice() {}

    static long in(List<QvdSymbol> symbols) {
        long numbers = 0;
        boolean rising = true;
        double last = Double.NEGATIVE_INFINITY;
        for (QvdSymbol symbol : symbols) {
            double number = symbol.number();
            if (!Double.isNaN(number)) {
                numbers++;
                rising &= number > last;
                last = number;
            }
        }
        if (rising) {
            return 0;
        }
        long parts = (numbers + PART - 1) / PART;
        Twice counted = new Twice();
        long twice = 0;
        for (long i = 0; i < parts; i++) {
            twice += counted.part(symbols, i, parts);
        }
        return twice;
    }

    /** Equal numbers fall into the same part. */
    private long part(List<QvdSymbol> symbols, long which, long parts) {
        size = 0;
        for (QvdSymbol symbol : symbols) {
            double number = symbol.number();
            if (!Double.isNaN(number) && (Double.doubleToLongBits(number) * SPREAD >>> 32) % parts == which) {
                if (size == part.length) {
                    part = Arrays.copyOf(part, 2 * size);
                }
                part[size++] = number;
            }
        }
        Arrays.sort(part, 0, size);
        long twice = 0;
        for (int i = 1; i < size; i++) {
            if (part[i] == part[i - 1]) {
                twice++;
            }
        }
        return twice;
    }
}
