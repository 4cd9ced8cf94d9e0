package se.liu.grund.source.text;

/**
 * What stands before decimals, by numbers that were looked at.
 *
 * @param verdict what they say together
 * @param marked whether {@code .} or {@code ,} stands between thousands in some number, as in {@code 1.234,5}
 * @param unclear how many numbers can be read both ways: {@code 1,234} is a thousand or little more than one
 * @param example the first of those, or where there is a contradiction the first number that contradicts; else empty
 * @param line where it stands; 0 when there is none
 */
public record DecimalMark(Verdict verdict, boolean marked, int unclear, String example, int line) {

    /** What numbers say of the decimal mark. */
    public enum Verdict {
        /** No number has a mark. */
        NONE,
        COMMA,
        POINT,
        /** Every number with a mark can be read both ways: a person must say. */
        UNCLEAR,
        /** Some numbers have a comma before decimals, some a point. */
        BOTH
    }
}
