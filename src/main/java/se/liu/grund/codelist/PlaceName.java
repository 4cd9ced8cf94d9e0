package se.liu.grund.codelist;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of län and kommuner with and without {@code län}, {@code kommun} and the genitive s. A kommun is known by its
 * code of four digits, a län by its label. {@code Stockholms län} is never the kommun Stockholm, nor the other way.
 */
final class PlaceName {

    private static final Pattern KOMMUN = Pattern.compile("[0-9]{4}");
    private static final Pattern PARTS = Pattern.compile("(.+?)( län| kommun| stad)?");

    private PlaceName() {}

    /** What an entry's folded spelling may be asked for by; nothing when it is no place. */
    static List<String> keys(String code, String fold) {
        Matcher parts = PARTS.matcher(fold);
        if (!parts.matches()) {
            return List.of();
        }
        String base = parts.group(1);
        if (" län".equals(parts.group(2))) {
            return both("län", base);
        }
        return KOMMUN.matcher(code).matches() ? both("kommun", base.endsWith("s") ? base : base + "s") : List.of();
    }

    /** What to ask for with a folded label. */
    static List<String> asked(String fold) {
        Matcher parts = PARTS.matcher(fold);
        if (!parts.matches()) {
            return List.of();
        }
        String base = parts.group(1);
        if (parts.group(2) == null) {
            return List.of("län:" + base, "kommun:" + base);
        }
        return List.of((" län".equals(parts.group(2)) ? "län:" : "kommun:") + base);
    }

    private static List<String> both(String kind, String base) {
        String without = base.endsWith("s") ? base.substring(0, base.length() - 1) : base;
        return Stream.of(base, without).distinct().map(key -> kind + ":" + key).toList();
    }
}
