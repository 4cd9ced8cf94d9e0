package se.liu.grund.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.liu.grund.contract.TableShape.Marker;

/** Reads what stands in one cell by the source's own table of markers. */
final class Counts {

    /** What a cell holds. */
    sealed interface Reading {

        /** A number with status and bounds. */
        record Known(CellStatus status, int low, int high) implements Reading {}

        /** Nothing was delivered. */
        record Absent() implements Reading {}

        /** What a breach says. */
        record Odd(String expected, String action) implements Reading {}
    }

    private static final Reading ABSENT = new Reading.Absent();
    private static final Reading ZERO = new Reading.Known(CellStatus.ZERO, 0, 0);

    private final Map<String, Reading> markers = new HashMap<>();
    private final List<Marker.Hidden> hidden;
    private final boolean numericMarkers;
    private final Reading noCount;

    Counts(Map<String, Marker> markers) {
        this.markers.put("", ABSENT);
        markers.forEach((text, marker) -> this.markers.put(text, reading(marker)));
        hidden = markers.values().stream()
                .filter(Marker.Hidden.class::isInstance)
                .map(Marker.Hidden.class::cast)
                .toList();
        numericMarkers = markers.keySet().stream().anyMatch(m -> !m.isEmpty() && digit(m.charAt(0)));
        TreeSet<String> words = new TreeSet<>(markers.keySet());
        words.remove("");
        noCount = new Reading.Odd(
                words.isEmpty()
                        ? "a whole count"
                        : "a whole count or a marker of the source: " + String.join(" ", words),
                "Correct the cell, or add the marker to the delivery contract.");
    }

    private static Reading reading(Marker marker) {
        return switch (marker) {
            case Marker.Zero() -> ZERO;
            case Marker.Hidden(int low, int high) -> new Reading.Known(CellStatus.HIDDEN, low, high);
            case Marker.Missing() -> ABSENT;
        };
    }

    /** Reads the characters {@code from} to {@code to} (not included) of a text; blanks around them do not count. */
    Reading read(String text, int from, int to) {
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (from < to && blank(text.charAt(to - 1))) {
            to--;
        }
        if (from == to || numericMarkers || !digit(text.charAt(from))) {
            Reading marked = markers.get(text.substring(from, to));
            if (marked != null) {
                return marked;
            }
        }
        return count(text, from, to);
    }

    private Reading count(String text, int from, int to) {
        long count = 0;
        int group = 0;
        boolean grouped = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                count = Math.min(count * 10 + (c - '0'), Long.MAX_VALUE / 20);
                group++;
            } else if (blank(c) && group > 0 && (grouped ? group == 3 : group <= 3)) {
                grouped = true;
                group = 0;
            } else {
                return unlikeCount(text.substring(from, to));
            }
        }
        boolean padded = to - from > 1 && text.charAt(from) == '0';
        if (padded || grouped && group != 3) {
            return noCount;
        }
        return checked(count);
    }

    private Reading checked(long count) {
        if (count > Integer.MAX_VALUE) {
            return new Reading.Odd("a count of persons, at most 2 147 483 647", "Correct the cell.");
        }
        for (Marker.Hidden bounds : hidden) {
            if (count >= bounds.low() && count <= bounds.high()) {
                return new Reading.Odd(
                        "no count from %d to %d, which the source hides".formatted(bounds.low(), bounds.high()),
                        "The file is not protected: do not spread it, and fetch the table from B&F again.");
            }
        }
        return count == 0 ? ZERO : new Reading.Known(CellStatus.EXACT, (int) count, (int) count);
    }

    private Reading unlikeCount(String found) {
        char sign = found.charAt(0);
        if (found.length() > 1 && (sign == '-' || sign == '\u2212') && digit(found.charAt(1))) {
            return new Reading.Odd("a count, which is never negative", "Correct the cell.");
        }
        boolean decimal = (found.indexOf(',') > 0 || found.indexOf('.') > 0)
                && found.chars().allMatch(c -> digit((char) c) || c == ',' || c == '.' || blank((char) c));
        if (decimal) {
            return new Reading.Odd(
                    "a whole count or the source's own marker",
                    "Shown values are not a source: fetch the table from B&F, not from the app.");
        }
        return noCount;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The blanks that stand between thousands: U+0020, U+00A0, U+2009 and U+202F. */
    static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }
}
