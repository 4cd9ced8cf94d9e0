package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods of {@code TIMEVAL}: {@code TLIST(A1),"2020","2021"} or, shorter, {@code TLIST(A1,"2020"-"2021")}. */
final class Timeval {

    private static final Pattern RANGE = Pattern.compile(
            "(?i)TLIST\\s*\\(\\s*([AHQMW])1\\s*,\\s*\"(\\d{4})(\\d{0,2})\"\\s*-\\s*\"(\\d{4})(\\d{0,2})\"\\s*\\)");

    /** How many periods a year has at most. */
    private static final Map<String, Integer> PARTS = Map.of("A", 1, "H", 2, "Q", 4, "M", 12, "W", 53);

    private Timeval() {}

    /** The periods as texts; empty when the statement lists none, or says them in a way that is not the specification's. */
    static List<String> periods(List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        Matcher range = RANGE.matcher(values.getFirst());
        if (values.size() > 1) {
            return values.subList(1, values.size());
        }
        return range.matches() ? between(range) : List.of();
    }

    private static List<String> between(Matcher range) {
        String scale = range.group(1).toUpperCase(java.util.Locale.ROOT);
        int parts = PARTS.getOrDefault(scale, 1);
        if (parts > 12
                || (parts == 1) != range.group(3).isEmpty()
                || (parts == 1) != range.group(5).isEmpty()) {
            return List.of(); // weeks: how many a year has, the statement does not say
        }
        int digits = Math.max(range.group(3).length(), range.group(5).length());
        int first = ordinal(range.group(2), range.group(3), parts);
        int last = ordinal(range.group(4), range.group(5), parts);
        List<String> periods = new ArrayList<>();
        for (int period = first; period <= last; period++) {
            String year = "%04d".formatted(period / parts);
            periods.add(parts == 1 ? year : year + ("%0" + digits + "d").formatted(period % parts + 1));
        }
        return periods;
    }

    private static int ordinal(String year, String part, int parts) {
        return Integer.parseInt(year) * parts + (part.isEmpty() ? 0 : Integer.parseInt(part) - 1);
    }
}
