package se.liu.grund.mart;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct values in a total order, and the index of each: the same from every engine, whatever its collation. */
final class Dictionary<T> {

    private final List<T> values;
    private final Map<T, Integer> indexes = new HashMap<>();

    Dictionary(Collection<T> values, Comparator<? super T> order) {
        this.values = values.stream().distinct().sorted(order).toList();
        for (int i = 0; i < this.values.size(); i++) {
            indexes.put(this.values.get(i), i);
        }
    }

    List<T> values() {
        return values;
    }

    int index(T value) {
        Integer index = indexes.get(value);
        if (index == null) {
            throw new MartException("'" + value + "' is not in its dictionary of " + values.size() + " values.");
        }
        return index;
    }
}
