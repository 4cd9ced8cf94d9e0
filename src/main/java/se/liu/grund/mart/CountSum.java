package se.liu.grund.mart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.CellStatus;

/**
 * A sum of counts, some of them taken away: the one place where the status and the bounds of several counts become those of
 * one. The sum of a single count is that count. Of several it has the weakest status that any of them has; a sum with hidden
 * parts is {@code PARTIAL}. What is missing in one part is missing in the whole, and the sum of nothing is missing.
 */
final class CountSum {

    private @Nullable CellStatus status;
    private int parts;
    private long low;
    private long high;
    private long known;
    private long hidden;

    /** Of counts that are all added. */
    static Count of(List<Count> counts) {
        CountSum sum = new CountSum();
        counts.forEach(sum::add);
        return sum.count();
    }

    /** Adds a count. */
    CountSum add(Count count) {
        return put(count.status(), count.low(), count.high(), count.known(), count.hidden());
    }

    /** Takes a count away: the more of it there may be, the less may be left. */
    CountSum subtract(Count count) {
        return put(count.status(), -(long) count.high(), -(long) count.low(), -(long) count.known(), -(long)
                count.hidden());
    }

    private CountSum put(CellStatus of, long least, long greatest, long shown, long withheld) {
        status = status == null ? of : weaker(status, of);
        parts++;
        low += least;
        high += greatest;
        known += shown;
        hidden += withheld;
        return this;
    }

    /** The sum of what was added and taken away so far. */
    Count count() {
        CellStatus whole = status == null ? CellStatus.MISSING : parts > 1 ? summed(status) : status;
        return whole == CellStatus.MISSING || whole == CellStatus.SUPPRESSED
                ? new Count(whole, 0, 0, 0, 0)
                : new Count(whole, number(low), number(high), number(known), number(hidden));
    }

    /** The status of a sum or a quotient of two counts or more, by the weakest among theirs. */
    static CellStatus summed(CellStatus weakest) {
        return weakest == CellStatus.HIDDEN ? CellStatus.PARTIAL : weakest;
    }

    /** The one of two that leaves more open. */
    static CellStatus weaker(CellStatus one, CellStatus other) {
        return weakness(one) >= weakness(other) ? one : other;
    }

    /** How much a status leaves open, from 0; bounds do not hold beside noise or rounding, and hold beside hidden counts. */
    static int weakness(CellStatus status) {
        return switch (status) {
            case ZERO -> 0;
            case EXACT -> 1;
            case HIDDEN -> 2;
            case PARTIAL -> 3;
            case ROUNDED -> 4;
            case NOISY -> 5;
            case MISSING -> 6;
            case SUPPRESSED -> 7;
        };
    }

    private static int number(long sum) {
        if (sum != (int) sum) {
            throw new MartException("A sum of counts is " + sum + ". Expected one between " + Integer.MIN_VALUE
                    + " and " + Integer.MAX_VALUE + ", as counts of persons are.");
        }
        return (int) sum;
    }
}
