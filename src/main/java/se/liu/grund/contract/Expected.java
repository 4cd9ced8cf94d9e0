package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery must hold.
 *
 * @param periods exactly these, for each of the measures; empty for any
 * @param codes these, for each of the measures, kön and period; empty for any
 * @param codeList name of a code list whose codes must be there instead; null for none
 * @param measures ids of the measures of which periods and codes are asked; empty for all of the app
 */
public record Expected(
        List<Period> periods, List<String> codes, @Nullable String codeList, List<String> measures) {

    /** Nothing beyond every measure. */
    public static final Expected ANY = new Expected(List.of(), List.of(), null, List.of());

    public Expected {
        periods = List.copyOf(periods);
        codes = List.copyOf(codes);
        measures = List.copyOf(measures);
    }
}
