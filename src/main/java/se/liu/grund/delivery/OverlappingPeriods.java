package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.liu.grund.contract.Period;

/** Periods of one measure that share years: their counts must not be added, since the same persons are in both. */
final class OverlappingPeriods {

    private OverlappingPeriods() {}

    static List<Breach> check(String folder, Extent extent) {
        Map<String, List<String>> measuresByPeriods = new TreeMap<>();
        extent.periods().forEach((measure, of) -> {
            String overlapping = overlapping(of);
            if (!overlapping.isEmpty()) {
                measuresByPeriods
                        .computeIfAbsent(overlapping, _ -> new ArrayList<>())
                        .add(measure);
            }
        });
        List<Breach> found = new ArrayList<>();
        measuresByPeriods.forEach((overlapping, measures) -> found.add(new Breach(
                folder,
                0,
                0,
                "the periods " + overlapping + ", which share years, in " + measures.getFirst()
                        + (measures.size() == 1 ? "" : " and " + (measures.size() - 1) + " more"),
                "periods that do not overlap",
                "Fetch periods that follow each other, or see to it that the app never adds them.")));
        return found;
    }

    /** The periods that share years with another, with commas between; empty when none does. */
    private static String overlapping(TreeSet<Period> periods) {
        return periods.stream()
                .filter(one -> periods.stream()
                        .anyMatch(other -> other != one && one.from() <= other.to() && other.from() <= one.to()))
                .map(Period::toString)
                .collect(Collectors.joining(", "));
    }
}
