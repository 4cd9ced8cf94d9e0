package se.liu.grund.source.px;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in DATA where there is no number, and what it is shown as: {@code ".."} as DATASYMBOL2 says, or as itself. */
final class Symbols {

    private static final List<List<String>> KEYWORDS = List.of(
            List.of("-", "DATASYMBOLNIL"),
            List.of(".", "DATASYMBOL1"),
            List.of("..", "DATASYMBOL2"),
            List.of("...", "DATASYMBOL3"),
            List.of("....", "DATASYMBOL4"),
            List.of(".....", "DATASYMBOL5"),
            List.of("......", "DATASYMBOL6"),
            List.of(".......", "DATASYMBOLSUM", "DATASYMBOL7"));

    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    Symbols(Keywords keywords) {
        for (List<String> symbol : KEYWORDS) {
            String text = symbol.getFirst();
            for (String keyword : symbol.subList(1, symbol.size()).reversed()) {
                String said = keywords.text(keyword);
                if (!said.isEmpty()) {
                    text = said;
                    texts.add(said);
                }
            }
            shown.put(symbol.getFirst(), text);
        }
    }

    /** The text that a datum is shown as; null when it is no symbol. Some writers put the shown text itself into DATA. */
    @Nullable
    String shown(String datum) {
        String text = shown.get(datum);
        return text != null ? text : texts.contains(datum) ? datum : null;
    }
}
