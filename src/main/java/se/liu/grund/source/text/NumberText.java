package se.liu.grund.source.text;

import java.math.BigDecimal;

/**
 * Reads the characters of a cell as a number, by the source's own conventions and without making objects. Strict: what is
 * only like a number is none. Blanks around it do not count. A sign may stand first: {@code +}, {@code -} or U+2212. Then
 * digits without needless leading zeros, either all together or in groups of three behind a first one of one to three, with
 * a space (U+0020, U+00A0, U+2009, U+202F) or the mark of thousands between groups. Then maybe a decimal mark with at least
 * one digit behind it. Not for several threads at once: it holds the number read last.
 */
public final class NumberText {

    /** What stands before decimals. */
    public enum Mark {
        COMMA(','),
        POINT('.');

        private final char character;

        Mark(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }

        /** The one that may stand between thousands when this one stands before decimals. */
        public Mark other() {
            return this == COMMA ? POINT : COMMA;
        }
    }

    /** What may stand between groups of three digits. */
    public enum Thousands {
        BLANK,
        /** A blank, or the mark that does not stand before decimals: {@code 1.234,5}. */
        BLANK_OR_MARK
    }

    /** What a cell holds. */
    public enum Reading {
        NUMBER,
        /** A number of more than 18 digits, more than any that is counted. */
        TOO_LONG,
        NONE
    }

    private static final int MOST_DIGITS = 18;
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final char mark;
    /** NUL, which no text holds, when only blanks stand between thousands. */
    private final char thousands;

    private long unscaled;
    private int scale;

    public NumberText(Mark mark, Thousands thousands) {
        this.mark = mark.character();
        this.thousands = thousands == Thousands.BLANK ? '\0' : mark.other().character();
    }

    /** Reads the characters {@code from} to {@code to} (not included). */
    public Reading read(char[] chars, int from, int to) {
        while (from < to && blank(chars[from])) {
            from++;
        }
        while (from < to && blank(chars[to - 1])) {
            to--;
        }
        if (from == to) {
            return Reading.NONE;
        }
        char sign = chars[from];
        boolean negative = sign == '-' || sign == '\u2212';
        return unsigned(chars, negative || sign == '+' ? from + 1 : from, to, negative);
    }

    private Reading unsigned(char[] chars, int from, int to, boolean negative) {
        long number = 0;
        int digits = 0;
        int group = 0;
        char between = '\0';
        int i = from;
        for (; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                digits++;
                group++;
            } else if (between(chars[i], between) && (between == '\0' ? group > 0 && group <= 3 : group == 3)) {
                between = chars[i];
                group = 0;
            } else {
                break;
            }
        }
        if (digits == 0 || digits > 1 && chars[from] == '0' || between != '\0' && group != 3) {
            return Reading.NONE;
        }
        int decimals = 0;
        if (i < to) {
            decimals = to - i - 1;
            if (chars[i] != mark || decimals == 0) {
                return Reading.NONE;
            }
            for (i++; i < to; i++) {
                int digit = chars[i] - '0';
                if (digit < 0 || digit > 9) {
                    return Reading.NONE;
                }
                number = number * 10 + digit;
            }
        }
        if (digits + decimals > MOST_DIGITS) {
            return Reading.TOO_LONG;
        }
        unscaled = negative ? -number : number;
        scale = decimals;
        return Reading.NUMBER;
    }

    /** Blanks may differ within a number, as they do where people mended a file; marks and blanks may not be mixed. */
    private boolean between(char c, char before) {
        return blank(c) ? before != thousands || before == '\0' : c == thousands && (before == '\0' || before == c);
    }

    /** The digits of the number read last, without decimal mark: -37 for {@code -3,7}. */
    public long unscaled() {
        return unscaled;
    }

    /** How many of them are decimals: 0 for a number written whole, 1 for {@code 3,0}. */
    public int scale() {
        return scale;
    }

    /** The number read last, as the nearest that a double holds. */
    public double number() {
        return Math.abs(unscaled) <= EXACT
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    /** The blanks that stand between thousands: U+0020, U+00A0, U+2009 and U+202F. */
    public static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }
}
