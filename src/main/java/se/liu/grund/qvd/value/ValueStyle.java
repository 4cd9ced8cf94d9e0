package se.liu.grund.qvd.value;

import java.math.BigDecimal;

/**
 * How values become text where the file holds no text for them.
 *
 * @param side which side of a dual is taken
 * @param decimal the decimal character of numbers, such as {@code '.'} or {@code ','}
 */
public record ValueStyle(DualSide side, char decimal) {

    private static final double EXACT = 1L << 53;
    private static final double LEAST_PLAIN = 1e-7;
    private static final double MOST_PLAIN = 1e21;

    /** What data wants: the text side of duals, a decimal point. */
    public static ValueStyle data() {
        return new ValueStyle(DualSide.TEXT, '.');
    }

    /** With as few digits as tell the number from every other; {@code 3}, not {@code 3.0}. */
    String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) <= EXACT) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        String shortest = Double.toString(number);
        String text = size >= LEAST_PLAIN && size < MOST_PLAIN
                ? new BigDecimal(shortest).stripTrailingZeros().toPlainString()
                : shortest.replace(".0E", "E");
        return decimal == '.' ? text : text.replace('.', decimal);
    }
}
