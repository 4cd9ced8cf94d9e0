package se.liu.grund.standin.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tags a field shows: those the engine finds from the values, and those that were given. */
final class FieldTags {

    /** Made by the engine; what a file or a script says of them does not count. */
    private static final Set<String> OWN =
            Set.of("$key", "$keypart", "$syn", "$system", "$numeric", "$integer", "$text", "$ascii");

    private FieldTags() {}

    static Set<String> of(List<Value> values, boolean key, Set<String> given) {
        Set<String> tags = new LinkedHashSet<>();
        if (key) {
            tags.add("$key");
        }
        if (!values.isEmpty() && values.stream().allMatch(Value::isNumeric)) {
            tags.add("$numeric");
            if (values.stream().allMatch(v -> v.number() == Math.rint(v.number()))) {
                tags.add("$integer");
            }
        }
        if (values.stream().noneMatch(Value::isNumeric)) {
            if (values.stream().allMatch(v -> v.text().chars().allMatch(c -> c < 128))) {
                tags.add("$ascii");
            }
            tags.add("$text");
        }
        given.stream().filter(tag -> !OWN.contains(tag)).forEach(tags::add);
        return tags;
    }
}
