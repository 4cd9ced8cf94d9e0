package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Population;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.Key;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Workspace;

/**
 * The places of all labels in the mart's order. A category that is removed and a year of no finished cycle have none, and
 * their cells are in no table.
 */
final class CellRanks {

    private static final String NUMBER = "number";

    /** The rank of each label of a measure, by its number. */
    private record Of(Measure measure, Map<Integer, Integer> periods, Map<Integer, Integer> categories) {}

    private final CellLabels labels;
    private final Ranks<Key> keys;
    private final List<Period> periods;
    private final Map<Measure, List<String>> categories = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final int[] places;
    private final Map<Integer, Of> ranks = new TreeMap<>();
    private long kept;

    /**
     * Ranks what was staged.
     *
     * @param measures those delivered, in the contract's order
     */
    CellRanks(CellLabels labels, List<Measure> measures, Classes classes, Census census) {
        this.labels = labels;
        places = labels.measures().stream().mapToInt(id -> place(measures, id)).toArray();
        keys = Ranks.of(labels.keys(), Comparator.comparing(Key::code).thenComparing(Key::name));
        for (int number : census.measures()) {
            ranks.put(number, new Of(measures.get(places[number]), new TreeMap<>(), new TreeMap<>()));
        }
        periods = rankPeriods(measures, census);
        measures.forEach(measure -> categories.put(measure, List.of()));
        ranks.forEach((number, of) -> {
            categories.put(of.measure(), rankCategories(of, classes, census.categories(number)));
            kept += census.cells(number, of.categories()::containsKey, of.periods()::containsKey);
        });
    }

    private static int place(List<Measure> measures, String id) {
        return IntStream.range(0, measures.size())
                .filter(place -> measures.get(place).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MartException("Cells are of measure '" + id
                        + "', which the app contract does not have." + " Measures: "
                        + String.join(", ", measures.stream().map(Measure::id).toList()) + "."));
    }

    private List<Period> rankPeriods(List<Measure> measures, Census census) {
        Map<Population, TreeSet<Period>> delivered = new LinkedHashMap<>();
        measures.forEach(measure -> delivered.put(measure.population(), new TreeSet<>()));
        ranks.forEach((number, of) -> census.periods(number)
                .forEach(period -> delivered
                        .computeIfAbsent(of.measure().population(), _ -> new TreeSet<>())
                        .add(labels.periods().get(period))));
        Map<Population, Cycles> cycles = new HashMap<>();
        delivered.forEach((population, found) -> {
            Cycles made = new Cycles(population, found);
            notes.addAll(made.notes());
            cycles.put(population, made);
        });
        Map<Of, Map<Integer, Period>> made = new LinkedHashMap<>();
        ranks.forEach((number, of) -> {
            @Nullable Cycles ofPopulation = cycles.get(of.measure().population());
            Map<Integer, Period> found = new TreeMap<>();
            for (int period : census.periods(number)) {
                if (ofPopulation != null) {
                    ofPopulation.of(labels.periods().get(period)).ifPresent(cycle -> found.put(period, cycle));
                }
            }
            made.put(of, found);
        });
        List<Period> inOrder = made.values().stream()
                .flatMap(found -> found.values().stream())
                .distinct()
                .sorted()
                .toList();
        made.forEach(
                (of, found) -> found.forEach((number, period) -> of.periods().put(number, inOrder.indexOf(period))));
        return inOrder;
    }

    private List<String> rankCategories(Of of, Classes classes, Iterable<Integer> found) {
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int number : found) {
            String name = labels.categories().get(number);
            if (!classes.removed(of.measure(), name)) {
                numbers.add(number);
                names.add(name);
            }
        }
        Ranks<String> ordered = Ranks.of(names, CategoryOrder.of(classes.listed(of.measure())));
        for (int i = 0; i < numbers.size(); i++) {
            of.categories().put(numbers.get(i), ordered.rank()[i]);
        }
        return ordered.inOrder();
    }

    /** Puts the ranks where the pivot takes them. */
    void load(Workspace workspace) {
        load(workspace, CellColumn.MEASURE, places);
        load(workspace, CellColumn.KEY, keys.rank());
        List<int[]> ofPeriods = new ArrayList<>();
        List<int[]> ofCategories = new ArrayList<>();
        ranks.forEach((measure, of) -> {
            of.periods().forEach((number, rank) -> ofPeriods.add(new int[] {measure, number, rank}));
            of.categories().forEach((number, rank) -> ofCategories.add(new int[] {measure, number, rank}));
        });
        load(workspace, CellColumn.PERIOD, ofPeriods);
        load(workspace, CellColumn.CATEGORY, ofCategories);
    }

    private static void load(Workspace workspace, CellColumn column, int[] ranks) {
        workspace.load(
                Staging.RANK + StagedCells.name(column),
                List.of(
                        new Column(NUMBER, IntStream.range(0, ranks.length).toArray()),
                        new Column(Staging.RANK, ranks)));
    }

    private static void load(Workspace workspace, CellColumn column, List<int[]> rows) {
        workspace.load(
                Staging.RANK + StagedCells.name(column),
                List.of(
                        new Column(Pivot.MEASURE.getName(), part(rows, 0)),
                        new Column(NUMBER, part(rows, 1)),
                        new Column(Staging.RANK, part(rows, 2))));
    }

    private static int[] part(List<int[]> rows, int part) {
        return rows.stream().mapToInt(row -> row[part]).toArray();
    }

    /** The periods of all tables, ascending. */
    List<Period> periods() {
        return periods;
    }

    /** The keys of all tables, by code. */
    List<Key> keys() {
        return keys.inOrder();
    }

    /** The categories of one table, in its order. */
    List<String> categories(Measure measure) {
        @Nullable List<String> of = categories.get(measure);
        if (of == null) {
            throw new MartException("Measure '" + measure.name() + "' was not staged.");
        }
        return of;
    }

    /** How many cells have a place in a table. */
    long kept() {
        return kept;
    }

    /** What has none. */
    List<String> notes() {
        return notes;
    }
}
