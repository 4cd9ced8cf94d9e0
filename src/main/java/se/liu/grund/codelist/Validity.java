package se.liu.grund.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a code holds, both days included.
 *
 * @param from the first day; null where the list does not tell, which means that it holds as far back as is known
 * @param to the last day; null where it still holds or the list does not tell
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Of a code that the list gives no days. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether it holds on some day of the years, both included: a label that does not is of another time. */
    public boolean overlaps(int fromYear, int toYear) {
        return overlaps(new Validity(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31)));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return !before(to, other.from) && !before(other.to, from);
    }

    private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    /** Like {@code 1999–2009}, {@code from 2010}, {@code until 2013-06-30}, {@code always}. */
    @Override
    public String toString() {
        if (from == null) {
            return to == null ? "always" : "until " + last(to);
        }
        return to == null ? "from " + first(from) : first(from) + "–" + last(to);
    }

    private static String first(LocalDate day) {
        return day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : day.toString();
    }

    private static String last(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear() ? String.valueOf(day.getYear()) : day.toString();
    }
}
