package se.liu.grund.register;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Code, interval of periods' ends and kön in one whole number: an engine groups by one column and hands one out, and taking it
 * apart costs shifts alone.
 *
 * @param firstEnd last year of the first period
 * @param ends how many years there are from the first period's end to the last's
 * @param endBits how many bits hold one of them
 * @param lengthBits how many bits hold the length of an interval, which no period's is longer than
 */
record BaseNumber(int firstEnd, int ends, int endBits, int lengthBits) {

    BaseNumber(Windows windows) {
        this(
                windows.firstEnd(),
                windows.lastEnd() - windows.firstEnd() + 1,
                bits(windows.lastEnd() - windows.firstEnd() + 1),
                bits(windows.length()));
    }

    private static int bits(int values) {
        return 32 - Integer.numberOfLeadingZeros(values - 1);
    }

    /** How many codes fit. */
    int mostCodes() {
        return 1 << (30 - endBits - lengthBits);
    }

    Field<Integer> of(Field<Integer> code, Field<Integer> from, Field<Integer> to, Field<Integer> gender) {
        return code.cast(SQLDataType.INTEGER)
                .mul(inline(1 << endBits))
                .add(from.sub(inline(firstEnd)))
                .mul(inline(1 << lengthBits))
                .add(to.sub(from).sub(inline(1)))
                .mul(inline(2))
                .add(gender)
                .cast(SQLDataType.INTEGER);
    }

    /**
     * Code, kön and one end of the interval, in one number: the end is the lowest, from 0 to {@link #ends}.
     *
     * @param last whether it is the first end after the interval, or else the interval's first
     */
    Field<Integer> edge(Field<Integer> number, Condition last) {
        Field<Integer> first = number.shr(inline(lengthBits + 1)).bitAnd(inline((1 << endBits) - 1));
        Field<Integer> length =
                number.shr(inline(1)).bitAnd(inline((1 << lengthBits) - 1)).add(inline(1));
        return number.shr(inline(endBits + lengthBits + 1))
                .mul(inline(2))
                .add(number.bitAnd(inline(1)))
                .mul(inline(ends + 1))
                .add(first)
                .add(when(last, length).otherwise(inline(0)))
                .cast(SQLDataType.INTEGER);
    }

    int code(int number) {
        return number >>> (endBits + lengthBits + 1);
    }

    /** First end of the interval, from 0. */
    int from(int number) {
        return number >>> (lengthBits + 1) & (1 << endBits) - 1;
    }

    /** First end after the interval, from 0. */
    int to(int number) {
        return from(number) + (number >>> 1 & (1 << lengthBits) - 1) + 1;
    }

    int gender(int number) {
        return number & 1;
    }
}
