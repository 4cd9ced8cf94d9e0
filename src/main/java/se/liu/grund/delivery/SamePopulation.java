package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/**
 * Whether two measures can count the same persons: each distributes the same population, so for one kön, period and code
 * their sums must meet, as far as hidden counts tell. Each measure is held against the first of the app that has the
 * group.
 */
final class SamePopulation {

    private record Group(Gender gender, Period period, String code) {}

    private final String folder;
    private final AppContract app;
    private final Map<String, Map<Group, Interval>> sums = new HashMap<>();

    SamePopulation(String folder, AppContract app, List<Cell> cells) {
        this.folder = folder;
        this.app = app;
        for (Cell cell : cells) {
            sums.computeIfAbsent(cell.measure(), _ -> new HashMap<>())
                    .merge(new Group(cell.gender(), cell.period(), cell.code()), Interval.of(cell), Interval::plus);
        }
    }

    List<Breach> check() {
        Map<Group, Measure> firsts = new HashMap<>();
        List<String> measures = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Measure measure : app.measures()) {
            Map<Group, Interval> groups = sums.getOrDefault(measure.id(), Map.of());
            List<String> apart = new ArrayList<>();
            groups.forEach((group, sum) -> {
                Measure first = firsts.putIfAbsent(group, measure);
                if (first != null) {
                    Interval there = sums.getOrDefault(first.id(), Map.of()).getOrDefault(group, sum);
                    if (!there.meets(sum)) {
                        apart.add("%s, %s, %s: %s in %s, %s in %s"
                                .formatted(
                                        group.code(),
                                        group.gender().label(),
                                        group.period(),
                                        sum,
                                        measure.id(),
                                        there,
                                        first.id()));
                    }
                }
            });
            if (!apart.isEmpty()) {
                measures.add(measure.id());
                apart.sort(null);
                places.addAll(apart);
            }
        }
        return places.isEmpty() ? List.of() : List.of(breach(measures, places));
    }

    private static String more(int places) {
        return places == 0 ? "" : "; " + places + (places == 1 ? " place more" : " places more");
    }

    private Breach breach(List<String> measures, List<String> places) {
        return new Breach(
                folder,
                0,
                0,
                "another population in " + String.join(", ", measures) + " (" + places.getFirst()
                        + more(places.size() - 1) + ")",
                "the same persons in every measure, as far as hidden counts tell",
                "Fetch the tables again with the same population.");
    }
}
