package se.liu.grund.delivery;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;

/** What a delivery is about: which periods each measure has, and which keys, whatever their categories. */
final class Extent {

    private record Part(String measure, Gender gender, Period period) {}

    private final CellLabels labels;
    private final BitSet keys = new BitSet();
    private final Map<Part, BitSet> keysOf = new HashMap<>();
    private final Map<String, TreeSet<Period>> periods = new TreeMap<>();

    Extent(CellLabels labels) {
        this.labels = labels;
    }

    void add(CellGroup group) {
        String measure = labels.measures().get(group.measure());
        Period period = labels.periods().get(group.period());
        keys.set(group.key());
        keysOf.computeIfAbsent(new Part(measure, group.gender(), period), _ -> new BitSet())
                .set(group.key());
        periods.computeIfAbsent(measure, _ -> new TreeSet<>()).add(period);
    }

    CellLabels labels() {
        return labels;
    }

    /** The numbers of all keys. */
    BitSet keys() {
        return keys;
    }

    /** The codes of a measure, kön and period. */
    Set<String> codes(String measure, Gender gender, Period period) {
        Set<String> codes = new TreeSet<>();
        keysOf.getOrDefault(new Part(measure, gender, period), new BitSet()).stream()
                .forEach(key -> codes.add(labels.keys().get(key).code()));
        return codes;
    }

    /** Periods by the id of the measure, both in order. */
    Map<String, TreeSet<Period>> periods() {
        return periods;
    }
}
