package se.liu.grund.qvd.value;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.Serials;

/** One field's values as text. */
final class ValueText {

    /** Half a millisecond, so that 07:14:59.9999995 is 07:15:00 and not a second less. */
    private static final long HALF_A_MILLISECOND = 500;

    private final ValueStyle style;
    private final boolean days;
    private final @Nullable DateTimeFormatter moments;

    private ValueText(ValueStyle style, boolean days, @Nullable DateTimeFormatter moments) {
        this.style = style;
        this.days = days;
        this.moments = moments;
    }

    static ValueText of(NumberFormat format, ValueStyle style) {
        String given = format.pattern();
        String pattern = switch (format.type()) {
            case "DATE" -> given.isEmpty() ? "YYYY-MM-DD" : given;
            case "TIME" -> given.isEmpty() ? "hh:mm:ss[.fff]" : given;
            case "TIMESTAMP" -> given.isEmpty() ? "YYYY-MM-DD hh:mm:ss[.fff]" : given;
            default -> null;
        };
        return new ValueText(
                style, format.type().equals("DATE"), pattern == null ? null : QlikPattern.formatter(pattern));
    }

    /** Null where there is neither side, which is NULL.
     * @param text the text side, null for none
     * @param number the number side, NaN for none */
    @Nullable
    String of(@Nullable String text, double number) {
        boolean counted = !Double.isNaN(number);
        if (text != null && (style.side() == DualSide.TEXT || !counted)) {
            return text;
        }
        return counted ? shown(number) : null;
    }

    private String shown(double number) {
        if (moments == null || !Serials.isDate(number)) {
            return style.number(number);
        }
        if (days) {
            // Cut, whatever part of the day there is, and never rounded into the next.
            return moments.format(Serials.date(number).atStartOfDay());
        }
        LocalDateTime moment = Serials.timestamp(number).plus(HALF_A_MILLISECOND, ChronoUnit.MICROS);
        return moments.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
