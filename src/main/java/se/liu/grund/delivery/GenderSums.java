package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;

/** Whether Kvinnor + Män = Totalt can hold, by what the statuses leave open. Told once a measure, with the first place. */
final class GenderSums {

    private static final class Tally {
        long faults;

        @Nullable
        Breach first;
    }

    private final CellColumns cells;
    private final Map<String, Tally> tallies = new TreeMap<>();

    GenderSums(CellColumns cells) {
        this.cells = cells;
    }

    List<Breach> check() {
        Places places = new Places(cells);
        for (int i = 0; i < cells.size(); i++) {
            places.putIfAbsent(cells.place(i), i);
        }
        for (int i = 0; i < cells.size(); i++) {
            long place = cells.place(i);
            if (CellColumns.gender(place) == Gender.TOTALT) {
                int women = places.get(CellColumns.with(place, Gender.KVINNOR));
                int men = places.get(CellColumns.with(place, Gender.MÄN));
                if (women >= 0 && men >= 0) {
                    check(cells.get(i), cells.get(women), cells.get(men));
                }
            }
        }
        List<Breach> found = new ArrayList<>();
        tallies.values().forEach(tally -> {
            Breach first = tally.first;
            if (first != null) {
                found.add(tally.faults == 1 ? first : more(first, tally.faults - 1));
            }
        });
        return found;
    }

    private void check(Cell total, Cell women, Cell men) {
        Interval sum = Interval.of(women).plus(Interval.of(men));
        if (!sum.meets(Interval.of(total))) {
            Tally tally = tallies.computeIfAbsent(total.measure(), _ -> new Tally());
            tally.faults++;
            if (tally.first == null) {
                tally.first = new Breach(
                        total.origin().file(),
                        total.origin().line(),
                        total.origin().column(),
                        "Totalt %s where Kvinnor + Män is %s (%s, %s, %s of %s)"
                                .formatted(
                                        Interval.of(total),
                                        sum,
                                        Label.quoted(total.category()),
                                        total.code(),
                                        total.period(),
                                        total.measure()),
                        "Kvinnor + Män = Totalt, as far as hidden counts tell",
                        "Fetch the three tables again, all at one time.");
            }
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
