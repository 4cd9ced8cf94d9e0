package se.liu.grund.register;

import static org.jooq.impl.DSL.inline;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.Key;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.ColumnSink;
import se.liu.grund.warehouse.Workspace;

/**
 * Counts of persons by code, category, kön and period, from counts of rows by interval: each adds where its interval begins and
 * takes away where it ends, and a running sum over the ends of periods gives them all in one pass.
 */
final class PersonCounts {

    /** How many counts are held at once: 64 MB. Where there are more, some codes at a time are counted. */
    private static final int MOST = 1 << 24;

    private final Workspace workspace;
    private final String table;
    private final Windows windows;
    private final BaseNumber base;

    /** The codes in their order, and the place of each number in it; -1 for a code that has no place. */
    private final List<Key> keys;

    private final int[] keyPlace;
    private final int most;

    /** How many persons there are of each period, by key; women and men together. */
    private int[][] persons = new int[0][];

    PersonCounts(Workspace workspace, String table, Windows windows, List<Key> keys, int[] keyPlace) {
        this(workspace, table, windows, keys, keyPlace, MOST);
    }

    PersonCounts(Workspace workspace, String table, Windows windows, List<Key> keys, int[] keyPlace, int most) {
        this.workspace = workspace;
        this.table = table;
        this.windows = windows;
        this.base = new BaseNumber(windows);
        this.keys = keys;
        this.keyPlace = keyPlace;
        this.most = most;
    }

    /** Counts persons without regard to any measure; to be done first. Gives the number of rows counted. */
    long persons() {
        int[] diffs = new int[keys.size() * (base.ends() + 1)];
        Sum rows = new Sum();
        count(null, DSL.noCondition(), (number, _, n) -> {
            int key = keyPlace[base.code(number)];
            rows.add(n);
            if (key >= 0) {
                diffs[key * (base.ends() + 1) + base.from(number)] += n;
                diffs[key * (base.ends() + 1) + base.to(number)] -= n;
            }
        });
        persons = new int[keys.size()][];
        for (int key = 0; key < keys.size(); key++) {
            persons[key] = ofPeriods(diffs, key * (base.ends() + 1));
        }
        return rows.sum;
    }

    private int[] ofPeriods(int[] diffs, int at) {
        int[] of = new int[windows.periods().size()];
        int running = 0;
        int period = 0;
        for (int end = 0; end < base.ends(); end++) {
            running += diffs[at + end];
            if (windows.periods().get(period).to() == windows.firstEnd() + end) {
                of[period++] = running;
            }
        }
        return of;
    }

