package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;

/**
 * Whether two measures can count the same persons: each distributes the same population, so for one kön, period and code
 * their sums must meet, as far as hidden counts tell. Each measure is held against the first of the app that has the
 * group.
 */
final class SamePopulation {

    private static final class Tally {
        long apart;
        String first = "";
    }

    private final String folder;
    private final AppContract app;
    private final CellLabels labels;
    private final Map<Measure, Tally> tallies = new LinkedHashMap<>();
    // The groups of one kön, period and key, which come one after another.
    private final Map<String, CellGroup> together = new HashMap<>();

    @Nullable
    private CellGroup last;

    SamePopulation(String folder, AppContract app, CellLabels labels) {
        this.folder = folder;
        this.app = app;
        this.labels = labels;
        app.measures().forEach(measure -> tallies.put(measure, new Tally()));
    }

    /** Takes the groups in the order in which a store gives them. */
    void add(CellGroup group) {
        CellGroup before = last;
        boolean same = before != null
                && before.gender() == group.gender()
                && before.period() == group.period()
                && before.key() == group.key();
        if (!same) {
            compare();
        }
        together.put(labels.measures().get(group.measure()), group);
        last = group;
    }

    private void compare() {
        CellGroup first = null;
        for (Measure measure : app.measures()) {
            CellGroup group = together.get(measure.id());
            if (first == null) {
                first = group;
            } else if (group != null && !group.sum().meets(first.sum())) {
                Tally tally = tallies.computeIfAbsent(measure, _ -> new Tally());
                String place = "%s, %s, %s: %s in %s, %s in %s"
                        .formatted(
                                labels.keys().get(group.key()).code(),
                                group.gender().label(),
                                labels.periods().get(group.period()),
                                group.sum().shown(),
                                measure.id(),
                                first.sum().shown(),
                                labels.measures().get(first.measure()));
                boolean lower = tally.apart == 0 || place.compareTo(tally.first) < 0;
                tally.first = lower ? place : tally.first;
                tally.apart++;
            }
        }
        together.clear();
    }

    List<Breach> found() {
        compare();
        List<String> measures = new ArrayList<>();
        String first = "";
        long apart = 0;
        for (Map.Entry<Measure, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            if (tally.apart > 0) {
                measures.add(entry.getKey().id());
                first = first.isEmpty() ? tally.first : first;
                apart += tally.apart;
            }
        }
        return measures.isEmpty() ? List.of() : List.of(breach(measures, first, apart - 1));
    }

    private static String more(long places) {
        return places == 0 ? "" : "; " + places + (places == 1 ? " place more" : " places more");
    }

    private Breach breach(List<String> measures, String first, long more) {
        return new Breach(
                folder,
                0,
                0,
                "another population in " + String.join(", ", measures) + " (" + first + more(more) + ")",
                "the same persons in every measure, as far as hidden counts tell",
                "Fetch the tables again with the same population.");
    }
}
