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
 * is also Swedish for "one", so it and the words for totals count only on a line that begins with Kön.
 */
final class Preamble {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> PLAIN = Set.of("kvinnor", "kvinna", "män");

    private Preamble() {}

    /** Every kön that is named, with the line (from 1) where it first is. */
    static Map<Gender, Integer> genders(List<String> lines) {
        Map<Gender, Integer> named = new EnumMap<>(Gender.class);
        for (int i = 0; i < lines.size(); i++) {
            String text = Label.clean(lines.get(i)).toLowerCase(Locale.ROOT);
            boolean aboutGender = text.startsWith("kön");
            if (aboutGender && text.contains("båda könen")) {
                named.putIfAbsent(Gender.TOTALT, i + 1);
            }
            for (String word : BETWEEN_WORDS.split(text)) {
                Gender gender = aboutGender || PLAIN.contains(word) ? Genders.of(word) : null;
                if (gender != null) {
                    named.putIfAbsent(gender, i + 1);
                }
            }
        }
        return named;
    }
}
