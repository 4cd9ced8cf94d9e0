package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Marker;
import se.liu.grund.delivery.Inspection.MarkerFound;

/** What the markers of an unknown file could mean, with the reason. */
final class MarkerProposals {

    private static final int HIDES_BELOW = 5;
    private static final int SHOWN = 60;
    private static final int MOST = 20;
    private static final Pattern BELOW = Pattern.compile("(<|\u2264|< |\u2264 )(\\d{1,4})");
    private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]{1,2}");
    private static final String MISSING = "missing";

    private final boolean cube;
    private final double leastPositive;
    private final List<MarkerFound> found = new ArrayList<>();

    MarkerProposals(CellCensus census, boolean cube) {
        this.cube = cube;
        this.leastPositive = census.leastPositive();
        census.odd().forEach(odd -> found.add(proposed(odd)));
    }

    /** The most frequent. */
    List<MarkerFound> found() {
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
    }

    private MarkerFound proposed(CellCensus.Odd odd) {
        String text = odd.text();
        if (odd.beside()) {
            return of(odd, "number", "stands beside numbers, which stand; check what the source says of it");
        }
        Matcher below = BELOW.matcher(text);
        if (DASH.matcher(text).matches()) {
            return of(odd, "zero", "a dash is a true zero by Swedish custom");
        }
        if (below.matches()) {
            int bound = Integer.parseInt(below.group(2)) - (text.charAt(0) == '<' ? 1 : 0);
            return bound < 1 || bound > 1000
                    ? of(odd, null, "a bound that no count lies below")
                    : hidden(odd, bound, "the source says that the count is below its bound");
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "..c" -> hidden(odd, HIDES_BELOW - 1, "SCB's mark for small counts that are withheld");
            case "x", "xx", "xxx", "*", "**", "***", "c", "#" -> small(odd, "used for small counts that are withheld");
            case "..", "\u2026" ->
                cube
                        ? of(odd, MISSING, "SCB's mark for what is not available")
                        : leastPositive >= HIDES_BELOW && leastPositive < Double.POSITIVE_INFINITY
                                ? hidden(
                                        odd,
                                        HIDES_BELOW - 1,
                                        "no number from 1 to 4 is shown, so these seem withheld;" + " check the source")
                                : of(odd, MISSING, "numbers below 5 are shown, so this is no sign of withheld ones");
            case "." -> of(odd, MISSING, "SCB's mark for what cannot occur");
            case ":", "n/a", "na", "nan", "null", "saknas", "#n/a", "e.t.", "ej tillg\u00E4nglig" ->
                of(odd, MISSING, "says that there is no number");
            default -> of(odd, null, "not known here: ask who made the file, or mend the cell");
        };
    }

    /** Hidden from 1 to 4, or to what the numbers that are shown leave room for. */
    private MarkerFound small(CellCensus.Odd odd, String why) {
        if (leastPositive < 2) {
            return of(odd, null, why + ", but a count of 1 is shown here: ask who made the file");
        }
        int high = leastPositive < HIDES_BELOW ? (int) Math.ceil(leastPositive) - 1 : HIDES_BELOW - 1;
        return hidden(odd, high, why + "; check the source");
    }

    private static MarkerFound hidden(CellCensus.Odd odd, int high, String why) {
        return new MarkerFound(shown(odd.text()), odd.count(), odd.first(), "hidden", 1, high, why);
    }

    private static MarkerFound of(CellCensus.Odd odd, @Nullable String proposed, String why) {
        return new MarkerFound(shown(odd.text()), odd.count(), odd.first(), proposed, null, null, why);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The proposed table of markers, those that a person must decide aside. */
    Map<String, Marker> table() {
        Map<String, Marker> table = new LinkedHashMap<>();
        table.put("", new Marker.Missing());
        table.put("-", new Marker.Zero());
        if (cube) {
            table.put("..", new Marker.Missing());
            table.put(".", new Marker.Missing());
        }
        for (MarkerFound marker : found) {
            String proposed = marker.proposed();
            if (proposed != null) {
                table.put(
                        marker.text(),
                        switch (proposed) {
                            case "zero" -> new Marker.Zero();
                            case "hidden" -> new Marker.Hidden(number(marker.low()), number(marker.high()));
                            case "number" -> new Marker.Beside();
                            default -> new Marker.Missing();
                        });
            }
        }
        return table;
    }

    private static int number(@Nullable Integer bound) {
        return bound == null ? 0 : bound;
    }
}
