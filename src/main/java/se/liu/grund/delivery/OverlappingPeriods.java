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

    static List<Breach> check(String folder, List<Cell> cells) {
        Map<String, TreeSet<Period>> periods = new TreeMap<>();
        for (Cell cell : cells) {
            periods.computeIfAbsent(cell.measure(), _ -> new TreeSet<>()).add(cell.period());
        }
        Map<String, List<String>> measuresByPeriods = new TreeMap<>();
        periods.forEach((measure, of) -> {
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

    /** The periods that share years with the one before or after, with commas between; empty when none does. */
    private static String overlapping(TreeSet<Period> periods) {
        TreeSet<Period> sharing = new TreeSet<>();
        Period before = null;
        for (Period period : periods) {
            if (before != null && period.from() <= before.to()) {
                sharing.add(before);
                sharing.add(period);
            }
            before = period;
        }
        return sharing.stream().map(Period::toString).collect(Collectors.joining(", "));
    }
}
