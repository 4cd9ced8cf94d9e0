package se.liu.grund.qvd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Qlik's dates and times: days since 1899-12-30 on the wall clock, the time of day as their fraction. A present-day serial resolves about
 * 0.63 µs, so that points in time are rounded to microseconds; from 2079 on, where it resolves less, to ten or a hundred of them.
 */
public final class Serials {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final double MICROS = 86_400_000_000.0;

    /** Years -9999 to 9999, as far as any calendar in use reaches. */
    private static final double FIRST = of(LocalDate.of(-9999, 1, 1));

    private static final double END = of(LocalDate.of(10_000, 1, 1));

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
        return serial >= FIRST && serial < END;
    }

    /** Real files hold a day's end as 44688.999999988, which is still that day.
     * @throws QvdException for a number that no date has */
    public static LocalDate date(double serial) {
        return ZERO.plusDays((long) Math.floor(inRange(serial)));
    }

    /** To the microsecond, or to as many as the number tells apart: the year 9999 has its last second, not one 20 µs before it.
     * @throws QvdException for a number that no date has */
    public static LocalDateTime timestamp(double serial) {
        double day = Math.floor(inRange(serial));
        long step = step(serial);
        long micros = step * Math.round((serial - day) * MICROS / step);
        return ZERO.plusDays((long) day).atStartOfDay().plus(micros, ChronoUnit.MICROS);
    }

    /** Microseconds, a power of ten, which two neighbouring serials here are not further apart than. */
    private static long step(double serial) {
        long step = 1;
        while (step < Math.ulp(serial) * MICROS) {
            step *= 10;
        }
        return step;
    }

    private static double inRange(double serial) {
        if (!isDate(serial)) {
            throw new QvdException("found " + serial + ", expected a date: days since 1899-12-30 up to the year 9999");
        }
        return serial;
    }
}
