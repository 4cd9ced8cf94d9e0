package se.liu.grund.standin.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.liu.grund.standin.data.Associations;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/** The rows of each combination of dimensions, made once for all expressions of a cube that select the same. */
final class Groupings {

    private record Asked(TableData table, List<String> dimensions, List<Modifier> set) {}

    private final Map<Asked, Map<List<Value>, List<Integer>>> made = new HashMap<>();

    Map<List<Value>, List<Integer>> of(DataModel model, TableData table, List<String> dimensions, List<Modifier> set) {
        return made.computeIfAbsent(new Asked(table, dimensions, set), asked -> group(model, asked));
    }

    private static Map<List<Value>, List<Integer>> group(DataModel model, Asked asked) {
        Map<String, Predicate<Value>> selected = new HashMap<>();
        asked.set().forEach(m -> selected.merge(m.field(), m::takes, Predicate::and));
        Map<List<Value>, List<Integer>> groups = new HashMap<>();
        // A row counts once for each combination it is associated with, however many ways lead there.
        Set<List<Value>> seen = new HashSet<>();
        int[] current = {-1};
        new Associations(model, asked.table(), asked.dimensions(), selected).walk((row, combination) -> {
            if (row != current[0]) {
                seen.clear();
                current[0] = row;
            }
            if (seen.add(combination)) {
                groups.computeIfAbsent(combination, _ -> new ArrayList<>(1)).add(row);
            }
        });
        return groups;
    }
}
