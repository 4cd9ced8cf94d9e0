package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variable's name in the file's first language and in the one asked for, told alike by their place in STUB and HEADING.
 *
 * @param stub whether it stands in STUB
 */
record VariableNames(String first, String asked, boolean stub) {

    /** All variables: those of STUB, then those of HEADING. */
    static List<VariableNames> of(Keywords keywords) {
        List<VariableNames> names = new ArrayList<>();
        add(keywords, "STUB", names);
        add(keywords, "HEADING", names);
        if (names.isEmpty()) {
            throw Stop.at(0, "neither STUB nor HEADING", "the variables' names", "Fetch the file again.");
        }
        Set<String> once = new HashSet<>();
        for (VariableNames name : names) {
            if (!once.add(name.first)) {
                throw Stop.at(
                        0,
                        "variable " + Stop.shown(name.first) + " twice in STUB and HEADING",
                        "each variable once",
                        "Take one of them away.");
            }
        }
        return names;
    }

    private static void add(Keywords keywords, String keyword, List<VariableNames> names) {
        PxStatement first = keywords.first(keyword);
        PxStatement asked = keywords.asked(keyword);
        List<String> own = texts(first);
        List<String> shown = texts(asked);
        if (asked != null && own.size() != shown.size()) {
            throw Stop.at(
                    asked.line(),
                    "%d variables in %s".formatted(shown.size(), asked.name()),
                    "%d, as in %s".formatted(own.size(), keyword),
                    "Mend the file, or read it in its first language.");
        }
        for (int i = 0; i < own.size(); i++) {
            names.add(new VariableNames(own.get(i), asked == null ? own.get(i) : shown.get(i), keyword.equals("STUB")));
        }
    }

    private static List<String> texts(@Nullable PxStatement statement) {
        return statement == null || statement.value().isEmpty() ? List.of() : statement.values();
    }
}
