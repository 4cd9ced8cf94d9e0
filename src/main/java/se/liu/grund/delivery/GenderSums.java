package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether Kvinnor + Män = Totalt can hold, by what the statuses leave open. Told once a measure, with the first place. */
final class GenderSums {

    private static final class Tally {
        long faults;

        @Nullable
        Breach first;
    }

    private final CellLabels labels;
    private final Map<String, Tally> tallies = new TreeMap<>();

    GenderSums(CellLabels labels) {
        this.labels = labels;
    }

    List<Breach> check(CellStore cells) {
        cells.unequal(this::add);
        List<Breach> found = new ArrayList<>();
        tallies.values().forEach(tally -> {
            Breach first = tally.first;
            if (first != null) {
                found.add(tally.faults == 1 ? first : more(first, tally.faults - 1));
            }
        });
        return found;
    }

    private void add(UnequalCell cell) {
        String measure = labels.measures().get(cell.measure());
        Tally tally = tallies.computeIfAbsent(measure, _ -> new Tally());
        tally.faults++;
        if (tally.first == null) {
            tally.first = new Breach(
                    cell.origin().file(),
                    cell.origin().line(),
                    cell.origin().column(),
                    "Totalt %s where Kvinnor + Män is %s (%s, %s, %s of %s)"
                            .formatted(
                                    cell.total().shown(),
                                    cell.sum().shown(),
                                    Label.quoted(labels.categories().get(cell.category())),
                                    labels.keys().get(cell.key()).code(),
                                    labels.periods().get(cell.period()),
                                    measure),
                    "Kvinnor + Män = Totalt, as far as hidden counts tell",
                    "Fetch the three tables again, all at one time.");
        }
    }

    private static Breach more(Breach first, long more) {
        return new Breach(
                first.file(),
                first.line(),
                first.column(),
                first.found() + " and " + more + (more == 1 ? " place more" : " places more"),
                first.expected(),
                first.action());
    }
}
