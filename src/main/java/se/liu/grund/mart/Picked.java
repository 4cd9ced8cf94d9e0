package se.liu.grund.mart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;

/**
 * Counts of one measure and kön that a sum takes, of whatever period and key is asked for.
 *
 * @param measure a delivered measure
 * @param gender which kön
 * @param categories those that must be there, each once; null for those that are there
 * @param sign 1 where they are added, -1 where they are taken away
 */
record Picked(Measure measure, Gender gender, @Nullable List<String> categories, int sign) {

    private record Column(String measure, Gender gender) {}

    /** What a sum takes of one column: named categories, or null for all. */
    private static @Nullable Map<Column, @Nullable Set<String>> once(List<Picked> picks) {
        Map<Column, @Nullable Set<String>> taken = new HashMap<>();
        for (Picked pick : picks) {
            Column column = new Column(pick.measure().id(), pick.gender());
            if (pick.sign() < 0) {
                return null;
            }
            if (!taken.containsKey(column)) {
                taken.put(column, pick.categories() == null ? null : new HashSet<>(pick.categories()));
                continue;
            }
            Set<String> before = taken.get(column);
            if (before == null || pick.categories() == null) {
                return null;
            }
            for (String category : pick.categories()) {
                if (!before.add(category)) {
                    return null;
                }
            }
        }
        return taken;
    }

    /** Whether all that one sum takes is among what another takes, and neither takes anything twice or away. */
    static boolean partOf(List<Picked> part, List<Picked> whole) {
        Map<Column, @Nullable Set<String>> above = once(part);
        Map<Column, @Nullable Set<String>> below = once(whole);
        if (above == null || below == null || !below.keySet().containsAll(above.keySet())) {
            return false;
        }
        for (Map.Entry<Column, @Nullable Set<String>> column : above.entrySet()) {
            Set<String> of = below.get(column.getKey());
            if (of != null && (column.getValue() == null || !of.containsAll(column.getValue()))) {
                return false;
            }
        }
        return true;
    }
}
