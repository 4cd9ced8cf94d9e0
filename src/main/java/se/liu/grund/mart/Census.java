package se.liu.grund.mart;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import se.liu.grund.warehouse.Columns;

/** How many cells were staged of each measure, category and period, by the numbers of their labels. */
final class Census {

    private record Group(int category, int period) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return category != other.category
                    ? Integer.compare(category, other.category)
                    : Integer.compare(period, other.period);
        }
    }

    private final SortedMap<Integer, SortedMap<Group, Integer>> cells = new TreeMap<>();

    /** Of what {@link Pivot#census} found. */
    Census(Columns found) {
        int[] measure = found.values(Pivot.MEASURE.getName());
        int[] category = found.values(Pivot.CATEGORY.getName());
        int[] period = found.values(Pivot.PERIOD.getName());
        int[] n = found.values(Pivot.CELLS);
        for (int row = 0; row < found.rows(); row++) {
            cells.computeIfAbsent(measure[row], _ -> new TreeMap<>())
                    .put(new Group(category[row], period[row]), n[row]);
        }
    }

    /** The measures that have cells. */
    Set<Integer> measures() {
        return cells.keySet();
    }

    /** The categories of a measure that have cells. */
    Set<Integer> categories(int measure) {
        Set<Integer> found = new TreeSet<>();
        groups(measure).keySet().forEach(group -> found.add(group.category()));
        return found;
    }

    /** The periods of a measure that have cells. */
    Set<Integer> periods(int measure) {
        Set<Integer> found = new TreeSet<>();
        groups(measure).keySet().forEach(group -> found.add(group.period()));
        return found;
    }

    /** How many cells a measure has in some categories and periods. */
    long cells(int measure, IntPredicate category, IntPredicate period) {
        return groups(measure).entrySet().stream()
                .filter(group -> category.test(group.getKey().category())
                        && period.test(group.getKey().period()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<Group, Integer> groups(int measure) {
        return cells.getOrDefault(measure, new TreeMap<>());
    }
}
