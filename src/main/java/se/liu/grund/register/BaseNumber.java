package se.liu.grund.register;

import static org.jooq.impl.DSL.inline;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Code, interval of periods' ends and kön in one whole number, so that an engine groups by one column and hands one out; the
 * code counts most, so that some codes are a range of numbers.
 */
record BaseNumber(int firstEnd, int ends, int length) {

    BaseNumber(Windows windows) {
        this(windows.firstEnd(), windows.lastEnd() - windows.firstEnd() + 1, windows.length());
    }

    /** How many numbers a code has. */
    int perCode() {
        return ends * length * 2;
    }

    Field<Integer> of(Field<Integer> code, Field<Integer> from, Field<Integer> to, Field<Integer> gender) {
        return code.cast(SQLDataType.INTEGER)
                .mul(inline(ends))
                .add(from.sub(inline(firstEnd)))
                .mul(inline(length))
                .add(to.sub(from).sub(inline(1)))
                .mul(inline(2))
                .add(gender)
                .cast(SQLDataType.INTEGER);
    }

    int code(int number) {
        return number / perCode();
    }

    /** First end of the interval, from 0. */
    int from(int number) {
        return number / (2 * length) % ends;
    }

    /** First end after the interval, from 0. */
    int to(int number) {
        return from(number) + number / 2 % length + 1;
    }

    int gender(int number) {
        return number & 1;
    }
}
