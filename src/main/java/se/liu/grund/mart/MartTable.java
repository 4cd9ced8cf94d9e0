package se.liu.grund.mart;

import java.util.List;
import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;

/**
 * One measure of a mart: a row for each period × key × category, in that order, held by columns. Labels are indexes into
 * the dictionaries; counts have status and bounds beside each other.
 *
 * @param measure which measure
 * @param periods dictionary, ascending
 * @param keys dictionary, by code
 * @param categories dictionary, in the measure's own order
 * @param period index into {@code periods}, a row each
 * @param key index into {@code keys}
 * @param category index into {@code categories}
 * @param counts the three kön
 */
public record MartTable(
        Measure measure,
        List<Period> periods,
        List<Key> keys,
        List<String> categories,
        int[] period,
        int[] key,
        int[] category,
        Map<Gender, Counts> counts) {

    public MartTable {
        periods = List.copyOf(periods);
        keys = List.copyOf(keys);
        categories = List.copyOf(categories);
        counts = Map.copyOf(counts);
    }

    /** How many rows. */
    public int rows() {
        return period.length;
    }

    public Period periodAt(int row) {
        return periods.get(period[row]);
    }

    public Key keyAt(int row) {
        return keys.get(key[row]);
    }

    public String categoryAt(int row) {
        return categories.get(category[row]);
    }

    /** The count of one kön in a row. */
    public Count count(int row, Gender gender) {
        return columns(gender).at(row);
    }

    /** The column of one kön. */
    public Counts columns(Gender gender) {
        Counts column = counts.get(gender);
        if (column == null) {
            throw new MartException("Mart table '" + measure.name() + "' has no column for " + gender.label() + ".");
        }
        return column;
    }

    /** What is shown for one kön, a row each: NaN where nothing is. */
    public double[] shown(Gender gender, double substitute) {
        Counts column = columns(gender);
        double[] shown = new double[rows()];
        for (int row = 0; row < shown.length; row++) {
            shown[row] = column.at(row).shown(substitute);
        }
        return shown;
    }

    /** How many counts have a status, over the three kön. */
    public int having(CellStatus status) {
        int n = 0;
        for (Counts column : counts.values()) {
            for (byte s : column.status()) {
                if (s == status.ordinal()) {
                    n++;
                }
            }
        }
        return n;
    }

    /**
     * The counts of one kön, by columns of equal length.
     *
     * @param status ordinals of {@link CellStatus}
     * @param low least possible counts
     * @param high greatest possible counts
     */
    public record Counts(byte[] status, int[] low, int[] high) {

        private static final CellStatus[] STATUSES = CellStatus.values();

        Count at(int row) {
            return new Count(STATUSES[status[row]], low[row], high[row]);
        }
    }
}
