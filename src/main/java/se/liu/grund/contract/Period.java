package se.liu.grund.contract;

/**
 * A pooled period (treårsperiod, sexårsperiod): the calendar years {@code from} to {@code to}, both included.
 *
 * @param from first year, 1900 to 2199
 * @param to last year, not before {@code from}
 */
public record Period(int from, int to) implements Comparable<Period> {

    public Period {
        if (from < 1900 || to > 2199 || to < from) {
            throw new IllegalArgumentException("Not a period: " + from + "-" + to);
        }
    }

    /** How many years are pooled. */
    public int years() {
        return to - from + 1;
    }

    @Override
    public int compareTo(Period other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** Like {@code 2014-2019}; a year alone is {@code 2021}. */
    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
