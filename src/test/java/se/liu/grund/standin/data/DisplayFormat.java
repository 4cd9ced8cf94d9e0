package se.liu.grund.standin.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/**
 * How a number without a text of its own is shown: by the number format of the QVD it came from.
 *
 * @param type Qlik's name of the type, e.g. {@code REAL}, {@code DATE}
 * @param pattern e.g. {@code # ##0,00} or {@code YYYY-MM-DD}; empty or only {@code #} for Qlik's plain way: 14 digits
 * @param decimal decimal separator; empty for the script's own {@code DecimalSep}
 * @param thousands thousands separator; empty for none
 */
public record DisplayFormat(String type, String pattern, String decimal, String thousands) {

    public static final DisplayFormat PLAIN = new DisplayFormat("UNKNOWN", "", "", "");

    private static final Set<String> MOMENTS = Set.of("DATE", "TIME", "TIMESTAMP");
    private static final MathContext PRECISION = new MathContext(14, RoundingMode.HALF_UP);

    public String show(double number, String scriptDecimal) {
        if (!Double.isFinite(number)) {
            return Value.NULL.text();
        }
        String point = decimal.isEmpty() ? scriptDecimal : decimal;
        if (MOMENTS.contains(type) && !pattern.isEmpty()) {
            return MomentText.show(number, pattern);
        }
        return pattern.contains("0") ? patterned(number, point) : plain(number, point);
    }

    private static String plain(double number, String point) {
        BigDecimal rounded = new BigDecimal(number).round(PRECISION);
        double size = Math.abs(number);
        if (size != 0 && (size >= 1e14 || size < 1e-5)) {
            return scientific(rounded, point);
        }
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return text.replace(".", point);
    }

    private static String scientific(BigDecimal rounded, String point) {
        String digits = rounded.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = digits.length() > 1 ? digits.charAt(0) + point + digits.substring(1) : digits;
        return String.format(Locale.ROOT, "%s%se%+03d", rounded.signum() < 0 ? "-" : "", mantissa, exponent);
    }

    private String patterned(double number, String point) {
        String section = pattern.split(";", 2)[0];
        int first = firstOf(section);
        int last = Math.max(section.lastIndexOf('#'), section.lastIndexOf('0'));
        String digits = section.substring(first, last + 1);
        int mark = digits.lastIndexOf(point);
        String fraction = mark < 0 ? "" : digits.substring(mark + point.length());
        String whole = mark < 0 ? digits : digits.substring(0, mark);
        double scaled = section.contains("%") ? number * 100 : number;
        BigDecimal rounded = BigDecimal.valueOf(scaled).setScale(fraction.length(), RoundingMode.HALF_UP);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String shown = !thousands.isEmpty() && whole.contains(thousands) ? grouped(parts[0]) : parts[0];
        String decimals = parts.length > 1 ? trimmed(parts[1], fraction) : "";
        return (rounded.signum() < 0 ? "-" : "")
                + section.substring(0, first)
                + shown
                + (decimals.isEmpty() ? "" : point + decimals)
                + section.substring(last + 1);
    }

    private static int firstOf(String section) {
        int at = 0;
        while (section.charAt(at) != '#' && section.charAt(at) != '0') {
            at++;
        }
        return at;
    }

    private static String trimmed(String decimals, String fraction) {
        int keep = fraction.lastIndexOf('0') + 1;
        int end = decimals.length();
        while (end > keep && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return decimals.substring(0, end);
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, thousands);
        }
        return text.toString();
    }
}
