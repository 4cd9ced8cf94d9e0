package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.liu.grund.contract.Period;

/** Periods of one measure that share years: their counts must not be added, since the same persons are in both. */
final class OverlappingPeriods {

    private OverlappingPeriods() {}

    static List<Breach> check(String folder, List<Cell> cells) {
        Map<String, TreeSet<Period>> periods = new TreeMap<>();
        for (Cell cell : cells) {
            periods.computeIfAbsent(cell.measure(), _ -> new TreeSet<>()).add(cell.period());
        }
        List<Breach> found = new ArrayList<>();
        periods.forEach((measure, of) -> {
            Period before = null;
            for (Period period : of) {
                if (before != null && period.from() <= before.to()) {
                    found.add(new Breach(
                            folder,
                            0,
                            0,
                            "the periods " + before + " and " + period + " of " + measure + ", which share years",
                            "periods that do not overlap",
                            "Fetch periods that follow each other, or see to it that the app never adds them."));
                }
                before = period;
            }
        });
        return found;
    }
}
