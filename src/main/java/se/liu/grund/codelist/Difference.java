package se.liu.grund.codelist;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A difference of spelling that means nothing, and how it is taken away. Their order is the order of doing so. */
public enum Difference {
    /** Letters put together from two characters, and characters that cannot be seen, such as a soft hyphen. */
    UNICODE(text -> Normalizer.normalize(Marks.UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC)),
    /** No-break and other blanks, runs of them, and blanks at the ends. */
    BLANKS(text -> Marks.BLANKS.matcher(text).replaceAll(" ").strip()),
    /** Hyphens, dashes and the minus sign, all alike. */
    DASHES(text -> Marks.DASHES.matcher(text).replaceAll("-")),
    /** Capitals; å, ä and ö stay letters of their own. */
    CASE(text -> text.toLowerCase(Locale.ROOT)),
    /** {@code &} for {@code och}. */
    AND(text -> Marks.AND.matcher(text).replaceAll(" och ").strip()),
    /** {@code /motsv}, {@code /motsvarande}, {@code eller motsvarande}. */
    EQUIVALENT(text -> Marks.EQUIVALENT.matcher(text).replaceAll("").strip()),
    /** {@code examina} for {@code examen}, with the plural of the adjectives before it. */
    EXAMEN(Difference::singular),
    /** {@code län}, {@code kommun} or {@code stad} at the end, and the genitive s before it. */
    PLACE(text -> Marks.PLACE.matcher(text).replaceFirst("")),
    /** The code before the name; it has been compared too. */
    CODE(UnaryOperator.identity());

    /** Those that hold for every label of every list. */
    private static final List<Difference> GENERAL = List.of(values()).subList(0, PLACE.ordinal());

    private final UnaryOperator<String> away;

    Difference(UnaryOperator<String> away) {
        this.away = away;
    }

    String away(String text) {
        return away.apply(text);
    }

    /** The text without the differences that hold for every list: what two spellings of one label have in common. */
    static String fold(String text) {
        return without(GENERAL, text);
    }

    /** The fewest differences that explain how two spellings of one label can be, the last two only if asked for. */
    static List<Difference> between(String one, String other, boolean place) {
        List<Difference> all = List.of(values()).subList(0, place ? CODE.ordinal() : PLACE.ordinal());
        for (Difference each : all) {
            List<Difference> fewer = all.stream().filter(kept -> kept != each).toList();
            if (without(fewer, one).equals(without(fewer, other))) {
                all = fewer;
            }
        }
        return all;
    }

    private static String without(List<Difference> differences, String text) {
        String folded = text;
        for (Difference difference : differences) {
            folded = difference.away(folded);
        }
        return folded;
    }

    private static String singular(String text) {
        if (!Marks.EXAM.matcher(text).find()) {
            return text;
        }
        String one = Marks.EXAMINA.matcher(text).replaceAll("examen");
        return Marks.PLURAL.matcher(one).replaceAll("$1");
    }

    private static final class Marks {

        static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");
        static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]+");
        static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
        static final Pattern AND = Pattern.compile(" ?& ?");
        static final Pattern EQUIVALENT =
                Pattern.compile("(?iu)(?: ?/ ?| ?\\(| eller | el\\.? )motsv(?:arande|\\.)?\\)?(?!\\p{L})");
        static final Pattern EXAM = Pattern.compile("(?iu)exam(?:en|ina)");
        static final Pattern EXAMINA = Pattern.compile("(?iu)examina(?!\\p{L})");
        static final Pattern PLURAL = Pattern.compile("(?iu)(?<=\\p{L})(sk|lig)a(?= )");
        static final Pattern PLACE = Pattern.compile("(?iu)s?(?: (?:län|kommun|stad))?$");
    }
}
