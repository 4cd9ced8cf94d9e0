package se.liu.grund.qvd.value;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Qlik's patterns of dates and times, such as {@code YYYY-MM-DD hh:mm:ss[.fff]}, as Java's. A capital M is the month, a small m the
 * minute; years and days may be small too. Names of months and days are English, since a QVD does not say which the app had.
 */
public final class QlikPattern {

    private static final int NANO_DIGITS = 9;
    private static final Pattern PART = Pattern.compile(
            // A small y or d alone, and among other letters, is a letter: den 7 mars.
            "\\[\\.(f+)]|(f+)|(Y+|yy+|(?<!\\p{L})y(?!\\p{L})|M+|D+|dd+|(?<!\\p{L})d(?!\\p{L})|W+|[Hh]+|m+|s+|TT|tt)|(.)",
            Pattern.DOTALL);

    private QlikPattern() {}

    /** Writes and reads by the pattern; a day that no month has is not read. Letters without meaning stand for themselves. */
    public static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder built = new DateTimeFormatterBuilder();
        boolean halves = pattern.contains("TT") || pattern.contains("tt");
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            if (part.group(1) != null) {
                fraction(built, 0, part.group(1).length(), true);
            } else if (part.group(2) != null) {
                int digits = part.group(2).length();
                fraction(built, digits, digits, false);
            } else if (part.group(3) != null && part.group(3).matches("WW?")) {
                built.appendText(
                        ChronoField.DAY_OF_WEEK, dayNumbers(part.group(3).length()));
            } else if (part.group(3) != null) {
                built.appendPattern(java(part.group(3), halves));
            } else {
                built.appendLiteral(part.group(4));
            }
        }
        return built.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void fraction(DateTimeFormatterBuilder built, int least, int most, boolean point) {
        built.appendFraction(
                ChronoField.NANO_OF_SECOND, Math.min(least, NANO_DIGITS), Math.min(most, NANO_DIGITS), point);
    }

    /** Qlik counts days of the week from Monday, 0. */
    private static Map<Long, String> dayNumbers(int digits) {
        return LongStream.rangeClosed(1, 7)
                .boxed()
                .collect(Collectors.toMap(day -> day, day -> "0".repeat(digits - 1) + (day - 1)));
    }

    private static String java(String part, boolean halves) {
        int length = part.length();
        return switch (part.charAt(0)) {
            case 'Y', 'y' -> length > 2 ? "uuuu" : "uu";
            case 'M' -> "M".repeat(Math.min(length, 4));
            case 'D', 'd' -> length > 1 ? "dd" : "d";
            case 'W' -> length > 3 ? "EEEE" : "EEE";
            case 'H', 'h' -> (halves ? "h" : "H").repeat(Math.min(length, 2));
            case 'm' -> length > 1 ? "mm" : "m";
            case 's' -> length > 1 ? "ss" : "s";
            default -> "a";
        };
    }
}
