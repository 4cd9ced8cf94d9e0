package se.liu.grund.standin.data;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A serial number (days since 1899-12-30) shown as a date, a time or both. */
final class MomentText {

    private static final LocalDateTime SERIAL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern PART = Pattern.compile("\\[\\.fff]|YYYY|YY|MMM|MM|M|DD|D|hh|h|mm|m|ss|s|TT");

    private MomentText() {}

    static String show(double serial, String pattern) {
        // A present-day serial resolves about 0.6 µs: milliseconds are what can be trusted.
        LocalDateTime moment = SERIAL_ZERO.plus(Math.round(serial * 86_400_000), ChronoUnit.MILLIS);
        Matcher part = PART.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(text, Matcher.quoteReplacement(one(moment, part.group(), pattern.contains("TT"))));
        }
        return part.appendTail(text).toString();
    }

    private static String one(LocalDateTime moment, String part, boolean halfDays) {
        return switch (part) {
            case "[.fff]" -> moment.getNano() == 0 ? "" : by(moment, ".SSS");
            case "YYYY" -> by(moment, "uuuu");
            case "YY" -> by(moment, "uu");
            case "DD", "D" -> by(moment, part.replace('D', 'd'));
            case "hh", "h" -> by(moment, halfDays ? part : part.replace('h', 'H'));
            case "TT" -> by(moment, "a");
            default -> by(moment, part);
        };
    }

    private static String by(LocalDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(moment);
    }
}
