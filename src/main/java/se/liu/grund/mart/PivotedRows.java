package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.MartTable.Counts;
import se.liu.grund.mart.Pivot.Part;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Columns;

/** The pivoted cells as tables of measures. */
final class PivotedRows {

    private static final CellStatus[] BY_WEAKNESS = new CellStatus[CellStatus.values().length];

    static {
        for (CellStatus status : CellStatus.values()) {
            BY_WEAKNESS[CountSum.weakness(status)] = status;
        }
    }

    private final CellRanks ranks;
    private final Columns pivoted;
    private final boolean pooled;

    /**
     * Holds what the pivot gave.
     *
     * @param pooled which of the two pivots: {@link Pivot#pooled}, or {@link Pivot#query}
     */
    PivotedRows(CellRanks ranks, Columns pivoted, boolean pooled) {
        this.ranks = ranks;
        this.pivoted = pivoted;
        this.pooled = pooled;
    }

    /** The tables of measures, in the order in which they were ranked. */
    List<MartTable> tables(List<Measure> measures) {
        List<MartTable> tables = new ArrayList<>();
        int[] measure = pivoted.values(Pivot.MEASURE.getName());
        int from = 0;
        for (int m = 0; m < measures.size(); m++) {
            int to = from;
            while (to < measure.length && measure[to] == m) {
                to++;
            }
            tables.add(table(measures.get(m), from, to));
            from = to;
        }
        return tables;
    }

    private MartTable table(Measure measure, int from, int to) {
        Map<Gender, Counts> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            counts.put(gender, pooled ? sums(measure, gender, from, to) : counts(gender, from, to));
        }
        return new MartTable(
                measure,
                ranks.periods(),
                ranks.keys(),
                ranks.categories(measure),
                Arrays.copyOfRange(pivoted.values(Pivot.PERIOD.getName()), from, to),
                Arrays.copyOfRange(pivoted.values(Pivot.KEY.getName()), from, to),
                Arrays.copyOfRange(pivoted.values(Pivot.CATEGORY.getName()), from, to),
                counts);
    }

    private Counts counts(Gender gender, int from, int to) {
        int[] status = pivoted.values(Part.STATUS.of(gender));
        byte[] statuses = new byte[to - from];
        for (int row = from; row < to; row++) {
            statuses[row - from] = (byte) (status[row] == Column.NULL ? CellStatus.MISSING.ordinal() : status[row]);
        }
        return new Counts(statuses, numbers(Part.LOW, gender, from, to), numbers(Part.HIGH, gender, from, to));
    }

    /** Of a population whose years are pooled: what is not there for every year of a cycle is missing. */
    private Counts sums(Measure measure, Gender gender, int from, int to) {
        boolean ofYears = measure.population().pool() != null;
        int years = ofYears ? measure.population().period().years() : 1;
        int[] weakness = pivoted.values(Part.STATUS.of(gender));
        int[] cells = pivoted.values(Part.CELLS.of(gender));
        int[] low = numbers(Part.LOW, gender, from, to);
        int[] high = numbers(Part.HIGH, gender, from, to);
        int[] known = numbers(Part.KNOWN, gender, from, to);
        int[] hidden = numbers(Part.HIDDEN, gender, from, to);
        byte[] statuses = new byte[to - from];
        for (int row = from; row < to; row++) {
            CellStatus weakest = cells[row] < years || weakness[row] == Column.NULL
                    ? CellStatus.MISSING
                    : BY_WEAKNESS[weakness[row]];
            CellStatus status = years > 1 ? CountSum.summed(weakest) : weakest;
            int at = row - from;
            statuses[at] = (byte) status.ordinal();
            if (status == CellStatus.MISSING || status == CellStatus.SUPPRESSED) {
                low[at] = high[at] = known[at] = hidden[at] = 0;
            }
        }
        return new Counts(statuses, low, high, known, hidden);
    }

    private int[] numbers(Part part, Gender gender, int from, int to) {
        int[] values = Arrays.copyOfRange(pivoted.values(part.of(gender)), from, to);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == Column.NULL ? 0 : values[i];
        }
        return values;
    }

    /** How many cells are in the rows. */
    long cells() {
        long n = 0;
        for (Gender gender : Gender.values()) {
            for (int cells : pivoted.values(Part.CELLS.of(gender))) {
                n += cells;
            }
        }
        return n;
    }

    /** How many cells stand where another of the same delivered period stands. */
    long beside() {
        long n = 0;
        for (Gender gender : Gender.values()) {
            for (int most : pivoted.values((pooled ? Part.MOST : Part.CELLS).of(gender))) {
                n += Math.max(0, most - 1);
            }
        }
        return n;
    }
}
