package se.liu.grund.qvd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Qlik's dates and times: days since 1899-12-30 on the wall clock, the time of day as their fraction. A present-day serial resolves about
 * 0.63 µs, so that points in time are rounded to microseconds.
 */
public final class Serials {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final double MICROS = 86_400_000_000.0;

    /** Years -9999 to 9999, as far as any calendar in use reaches. */
    private static final double FARTHEST = 4_400_000;

    private Serials() {}

    /** Whole days. */
    public static double of(LocalDate date) {
        return ChronoUnit.DAYS.between(ZERO, date);
    }

    /** From 0 to less than 1. */
    public static double of(LocalTime time) {
        return time.toNanoOfDay() / (1000 * MICROS);
    }

    /** Days and their fraction. */
    public static double of(LocalDateTime time) {
        return of(time.toLocalDate()) + of(time.toLocalTime());
    }

    /** True for numbers that a date has; others are no dates, whatever a number format says. */
    public static boolean isDate(double serial) {
        return Math.abs(serial) <= FARTHEST;
    }

    /** Real files hold a day's end as 44688.999999988, which is still that day.
     * @throws QvdException for a number that no date has */
    public static LocalDate date(double serial) {
        return ZERO.plusDays((long) Math.floor(inRange(serial)));
    }

    /** To the microsecond.
     * @throws QvdException for a number that no date has */
    public static LocalDateTime timestamp(double serial) {
        double day = Math.floor(inRange(serial));
        return ZERO.plusDays((long) day).atStartOfDay().plus(Math.round((serial - day) * MICROS), ChronoUnit.MICROS);
    }

    private static double inRange(double serial) {
        if (!isDate(serial)) {
            throw new QvdException("found " + serial + ", expected a date: days since 1899-12-30 up to the year 9999");
        }
        return serial;
    }
}
