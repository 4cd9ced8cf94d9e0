package se.liu.grund.standin.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.standin.data.Value;

/**
 * What a load's source holds.
 *
 * @param name what a table of it is called without a label
 * @param discriminator what lineage calls it
 * @param columns values by field
 * @param tags by field
 * @param comments by field
 */
record Rows(
        String name,
        String discriminator,
        int count,
        Map<String, List<Value>> columns,
        Map<String, Set<String>> tags,
        Map<String, String> comments,
        String comment) {

    static Rows plain(String name, String discriminator, int count, Map<String, List<Value>> columns) {
        return new Rows(name, discriminator, count, new LinkedHashMap<>(columns), Map.of(), Map.of(), "");
    }
}
