package se.liu.grund.delivery;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;

/** The words for kön that B&F and those who name files use, and those of tables in English. */
final class Genders {

    /** For messages. */
    static final String WORDS = "Kvinnor, Män or Totalt";

    private static final Map<String, Gender> BY_WORD = Map.ofEntries(
            Map.entry("kvinnor", Gender.KVINNOR),
            Map.entry("kvinna", Gender.KVINNOR),
            Map.entry("women", Gender.KVINNOR),
            Map.entry("woman", Gender.KVINNOR),
            Map.entry("female", Gender.KVINNOR),
            Map.entry("females", Gender.KVINNOR),
            Map.entry("män", Gender.MÄN),
            Map.entry("man", Gender.MÄN),
            Map.entry("men", Gender.MÄN),
            Map.entry("male", Gender.MÄN),
            Map.entry("males", Gender.MÄN),
            Map.entry("totalt", Gender.TOTALT),
            Map.entry("total", Gender.TOTALT),
            Map.entry("samtliga", Gender.TOTALT),
            Map.entry("båda könen", Gender.TOTALT),
            Map.entry("both sexes", Gender.TOTALT),
            Map.entry("both genders", Gender.TOTALT),
            Map.entry("men and women", Gender.TOTALT),
            Map.entry("women and men", Gender.TOTALT),
            // SCB's, in tables by single months and years.
            Map.entry("män och kvinnor", Gender.TOTALT),
            Map.entry("totalt, samtliga män och kvinnor", Gender.TOTALT));

    private Genders() {}

    /** The kön that a label (Unicode NFC) names, in upper or lower case, or null. */
    static @Nullable Gender of(String label) {
        return BY_WORD.get(label.toLowerCase(Locale.ROOT));
    }
}
