package se.liu.grund.source.pxweb;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a table. Every variable of the table is named: one that is forgotten would come by the table's
 * default selection, which is not the whole.
 *
 * @param table the table's id ({@code TAB6471}), or in version 1 its path ({@code BE/BE0101/BE0101A/BefolkningNy})
 * @param language of the labels, e.g. {@code sv}
 * @param selections by the variable's code
 */
public record TableRequest(String table, String language, Map<String, Selection> selections) {

    public TableRequest {
        selections = Collections.unmodifiableMap(new LinkedHashMap<>(selections));
    }

    /** SHA-256 (hex) of the request's own words: two that are equal in all are equal in this. */
    public String fingerprint() {
        return FetchFolder.sha256(table + "\n" + language + "\n"
                + selections.entrySet().stream()
                        .map(selection -> switch (selection.getValue()) {
                            case Selection.Eliminated() -> selection.getKey();
                            case Selection.Values(List<String> expressions, String codelist) ->
                                selection.getKey() + "\t" + codelist + "\t" + String.join("\t", expressions);
                        })
                        .collect(Collectors.joining("\n")));
    }

    /** What is wanted of one variable. */
    public sealed interface Selection {

        /**
         * Some of its values.
         *
         * @param expressions codes, or {@code *}, {@code ?}, {@code top(n)}, {@code bottom(n)}, {@code range(a,b)},
         *     {@code from(a)}, {@code to(a)}; of time {@code top} are the latest
         * @param codelist whose codes these are; null for the table's own
         */
        record Values(List<String> expressions, @Nullable String codelist) implements Selection {
            public Values {
                expressions = List.copyOf(expressions);
            }
        }

        /** Left out: the source gives the sum over it, or its total. */
        record Eliminated() implements Selection {}

        static Selection values(String... expressions) {
            return new Values(List.of(expressions), null);
        }

        static Selection of(String codelist, String... expressions) {
            return new Values(List.of(expressions), codelist);
        }

        static Selection eliminated() {
            return new Eliminated();
        }
    }
}
