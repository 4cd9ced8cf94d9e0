package se.liu.grund.mart;

import java.util.List;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Columns;

/**
 * Every cell that a mart was built of, those of removed categories and of single years too: what a number is explained by.
 * Held by columns, 44 bytes a cell.
 */
public final class DeliveredCells {

    /** Of a mart that was made of none. */
    static final DeliveredCells NONE = new DeliveredCells(
            new CellLabels(),
            new Columns(List.of(CellColumn.values()).stream()
                    .map(column -> new Column(StagedCells.name(column), new int[0]))
                    .toList()));

    private final CellLabels labels;
    private final Columns columns;

    /** Measure by measure. */
    DeliveredCells(CellLabels labels, Columns columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /** What the numbers of its columns stand for. */
    public CellLabels labels() {
        return labels;
    }

    /** The cells of one measure, by their place: the first and the one after the last. */
    public Range of(String measureId) {
        int[] measures = values(CellColumn.MEASURE);
        int wanted = labels.measures().indexOf(measureId);
        int from = 0;
        while (from < measures.length && measures[from] != wanted) {
            from++;
        }
        int to = from;
        while (to < measures.length && measures[to] == wanted) {
            to++;
        }
        return new Range(from, to);
    }

    /** A column of all cells; not to be changed. */
    public int[] values(CellColumn column) {
        return columns.values(StagedCells.name(column));
    }

    /** Rows from the first on, up to the one before {@code to}. */
    public record Range(int from, int to) {

        /** How many. */
        public int rows() {
            return to - from;
        }
    }
}
