package se.liu.grund.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Period;

/** What a label says of time. */
sealed interface PeriodLabel {

    /** Pooled years, {@code 2014-2019}, with hyphen or dash, with or without blanks. */
    record Pooled(Period period) implements PeriodLabel {}

    /** One year, {@code 2014}, or one study year, {@code 2018/2019}, which is that of its autumn. */
    record SingleYear(int year) implements PeriodLabel {}

    /** Anything else. */
    record NoPeriod() implements PeriodLabel {}

    Pattern POOLED = Pattern.compile("(\\d{4}) ?[-\u2010\u2011\u2013\u2212] ?(\\d{4})");
    Pattern YEAR = Pattern.compile("(\\d{4})(?: ?/ ?(\\d{4}|\\d{2}))?");

    /** Reads a clean label. */
    static PeriodLabel of(String label) {
        Matcher pooled = POOLED.matcher(label);
        if (pooled.matches()) {
            int from = Integer.parseInt(pooled.group(1));
            int to = Integer.parseInt(pooled.group(2));
            return isYear(from) && isYear(to) && from <= to ? new Pooled(new Period(from, to)) : new NoPeriod();
        }
        Matcher year = YEAR.matcher(label);
        return year.matches() && isYear(Integer.parseInt(year.group(1))) && follows(year.group(2), year.group(1))
                ? new SingleYear(Integer.parseInt(year.group(1)))
                : new NoPeriod();
    }

    /** Whether a study year ends in the year after its autumn: {@code 2014/2019} is none. */
    private static boolean follows(@Nullable String spring, String autumn) {
        return spring == null || String.valueOf(Integer.parseInt(autumn) + 1).endsWith(spring);
    }

    private static boolean isYear(int year) {
        return year >= 1900 && year <= 2199;
    }
}
