package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStore;
import se.liu.grund.delivery.Key;
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
    CellRanks rank(List<Measure> measures, Classes classes) {
        if (deliveries.isEmpty()) {
            delivery();
        }
        deliveries.forEach(StagedCells::commit);
        Census census = new Census(workspace.fetch(Pivot.census(workspace, tables)));
        CellRanks ranks = new CellRanks(labels, measures, classes, census);
        ranks.load(workspace);
        return ranks;
    }

    /**
     * The pivoted cells, in the mart's order.
     *
     * @param pooled whether several delivered periods may be one of the mart
     */
    Columns pivoted(boolean pooled) {
        return workspace.fetch(pooled ? Pivot.pooled(workspace, tables) : Pivot.query(workspace, tables));
    }

    /** A cell that two deliveries give, in words; empty where none is. */
    Optional<String> repeated() {
        Columns found = workspace.fetch(Pivot.repeated(workspace, tables));
        if (found.rows() < 2) {
            return Optional.empty();
        }
        Function<CellColumn, int[]> column = one -> found.values(StagedCells.name(one));
        Key key = labels.keys().get(column.apply(CellColumn.KEY)[0]);
        List<String> places = new ArrayList<>();
        for (int row = 0; row < found.rows(); row++) {
            places.add(labels.origin(
                            column.apply(CellColumn.FILE)[row],
                            column.apply(CellColumn.LINE)[row],
                            column.apply(CellColumn.COLUMN)[row])
                    .toString());
        }
        Collections.sort(places);
        return Optional.of(labels.measures().get(column.apply(CellColumn.MEASURE)[0]) + ", "
                + Gender.values()[column.apply(CellColumn.GENDER)[0]].label() + ", "
                + labels.periods().get(column.apply(CellColumn.PERIOD)[0]) + ", " + key.code() + " " + key.name()
                + ", '"
                + labels.categories().get(column.apply(CellColumn.CATEGORY)[0]) + "' is delivered " + places.size()
                + " times: " + String.join(" and ", places) + ". Take all but one away.");
    }

    /** All cells, measure by measure. */
    DeliveredCells cells() {
        return new DeliveredCells(labels, workspace.fetch(Pivot.all(workspace, tables)));
    }

    @Override
    public void close() {
        try {
            deliveries.forEach(StagedCells::discard);
        } finally {
            workspace.close();
        }
    }
}
