package se.liu.grund.mart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Workspace;

/**
 * Cells on their way into the warehouse: labels become indexes into dictionaries whose order is the mart's, so that the
 * engine sorts and groups whole numbers, and the result needs no text.
 */
final class Staging {

    static final String TABLE = "cell";

    private final Dictionary<Measure> measures;
    private final Dictionary<Period> periods;
    private final Dictionary<Key> keys;
    private final Map<String, Measure> measureById = new HashMap<>();
    private final Map<Measure, Dictionary<String>> categories = new HashMap<>();

    /**
     * @param order the categories of a measure in its own order; labels beyond them follow alphabetically
     */
    Staging(List<Measure> measures, Function<Measure, List<String>> order, List<Cell> cells) {
        this.measures = new Dictionary<>(measures, Comparator.comparingInt(measures::indexOf));
        Map<Measure, Set<String>> labels = new HashMap<>();
        measures.forEach(m -> {
            measureById.put(m.id(), m);
            labels.put(m, new LinkedHashSet<>());
        });
        for (Cell cell : cells) {
            Set<String> ofMeasure = labels.get(measure(cell));
            if (ofMeasure != null) {
                ofMeasure.add(cell.category());
            }
        }
        labels.forEach((m, found) -> categories.put(m, new Dictionary<>(found, CategoryOrder.of(order.apply(m)))));
        periods = new Dictionary<>(cells.stream().map(Cell::period).toList(), Comparator.naturalOrder());
        keys = new Dictionary<>(
                cells.stream().map(Staging::key).toList(),
                Comparator.comparing(Key::code).thenComparing(Key::name));
    }

    List<Period> periods() {
        return periods.values();
    }

    List<Key> keys() {
        return keys.values();
    }

    List<String> categories(Measure measure) {
        return dictionary(measure).values();
    }

    /** Loads the cells, one row each, as table {@link #TABLE}. */
    void load(Workspace workspace, List<Cell> cells) {
        workspace.load(
                TABLE,
                List.of(
                        column("measure", cells, c -> measures.index(measure(c))),
                        column("gender", cells, c -> c.gender().ordinal()),
                        column("period", cells, c -> periods.index(c.period())),
                        column("key", cells, c -> keys.index(key(c))),
                        column("category", cells, c -> dictionary(measure(c)).index(c.category())),
                        column("status", cells, c -> c.status().ordinal()),
                        column("low", cells, Cell::low),
                        column("high", cells, Cell::high)));
    }

    private static Column column(String name, List<Cell> cells, ToIntFunction<Cell> value) {
        return new Column(name, cells.stream().mapToInt(value).toArray());
    }

    private static Key key(Cell cell) {
        return new Key(cell.code(), cell.name());
    }

    private Measure measure(Cell cell) {
        Measure measure = measureById.get(cell.measure());
        if (measure == null) {
            throw new MartException("A cell of " + cell.origin() + " is of measure '" + cell.measure()
                    + "', which the app contract does not have. Measures: " + String.join(", ", measureById.keySet())
                    + ".");
        }
        return measure;
    }

    private Dictionary<String> dictionary(Measure measure) {
        Dictionary<String> dictionary = categories.get(measure);
        if (dictionary == null) {
            throw new MartException("Measure '" + measure.name() + "' was not staged.");
        }
        return dictionary;
    }
}
