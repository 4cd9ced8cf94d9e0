package se.liu.grund.source.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Days as a sheet counts them, in ISO form. Excel counts from 1900 as if that were a leap year, or from 1904 (ECMA-376 part
 * 1, 18.17.4.1).
 */
final class Serials {

    /** What Excel takes for 1900-02-29. */
    private static final int NEVER = 60;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final double MILLISECONDS = 86_400_000;

    private Serials() {}

    /** The day or moment, or null when the number names none: it lies before the first day or after year 9999. */
    static @Nullable String iso(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < 3_000_000)) {
            return null;
        }
        long day = (long) serial;
        long milliseconds = Math.round((serial - day) * MILLISECONDS);
        if (milliseconds == MILLISECONDS) {
            day++;
            milliseconds = 0;
        }
        if (!from1904 && (day == 0 || day == NEVER)) {
            return null;
        }
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < NEVER ? 31 : 30);
        LocalDate date = first.plusDays(day);
        return date.isAfter(LAST) ? null : iso(date.atTime(LocalTime.ofNanoOfDay(milliseconds * 1_000_000)));
    }

    /** A day that stands in ISO form in the file ({@code t="d"}), or null when it is none. */
    static @Nullable String iso(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).toString();
            }
            return iso(text.endsWith("Z") ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
