package se.liu.grund.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of a unit say of the numbers. */
final class UnitWords {

    /** What a unit is. */
    enum Sense {
        /** Counts, one by one: {@code antal}, {@code personer}. */
        COUNT,
        /** Numbers that are no counts of persons, or counts of many at a time: {@code procent}, {@code 1000-tal}. */
        OTHER,
        UNKNOWN
    }

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** 10, 1000, 10³, and the end of {@code 1 000}. */
    private static final Pattern MULTIPLE = Pattern.compile("10+[²³⁴⁵⁶⁹]?s?|00+s?");

    private static final Set<String> COUNTS = Set.of(
            ("amount antal barn count counts degrees elever employed examen examina examinerade folkmängd förvärvsarbetande"
                            + " graduates headcount individer individuals inhabitants invånare kvinnor män men number numbers"
                            + " of people person personer persons population pupils registrerade st studenter students"
                            + " stycken sysselsatta women")
                    .split(" "));

    private static final Set<String> OTHERS = Set.of(
            ("andel andelar average dagar days eur gwh ha hektar hectares hours index kg kkr km km2 km² kr kvm kvot liter m2 m²"
                            + " mean meter milj mkr mn mwh pct per proportion rate ratio sek share shares timmar tim tkr ton"
                            + " tonnes tons usd")
                    .split(" "));

    private static final List<String> BEGINNINGS = List.of(
            "billion",
            "dollar",
            "euro",
            "genomsnitt",
            "hundra",
            "hundred",
            "kron",
            "medel",
            "median",
            "miljard",
            "miljon",
            "million",
            "percent",
            "procent",
            "promille",
            "thousand",
            "tiotal",
            "tusen");

    private static final Set<String> YEARS = Set.of("år", "year", "years");

    private UnitWords() {}

    /** What a unit is, by its words in Swedish and English. */
    static Sense of(String unit) {
        String text = Label.clean(unit).toLowerCase(Locale.ROOT);
        List<String> words =
                Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
        if (text.contains("%")
                || text.contains("‰")
                || YEARS.contains(text)
                || words.stream().anyMatch(UnitWords::other)) {
            return Sense.OTHER;
        }
        return !words.isEmpty() && COUNTS.containsAll(words) ? Sense.COUNT : Sense.UNKNOWN;
    }

    private static boolean other(String word) {
        return OTHERS.contains(word)
                || MULTIPLE.matcher(word).matches()
                || BEGINNINGS.stream().anyMatch(word::startsWith);
    }
}
