package se.liu.grund.delivery;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;

/** The words for kön that B&F and those who name files use. */
final class Genders {

    /** For messages. */
    static final String WORDS = "Kvinnor, Män or Totalt";

    private static final Map<String, Gender> BY_WORD = Map.of(
            "kvinnor", Gender.KVINNOR,
            "kvinna", Gender.KVINNOR,
            "män", Gender.MÄN,
            "man", Gender.MÄN,
            "totalt", Gender.TOTALT,
            "total", Gender.TOTALT,
            "samtliga", Gender.TOTALT,
            "båda könen", Gender.TOTALT,
            // SCB's, in tables by single months and years.
            "män och kvinnor", Gender.TOTALT,
            "totalt, samtliga män och kvinnor", Gender.TOTALT);

    private Genders() {}

    /** The kön that a label (Unicode NFC) names, in upper or lower case, or null. */
    static @Nullable Gender of(String label) {
        return BY_WORD.get(label.toLowerCase(Locale.ROOT));
    }
}
