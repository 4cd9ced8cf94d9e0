package se.liu.grund.qvd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Qlik's dates and times: days since 1899-12-30 on the wall clock, the time of day as their fraction. A present-day serial resolves about
 * 0.63 µs, so that points in time are rounded to microseconds.
 */
final class Serials {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final double MICROS = 86_400_000_000.0;

    private Serials() {}

    static double of(LocalDate date) {
        return ChronoUnit.DAYS.between(ZERO, date);
    }

    /** From 0 to less than 1. */
    static double of(LocalTime time) {
        return time.toNanoOfDay() / (1000 * MICROS);
    }

    static double of(LocalDateTime time) {
        return of(time.toLocalDate()) + of(time.toLocalTime());
    }

    /** Real files hold a day's end as 44688.999999988, which is still that day.
     * @throws QvdException for a number that no date has */
    static LocalDate date(double serial) {
        return ZERO.plusDays((long) Math.floor(inRange(serial)));
    }

    /** @throws QvdException for a number that no date has */
    static LocalDateTime timestamp(double serial) {
        double day = Math.floor(inRange(serial));
        return ZERO.plusDays((long) day).atStartOfDay().plus(Math.round((serial - day) * MICROS), ChronoUnit.MICROS);
    }

    /** Years -9999 to 9999, as far as any calendar in use reaches. */
    private static double inRange(double serial) {
        if (Math.abs(serial) > 4_400_000) {
            throw new QvdException("found " + serial + ", expected a date: days since 1899-12-30 up to the year 9999");
        }
        return serial;
    }
}
