package se.liu.grund.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.liu.grund.contract.Gender;

/**
 * What the free text above the heading says of kön. It is never the only evidence, but it may contradict. The word man
 * is also Swedish for "one", so it and the words for totals count only on a line that begins with Kön; men is Swedish for
 * "but", so it counts only on one that begins with Sex or Gender and a mark (sex is Swedish for "six").
 */
final class Preamble {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ENGLISH = Pattern.compile("(?:sex|gender) ?[:=;,\t].*");
    private static final Set<String> PLAIN = Set.of("kvinnor", "kvinna", "män", "women", "woman", "female", "females");
    private static final Set<String> BOTH =
            Set.of("båda könen", "both sexes", "both genders", "men and women", "women and men");

    private Preamble() {}

    /** Every kön that is named, with the line (from 1) where it first is. */
    static Map<Gender, Integer> genders(List<String> lines) {
        Map<Gender, Integer> named = new EnumMap<>(Gender.class);
        for (int i = 0; i < lines.size(); i++) {
            String text = Label.clean(lines.get(i)).toLowerCase(Locale.ROOT);
            boolean english = ENGLISH.matcher(text).matches();
            boolean aboutGender = english || text.startsWith("kön");
            if (aboutGender && BOTH.stream().anyMatch(text::contains)) {
                named.putIfAbsent(Gender.TOTALT, i + 1);
            }
            for (String word : BETWEEN_WORDS.split(text)) {
                boolean but = word.equals("men") && !english;
                Gender gender = aboutGender && !but || PLAIN.contains(word) ? Genders.of(word) : null;
                if (gender != null) {
                    named.putIfAbsent(gender, i + 1);
                }
            }
        }
        return named;
    }
}
