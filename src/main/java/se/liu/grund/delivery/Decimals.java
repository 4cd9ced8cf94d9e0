package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.delivery.Counts.Reading;

/** Numbers that are not plainly whole counts: {@code 12,0}, {@code 2,5}, {@code −5}. */
record Decimals(Decimal mark) {

    static final Reading NEGATIVE = new Reading.Odd("a count, which is never negative", "Correct the cell.");

    static final Reading NOT_WHOLE = new Reading.Odd(
            "a whole count or the source's own marker",
            "Shown values are not a source: fetch the table from B&F, not from the app.");

    /** Where a whole count ends that has only zeros after the contract's decimal mark; -1 when it is none. */
    int wholeUntil(char[] chars, int from, int to) {
        if (mark == Decimal.NONE) {
            return -1;
        }
        int end = to;
        while (end > from && chars[end - 1] == '0') {
            end--;
        }
        // Three zeros may as well be thousands: 12.000 is 12 to one source and 12 000 to another.
        boolean marked =
                end < to && to - end != 3 && end > from + 1 && chars[end - 1] == (mark == Decimal.COMMA ? ',' : '.');
        return marked && Counts.digit(chars[end - 2]) ? end - 1 : -1;
    }

    /** What is wrong with a negative number or one with decimals; null when it is neither. */
    static @Nullable Reading unlike(String found) {
        char sign = found.charAt(0);
        if (found.length() > 1 && (sign == '-' || sign == '\u2212') && Counts.digit(found.charAt(1))) {
            return NEGATIVE;
        }
        boolean decimal = (found.indexOf(',') > 0 || found.indexOf('.') > 0)
                && found.chars()
                        .allMatch(c -> Counts.digit((char) c) || c == ',' || c == '.' || Counts.blank((char) c));
        return decimal ? NOT_WHOLE : null;
    }
}
