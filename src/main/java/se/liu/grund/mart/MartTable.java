package se.liu.grund.mart;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
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
 * @param counts the three kön; the numerators where the table has denominators
 * @param denominators what the counts are divided by, of the three kön, {@code MISSING} where one has no quotient; empty
 *     where nothing is divided
 * @param partOf whether those of a row are all among those of its denominators, a row each; empty where nothing is divided
 * @param rounding how the quotients are shown; {@code Persons} where nothing is divided
 */
public record MartTable(
        Measure measure,
        List<Period> periods,
        List<Key> keys,
        List<String> categories,
        int[] period,
        int[] key,
        int[] category,
        Map<Gender, Counts> counts,
        Map<Gender, Counts> denominators,
        boolean[] partOf,
        Rounding rounding) {

    /** A table of counts that are not divided by anything. */
    public MartTable(
            Measure measure,
            List<Period> periods,
            List<Key> keys,
            List<String> categories,
            int[] period,
            int[] key,
            int[] category,
            Map<Gender, Counts> counts) {
        this(
                measure,
                periods,
                keys,
                categories,
                period,
                key,
                category,
                counts,
                Map.of(),
                new boolean[0],
                new Rounding.Persons());
    }

    public MartTable {
        periods = List.copyOf(periods);
        keys = List.copyOf(keys);
        categories = List.copyOf(categories);
        counts = byGender(counts);
        denominators = byGender(denominators);
    }

    /** Asked for each cell: found by place, without a hash. */
    private static Map<Gender, Counts> byGender(Map<Gender, Counts> columns) {
        Map<Gender, Counts> copy = new EnumMap<>(Gender.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }

    /** The same rows, divided. */
    MartTable dividedBy(Map<Gender, Counts> by, boolean[] partOfThem, Rounding shownAs) {
        return new MartTable(
                measure, periods, keys, categories, period, key, category, counts, by, partOfThem, shownAs);
    }

    /** The same rows by other dictionaries, which hold all that they have. */
    MartTable placed(List<Period> allPeriods, List<Key> allKeys) {
        return new MartTable(
                measure,
                allPeriods,
                allKeys,
                categories,
                placed(period, periods, allPeriods),
                placed(key, keys, allKeys),
                category,
                counts,
                denominators,
                partOf,
                rounding);
    }

    /** The same rows by categories in another order, which are all of its own. */
    MartTable ordered(List<String> inOrder) {
        return new MartTable(
                measure,
                periods,
                keys,
                inOrder,
                period,
                key,
                placed(category, categories, inOrder),
                counts,
                denominators,
                partOf,
                rounding);
    }

    private static <T> int[] placed(int[] indexes, List<T> own, List<T> all) {
        int[] place = own.stream().mapToInt(all::indexOf).toArray();
        int[] placed = new int[indexes.length];
        for (int row = 0; row < placed.length; row++) {
            placed[row] = place[indexes[row]];
        }
        return placed;
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
        return column(counts, gender, "column");
    }

    /** The column of what one kön's counts are divided by. Throws {@link MartException} where nothing is divided. */
    public Counts below(Gender gender) {
        return column(denominators, gender, "denominators");
    }

    /** Whether the counts are divided by others: shares or quotients. */
    public boolean divided() {
        return !denominators.isEmpty();
    }

    /** What the count of one kön in a row is divided by. Throws {@link MartException} where nothing is divided. */
    public Count denominator(int row, Gender gender) {
        return column(denominators, gender, "denominators").at(row);
    }

    /** The quotient of one kön in a row. Throws {@link MartException} where nothing is divided. */
    public Quotient quotient(int row, Gender gender) {
        return new Quotient(count(row, gender), denominator(row, gender), partOf[row], rounding);
    }

    private Counts column(Map<Gender, Counts> columns, Gender gender, String what) {
        Counts column = columns.get(gender);
        if (column == null) {
            throw new MartException(
                    "Mart table '" + measure.name() + "' has no " + what + " for " + gender.label() + ".");
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
     * @param known how much of each the source shows; null where that follows from status and bounds, since none is a sum
     * @param hidden how many parts of each the source hides; null together with {@code known}
     */
    public record Counts(byte[] status, int[] low, int[] high, int @Nullable [] known, int @Nullable [] hidden) {

        private static final CellStatus[] STATUSES = CellStatus.values();

        /** Counts that are no sums. */
        public Counts(byte[] status, int[] low, int[] high) {
            this(status, low, high, null, null);
        }

        /** Sums, one a row. */
        static Counts of(List<Count> counts) {
            byte[] status = new byte[counts.size()];
            for (int row = 0; row < status.length; row++) {
                status[row] = (byte) counts.get(row).status().ordinal();
            }
            return new Counts(
                    status,
                    counts.stream().mapToInt(Count::low).toArray(),
                    counts.stream().mapToInt(Count::high).toArray(),
                    counts.stream().mapToInt(Count::known).toArray(),
                    counts.stream().mapToInt(Count::hidden).toArray());
        }

        Count at(int row) {
            return known == null || hidden == null
                    ? new Count(STATUSES[status[row]], low[row], high[row])
                    : new Count(STATUSES[status[row]], low[row], high[row], known[row], hidden[row]);
        }
    }
}