    /**
     * Counts one measure.
     *
     * @param column place of its column among those counted
     * @param categories its categories in order
     * @param place the category of each number of the column, by number + 2; -1 for one that is in no table
     * @param rows told how many rows have no category
     */
    CountedMeasure measure(Measure measure, int column, List<String> categories, int[] place, IntConsumer rows) {
        int width = base.ends() + 1;
        long perCode = 2L * Math.max(1, categories.size()) * width;
        int codes = (int) Math.max(1, Math.min(keyPlace.length, most / perCode));
        Rows made = new Rows(rowsOf(categories.size()));
        int[] codeOf = new int[keys.size()];
        for (int code = 0; code < keyPlace.length; code++) {
            if (keyPlace[code] >= 0) {
                codeOf[keyPlace[code]] = code;
            }
        }
        // Some codes at a time: the numbers of a code are a range, whatever its place in the order of keys.
        int[] diffs = new int[Math.toIntExact(perCode * codes)];
        int[][] women = new int[keys.size()][];
        int[][] men = new int[keys.size()][];
        int outside = 0;
        for (int first = 0; first < keyPlace.length; first += codes) {
            int from = first;
            int to = Math.min(keyPlace.length, first + codes);
            Arrays.fill(diffs, 0);
            Condition range = codes >= keyPlace.length
                    ? DSL.noCondition()
                    : PopulationQuery.BASE
                            .ge(inline(from * base.perCode()))
                            .and(PopulationQuery.BASE.lt(inline(to * base.perCode())));
            Sum without = new Sum();
            count(PopulationQuery.column(column), range, (number, value, n) -> {
                int category = place[value + 2];
                if (category < 0) {
                    without.add(n);
                    return;
                }
                int at =
                        (((base.code(number) - from) * 2 + base.gender(number)) * categories.size() + category) * width;
                diffs[at + base.from(number)] += n;
                diffs[at + base.to(number)] -= n;
            });
            outside += (int) without.sum;
            for (int code = from; code < to; code++) {
                if (keyPlace[code] >= 0) {
                    women[keyPlace[code]] = ofCode(diffs, (code - from) * 2, categories.size());
                    men[keyPlace[code]] = ofCode(diffs, (code - from) * 2 + 1, categories.size());
                }
            }
        }
        rows.accept(outside);
        for (int period = 0; period < windows.periods().size(); period++) {
            for (int key = 0; key < keys.size(); key++) {
                if (persons[key][period] > 0) {
                    for (int category = 0; category < categories.size(); category++) {
                        int at = category * windows.periods().size() + period;
                        made.add(period, key, category, women[key][at], men[key][at]);
                    }
                }
            }
        }
        return new CountedMeasure(
                measure,
                windows.periods(),
                keys,
                categories,
                made.period,
                made.key,
                made.category,
                made.women,
                made.men);
    }

    private int rowsOf(int categories) {
        int rows = 0;
        for (int[] of : persons) {
            for (int n : of) {
                rows += n > 0 ? categories : 0;
            }
        }
        return rows;
    }

    private int[] ofCode(int[] diffs, int block, int categories) {
        int periods = windows.periods().size();
        int[] of = new int[categories * periods];
        for (int category = 0; category < categories; category++) {
            int[] counts = ofPeriods(diffs, (block * categories + category) * (base.ends() + 1));
            System.arraycopy(counts, 0, of, category * periods, periods);
        }
        return of;
    }

    /** Takes one group of rows. */
    private interface Group {
        void take(int number, int value, int rows);
    }

    private void count(@org.jspecify.annotations.Nullable Field<Integer> column, Condition range, Group each) {
        Field<Integer> n = DSL.count().cast(SQLDataType.INTEGER).as("n");
        var query = column == null
                ? workspace
                        .dsl()
                        .select(PopulationQuery.BASE, n)
                        .from(workspace.table(table))
                        .where(range)
                        .groupBy(PopulationQuery.BASE)
                : workspace
                        .dsl()
                        .select(PopulationQuery.BASE, n, column)
                        .from(workspace.table(table))
                        .where(range)
                        .groupBy(PopulationQuery.BASE, column);
        workspace.fetch(query, new ColumnSink() {
            @Override
            public void take(List<int[]> columns, int rows) {
                int[] numbers = columns.get(0);
                int[] counts = columns.get(1);
                int[] values = column == null ? numbers : columns.get(2);
                for (int row = 0; row < rows; row++) {
                    each.take(
                            numbers[row], column == null || values[row] == Column.NULL ? 0 : values[row], counts[row]);
                }
            }
        });
    }

    private static final class Sum {
        long sum;

        void add(int n) {
            sum += n;
        }
    }

    /** The rows of a table while they are made. */
    private static final class Rows {
        final int[] period;
        final int[] key;
        final int[] category;
        final int[] women;
        final int[] men;
        private int at;

        Rows(int rows) {
            period = new int[rows];
            key = new int[rows];
            category = new int[rows];
            women = new int[rows];
            men = new int[rows];
        }

        void add(int ofPeriod, int ofKey, int ofCategory, int n, int m) {
            period[at] = ofPeriod;
            key[at] = ofKey;
            category[at] = ofCategory;
            women[at] = n;
            men[at++] = m;
        }
    }
}
