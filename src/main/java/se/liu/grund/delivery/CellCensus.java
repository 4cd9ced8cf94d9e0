package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Inspection.NumberFacts;

/** What stands in the cells of an unknown file: numbers and, counted by their text, things that are none. */
final class CellCensus {

    /** Something that is no number: how often it stands there, and where first. */
    static final class Odd {
        private final String text;
        private final int line;
        private final int column;
        private long count;
        private boolean beside;

        Odd(String text, int line, int column) {
            this.text = text;
            this.line = line;
            this.column = column;
        }

        String text() {
            return text;
        }

        long count() {
            return count;
        }

        /** Whether it stands beside a number somewhere. */
        boolean beside() {
            return beside;
        }

        String first() {
            return line + ":" + column;
        }
    }

    private static final int MOST = 200;

    private final Map<String, Odd> odd = new LinkedHashMap<>();
    private long whole;
    private long decimals;
    private long broken;
    private long pointed;
    private long negative;
    private long empty;
    private long besides;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double leastPositive = Double.POSITIVE_INFINITY;

    void number(double number, int scale, boolean point) {
        if (scale == 0) {
            whole++;
        } else {
            decimals++;
            pointed += point ? 1 : 0;
            broken += number == Math.rint(number) ? 0 : 1;
        }
        negative += number < 0 ? 1 : 0;
        min = Math.min(min, number);
        max = Math.max(max, number);
        if (number > 0) {
            leastPositive = Math.min(leastPositive, number);
        }
    }

    /** Something that stands in place of a number; beyond the first different ones they are not told apart. */
    void odd(String text, int line, int column) {
        odd(text, line, column, false);
    }

    /** The same, or something that stands beside a number. */
    void odd(String text, int line, int column, boolean beside) {
        Odd known = odd.get(text);
        if (known == null) {
            if (odd.size() >= MOST) {
                return;
            }
            known = new Odd(text, line, column);
            odd.put(text, known);
        }
        known.count++;
        known.beside |= beside;
        besides += beside ? 1 : 0;
    }

    void empty() {
        empty++;
    }

    /** The most frequent first. */
    List<Odd> odd() {
        List<Odd> all = new ArrayList<>(odd.values());
        all.sort(Comparator.comparingLong(Odd::count).reversed());
        return all;
    }

    /** Cells of all kinds. */
    long cells() {
        return whole
                + decimals
                + empty
                - besides
                + odd.values().stream().mapToLong(Odd::count).sum();
    }

    /** The least number above zero, or infinity. */
    double leastPositive() {
        return leastPositive;
    }

    /** How many numbers have a part after the decimal mark that is not zero. */
    long broken() {
        return broken;
    }

    /** The decimal mark, as contracts say it: none, comma or point. */
    String decimal() {
        return decimals == 0 ? "none" : pointed * 2 > decimals ? "point" : "comma";
    }

    NumberFacts facts() {
        return new NumberFacts(whole, decimals, negative, known(min), known(max));
    }

    private static @Nullable Double known(double number) {
        return Double.isInfinite(number) ? null : (Double) number;
    }
}
