package se.liu.grund.source.xlsx;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as they stand in a sheet, in their plain shortest form. Whole numbers keep their digits. Of others the shortest
 * decimals are told that give the same number (IEEE 754, 64 bits): writers put {@code 0.10000000000000001} for 0.1.
 */
final class Numerals {

    private static final Pattern NUMERAL =
            Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,5})?");
    private static final int LONGEST = 400;
    private static final int MOST_PLAIN = 40;
    private static final int EXACT = 15;

    private Numerals() {}

    /** Adds the number's plain form, or nothing when the text is none; whether it is one. */
    static boolean plain(String text, StringBuilder to) {
        if (isPlain(text)) {
            to.append(text);
            return true;
        }
        double number = number(text);
        if (Double.isNaN(number)) {
            return false;
        }
        if (number == 0) {
            to.append('0');
            return true;
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        boolean spelled = Math.abs(shortest.scale()) + shortest.precision() <= MOST_PLAIN;
        to.append(spelled ? shortest.toPlainString() : shortest.toString().replace("+", ""));
        return true;
    }

    /** The number, NaN when the text is none or one too large or too small to be held. */
    static double number(String text) {
        if (text.length() > LONGEST || !NUMERAL.matcher(text).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        boolean lost =
                number == 0 && text.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
        return Double.isInfinite(number) || lost ? Double.NaN : number;
    }

    /** Whether the text is that form already, by a look at its characters: nearly all numbers are. */
    private static boolean isPlain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? length : point) - start;
        boolean leading = whole == 0 || whole > 1 && text.charAt(start) == '0';
        if (leading || length > MOST_PLAIN) {
            return false;
        }
        return point < 0
                ? start == 0 || text.charAt(1) != '0'
                : length - start - 1 <= EXACT && point < length - 1 && text.charAt(length - 1) != '0';
    }
}
