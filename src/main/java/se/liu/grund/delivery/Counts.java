package se.liu.grund.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Marker;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.source.GridRow;

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

    static final Reading ABSENT = new Reading.Absent();
    private static final Reading ZERO = new Reading.Known(CellStatus.ZERO, 0, 0);
    private static final Reading NOT_ALONE = new Reading.Odd(
            "a number beside the marker", "Correct the cell, or let the marker mean something else in the contract.");
    private static final Reading NOT_ZERO = new Reading.Odd(
            "0 or nothing beside a marker that means zero",
            "Correct the cell, or let the marker mean something else in the contract.");
    private static final Reading BROKEN =
            new Reading.Odd("a whole count", "Mend the formula in the workbook, and save it again.");
    private static final Reading MERGED = new Reading.Odd(
            "a cell of its own for every count", "Split the merged cells in the workbook, and save it again.");
    private static final Reading A_DATE =
            new Reading.Odd("a whole count", "Give the cell a number format in the workbook, and check what it holds.");

    private static final int SMALL = 1 << 12;

    private final Map<String, Reading> markers = new HashMap<>();
    private final char[][] markerChars;
    private final Reading[] markerReadings;
    // Most counts are small, and the same again and again.
    private final @Nullable Reading[] small = new Reading[SMALL];
    private final List<Marker.Hidden> hidden;
    private final int hiddenMost;
    private final boolean numericMarkers;
    private final Reading noCount;
    private final Decimals decimals;
    private final CellStatus counted;

    Counts(Map<String, Marker> markers, Decimal decimal, Numbers numbers) {
        this.markers.put("", ABSENT);
        markers.forEach((text, marker) -> this.markers.put(text, reading(marker)));
        counted = switch (numbers) {
            case Numbers.Exact() -> CellStatus.EXACT;
            case Numbers.Noisy() -> CellStatus.NOISY;
            case Numbers.Rounded _ -> CellStatus.ROUNDED;
        };
        hidden = markers.values().stream()
                .filter(marker -> marker instanceof Marker.Hidden && counted == CellStatus.EXACT)
                .map(Marker.Hidden.class::cast)
                .toList();
        hiddenMost = hidden.stream().mapToInt(Marker.Hidden::high).max().orElse(0);
        markerChars = this.markers.keySet().stream().map(String::toCharArray).toArray(char[][]::new);
        markerReadings = this.markers.values().toArray(Reading[]::new);
        numericMarkers = markers.keySet().stream().anyMatch(m -> !m.isEmpty() && digit(m.charAt(0)));
        decimals = new Decimals(decimal);
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
            case Marker.Beside() -> NOT_ALONE;
        };
    }

    /** Reads a cell of a row; blanks around what stands there do not count. */
    Reading read(GridRow row, int cell) {
        char[] chars = row.chars();
        int from = row.from(cell);
        int to = row.to(cell);
        while (from < to && blank(chars[from])) {
            from++;
        }
        while (from < to && blank(chars[to - 1])) {
            to--;
        }
        if (from < to && row.repeated(cell)) {
            return MERGED;
        }
        if (from == to || numericMarkers || !digit(chars[from])) {
            for (int i = 0; i < markerChars.length; i++) {
                if (same(markerChars[i], chars, from, to)) {
                    return markerReadings[i];
                }
            }
        }
        return switch (row.kind(cell)) {
            case TEXT -> count(chars, from, to);
            case NUMBER -> number(Double.parseDouble(new String(chars, from, to - from)));
            case DATE -> A_DATE;
            case ERROR -> BROKEN;
        };
    }

    /**
     * Reads a cell of a cube.
     *
     * @param number NaN when there is none
     * @param marker empty when there is none
     */
    Reading read(double number, String marker) {
        Reading marked = marker.isEmpty() ? null : markers.get(marker);
        if (marked == ZERO && number != 0 && !Double.isNaN(number)) {
            return NOT_ZERO;
        }
        if (marked != null && (Double.isNaN(number) || marked != NOT_ALONE)) {
            return marked;
        }
        if (Double.isNaN(number)) {
            return marker.isEmpty() ? ABSENT : noCount;
        }
        return marked == null && !marker.isEmpty() ? noCount : number(number);
    }

    private Reading number(double number) {
        if (number < 0) {
            return Decimals.NEGATIVE;
        }
        return number == Math.rint(number) ? checked((long) Math.min(number, 1e18)) : Decimals.NOT_WHOLE;
    }

    private Reading count(char[] chars, int from, int to) {
        long count = 0;
        int group = 0;
        boolean grouped = false;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (digit(c)) {
                count = Math.min(count * 10 + (c - '0'), Long.MAX_VALUE / 20);
                group++;
            } else if (blank(c) && group > 0 && (grouped ? group == 3 : group <= 3)) {
                grouped = true;
                group = 0;
            } else {
                int whole = decimals.wholeUntil(chars, from, to);
                Reading odd = whole > from ? null : Decimals.unlike(new String(chars, from, to - from));
                return whole > from ? count(chars, from, whole) : odd == null ? noCount : odd;
            }
        }
        boolean padded = to - from > 1 && chars[from] == '0';
        if (padded || grouped && group != 3) {
            return noCount;
        }
        return checked(count);
    }

    private static boolean same(char[] marker, char[] chars, int from, int to) {
        if (marker.length != to - from) {
            return false;
        }
        for (int i = 0; i < marker.length; i++) {
            if (marker[i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private Reading checked(long count) {
        if (count >= SMALL) {
            return reading(count);
        }
        Reading known = small[(int) count];
        if (known == null) {
            known = reading(count);
            small[(int) count] = known;
        }
        return known;
    }

    private Reading reading(long count) {
        if (count > Integer.MAX_VALUE) {
            return new Reading.Odd("a count of persons, at most 2 147 483 647", "Correct the cell.");
        }
        if (count > hiddenMost) {
            return new Reading.Known(counted, (int) count, (int) count);
        }
        for (Marker.Hidden bounds : hidden) {
            if (count >= bounds.low() && count <= bounds.high()) {
                return new Reading.Odd(
                        "no count from %d to %d, which the source hides".formatted(bounds.low(), bounds.high()),
                        "The file is not protected: do not spread it, and fetch the table from B&F again.");
            }
        }
        // Noise and rounding can make a zero of a small count.
        return count == 0 && counted == CellStatus.EXACT ? ZERO : new Reading.Known(counted, (int) count, (int) count);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The blanks that stand between thousands: U+0020, U+00A0, U+2009 and U+202F. */
    static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    /** Whether a row holds nothing but blanks. */
    static boolean empty(GridRow row) {
        for (int cell = 0; cell < row.count(); cell++) {
            for (int i = row.from(cell); i < row.to(cell); i++) {
                if (row.chars()[i] != '\t' && !blank(row.chars()[i])) {
                    return false;
                }
            }
        }
        return true;
    }
}
