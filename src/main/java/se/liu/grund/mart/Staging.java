package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStore;
import se.liu.grund.delivery.Key;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Columns;
import se.liu.grund.warehouse.Workspace;

/**
 * The cells of one app on their way through the warehouse: one table for each delivery, and the ranks of their labels in the
 * mart's order, so that the engine sorts and groups whole numbers. Dropped with all it holds when closed.
 */
public final class Staging implements AutoCloseable {

    /** A table of ranks: the numbers of labels, and which place each has in the mart's order. */
    static final String RANK = "rank";

    private final Workspace workspace;
    private final CellLabels labels = new CellLabels();
    private final List<StagedCells> deliveries = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final Map<Measure, List<String>> categories = new HashMap<>();
    private List<Period> periods = List.of();
    private List<Key> keys = List.of();

    Staging(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Where the cells of one more delivery go. Those of the one before must be all there. */
    public CellStore delivery() {
        deliveries.forEach(StagedCells::commit);
        String table = "cell" + deliveries.size();
        StagedCells cells = new StagedCells(workspace, table, labels);
        deliveries.add(cells);
        tables.add(table);
        return cells;
    }

    /** Lets all cells stay, and ranks their labels. */
    void rank(List<Measure> measures, Function<Measure, List<String>> order) {
        if (deliveries.isEmpty()) {
            delivery();
        }
        deliveries.forEach(StagedCells::commit);
        Map<String, Measure> byId = new HashMap<>();
        measures.forEach(measure -> byId.put(measure.id(), measure));
        for (String id : labels.measures()) {
            if (!byId.containsKey(id)) {
                throw new MartException("Cells are of measure '" + id + "', which the app contract does not have."
                        + " Measures: "
                        + String.join(", ", measures.stream().map(Measure::id).toList()) + ".");
            }
        }
        Comparator<String> byMeasure = Comparator.comparingInt(id -> measures.indexOf(byId.get(id)));
        Ranks<String> ofMeasures = Ranks.of(labels.measures(), byMeasure);
        Ranks<Period> ofPeriods = Ranks.of(labels.periods(), Comparator.naturalOrder());
        Ranks<Key> ofKeys =
                Ranks.of(labels.keys(), Comparator.comparing(Key::code).thenComparing(Key::name));
        periods = ofPeriods.inOrder();
        keys = ofKeys.inOrder();
        int[] place = ofMeasures.inOrder().stream()
                .mapToInt(id -> measures.indexOf(byId.get(id)))
                .toArray();
        load(
                CellColumn.MEASURE,
                IntStream.of(ofMeasures.rank()).map(rank -> place[rank]).toArray());
        load(CellColumn.PERIOD, ofPeriods.rank());
        load(CellColumn.KEY, ofKeys.rank());
        rankCategories(byId, measures, order);
    }

    private void load(CellColumn column, int[] ranks) {
        workspace.load(
                RANK + StagedCells.name(column),
                List.of(new Column("number", IntStream.range(0, ranks.length).toArray()), new Column(RANK, ranks)));
    }

    /** Each measure has an order of its own, and labels that others have too. */
    private void rankCategories(
            Map<String, Measure> byId, List<Measure> measures, Function<Measure, List<String>> order) {
        measures.forEach(measure -> categories.put(measure, List.of()));
        Columns pairs = workspace.fetch(Pivot.categories(workspace, tables));
        int[] measureNumbers = pairs.values(Pivot.MEASURE.getName());
        int[] categoryNumbers = pairs.values(Pivot.CATEGORY.getName());
        int[] ranks = new int[pairs.rows()];
        int from = 0;
        while (from < ranks.length) {
            int to = from;
            while (to < ranks.length && measureNumbers[to] == measureNumbers[from]) {
                to++;
            }
            int start = from;
            Measure measure = byId.get(labels.measures().get(measureNumbers[from]));
            if (measure != null) {
                List<String> found = IntStream.range(from, to)
                        .mapToObj(row -> labels.categories().get(categoryNumbers[row]))
                        .toList();
                Ranks<String> ofCategories = Ranks.of(found, CategoryOrder.of(order.apply(measure)));
                categories.put(measure, ofCategories.inOrder());
                System.arraycopy(ofCategories.rank(), 0, ranks, start, to - from);
            }
            from = to;
        }
        workspace.load(
                RANK + StagedCells.name(CellColumn.CATEGORY),
                List.of(
                        new Column(Pivot.MEASURE.getName(), measureNumbers),
                        new Column("number", categoryNumbers),
                        new Column(RANK, ranks)));
    }

    /** The pivoted cells, in the mart's order. */
    Columns pivoted() {
        return workspace.fetch(Pivot.query(workspace, tables));
    }

    /** How many cells say something. */
    long delivered() {
        int[] counted = workspace.fetch(Pivot.delivered(workspace, tables)).values("n");
        return counted[0];
    }

    List<Period> periods() {
        return periods;
    }

    List<Key> keys() {
        return keys;
    }

    List<String> categories(Measure measure) {
        @Nullable List<String> of = categories.get(measure);
        if (of == null) {
            throw new MartException("Measure '" + measure.name() + "' was not staged.");
        }
        return of;
    }

    @Override
    public void close() {
        deliveries.forEach(StagedCells::discard);
        workspace.close();
    }
}
