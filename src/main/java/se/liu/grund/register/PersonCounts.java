package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.Measure;
import se.liu.grund.warehouse.Workspace;

/**
 * Counts of persons of one population. Rows are linked once; then an engine either hands them over, and all measures are counted
 * in one pass, or groups them, one query a measure, and hands over groups: whichever is faster with it.
 */
final class PersonCounts {

    /** How many numbers are held at once, 128 MB, where there is more than one measure. */
    static final long MOST = 1 << 25;

    private static final String TABLE = "counted";
    private static final Field<Long> GROUP = field(name("g"), SQLDataType.BIGINT);
    private static final Field<Integer> MANY = field(name("many"), SQLDataType.INTEGER);
    private static final Field<Integer> SIDE = field(name("side"), SQLDataType.INTEGER);
    private static final Field<Integer> CHANGE = field(name("change"), SQLDataType.INTEGER);
    private static final Field<Integer> BEGUN = field(name("begun"), SQLDataType.INTEGER);

    private final Workspace workspace;
    private final List<Select<?>> parts;
    private final PackedColumns columns;
    private final Windows windows;
    private final BaseNumber base;
    private final ValueMeanings.Keys keys;
    private final boolean handedOver;
    private final long most;

    /** Persons without regard to any measure: a measure of one category, which all numbers stand for. */
    private final Tally persons;

    /** A measure to be counted: which column of the linked rows it is, and what its numbers stand for. */
    record Asked(Measure measure, int column, ValueMeanings.Categories categories) {}

    /**
     * A measure that was counted.
     *
     * @param rows how many rows were
     * @param outside how many were in no category
     */
    record Told(CountedMeasure measure, long rows, long outside) {}

    /**
     * Of rows that queries give, each of some persons.
     *
     * @param parts see {@link PopulationQuery#rows}
     * @param columns how their words hold what is counted
     * @param handedOver whether rows are handed over, or else groups of them
     * @param most how many numbers are held at once, where there is more than one measure
     */
    PersonCounts(
            Workspace workspace,
            List<Select<?>> parts,
            PackedColumns columns,
            Windows windows,
            ValueMeanings.Keys keys,
            boolean handedOver,
            long most) {
        this.handedOver = handedOver;
        this.columns = columns;
        this.workspace = workspace;
        this.parts = parts;
        this.windows = windows;
        this.base = new BaseNumber(windows);
        this.keys = keys;
        this.most = most;
        int codes = keys.place().length;
        if (codes > base.mostCodes()) {
            throw new RegisterException(
                    "There are " + codes + " codes to be counted in " + base.ends() + " periods. Expected at most "
                            + base.mostCodes() + ". Count fewer years, or choose rows by 'where'.");
        }
        this.persons = new Tally(base, codes, 1, new int[1]);
    }

    /** Counts all measures, in their order. */
    List<Told> count(List<Asked> asked) {
        for (int part = 0; part < parts.size(); part++) {
            if (part == 0) {
                workspace.create(TABLE, parts.get(part));
            } else {
                workspace.insert(TABLE, parts.get(part));
            }
        }
        List<Told> told = new ArrayList<>();
        boolean first = true;
        for (List<Asked> pass : passes(asked)) {
            told.addAll(handedOver ? handedOver(pass, first) : grouped(pass, first));
            first = false;
        }
        workspace.drop(TABLE);
        return told;
    }

    /** As many measures at once as there is room for. */
    private List<List<Asked>> passes(List<Asked> asked) {
        List<List<Asked>> passes = new ArrayList<>(List.of(new ArrayList<>()));
        long held = 0;
        for (Asked one : asked) {
            long size = size(one);
            if (held + size > most && !passes.getLast().isEmpty()) {
                passes.add(new ArrayList<>());
                held = 0;
            }
            passes.getLast().add(one);
            held += size;
        }
        return passes;
    }

    private long size(Asked one) {
        return Tally.size(base, keys.place().length, one.categories().inOrder().size());
    }

    private Tally tally(Asked one) {
        return new Tally(
                base,
                keys.place().length,
                one.categories().inOrder().size(),
                one.categories().place());
    }

    private List<Told> handedOver(List<Asked> asked, boolean first) {
        List<Tally> tallies = asked.stream().map(this::tally).toList();
        Intervals intervals = new Intervals(base);
        long[][] words = new long[columns.words().size()][];
        workspace.fetch(columns.handedOver(workspace, workspace.table(TABLE)), (handed, n) -> {
            intervals.of(handed.getFirst(), n);
            if (words[0] == null || words[0].length < n) {
                java.util.Arrays.setAll(words, _ -> new long[n]);
            }
            columns.words(handed, n, words);
            if (first) {
                persons.add(intervals, words[0], 0, 0);
            }
            for (int i = 0; i < asked.size(); i++) {
                int column = asked.get(i).column();
                tallies.get(i).add(intervals, words[columns.word(column)], columns.shift(column), columns.mask(column));
            }
        });
        return told(asked, tallies, first);
    }

    private List<Told> grouped(List<Asked> asked, boolean first) {
        if (first) {
            group(inline(0L), 0, persons);
        }
        List<Tally> tallies = asked.stream().map(this::tally).toList();
        for (int i = 0; i < asked.size(); i++) {
            int column = asked.get(i).column();
            group(columns.number(column), Long.bitCount(columns.mask(column)), tallies.get(i));
        }
        return told(asked, tallies, first);
    }

    /**
     * Rows of one interval and value are one group; of groups, sums by either end come back, which are fewer. Both are grouped by
     * one number: engines do that faster than by two, and none of its parts tells them how to spread the rows.
     *
     * @param number the value
     * @param bits how many it has
     */
    private void group(Field<Long> number, int bits, Tally tally) {
        var dsl = workspace.dsl();
        Table<?> rows = dsl.select(above(PopulationQuery.BASE, number, bits).as(GROUP))
                .from(workspace.table(TABLE))
                .asTable("of");
        Table<?> groups = dsl.select(
                        GROUP, DSL.count().cast(SQLDataType.INTEGER).as(MANY))
                .from(rows)
                .groupBy(GROUP)
                .asTable("groups");
        Condition last = SIDE.eq(inline(1));
        Field<Integer> edge = base.edge(GROUP.shr(inline(bits)).cast(SQLDataType.INTEGER), last);
        Table<?> edges = dsl.select(
                        above(edge, lower(bits), bits).as(GROUP),
                        when(last, MANY.neg()).otherwise(MANY).as(CHANGE),
                        when(last, inline(0)).otherwise(MANY).as(BEGUN))
                .from(groups)
                .crossJoin(DSL.values(row(inline(0)), row(inline(1))).as("sides", SIDE.getName()))
                .asTable("edges");
        Table<?> sums = dsl.select(
                        GROUP,
                        sum(CHANGE).cast(SQLDataType.INTEGER).as(CHANGE),
                        sum(BEGUN).cast(SQLDataType.INTEGER).as(BEGUN))
                .from(edges)
                .groupBy(GROUP)
                .asTable("sums");
        workspace.fetch(
                dsl.select(
                                GROUP.shr(inline(bits))
                                        .cast(SQLDataType.INTEGER)
                                        .as("edge"),
                                lower(bits).cast(SQLDataType.INTEGER).as("number"),
                                CHANGE,
                                BEGUN)
                        .from(sums),
                (of, n) -> tally.add(of.get(0), of.get(1), of.get(2), of.get(3), n));
    }

    private static Field<Long> above(Field<Integer> upper, Field<Long> lower, int bits) {
        return upper.cast(SQLDataType.BIGINT).mul(inline(1L << bits)).add(lower);
    }

    private static Field<Long> lower(int bits) {
        return GROUP.bitAnd(inline((1L << bits) - 1));
    }

    private List<Told> told(List<Asked> asked, List<Tally> tallies, boolean first) {
        if (first) {
            persons.sum();
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Tally tally = tallies.get(i);
            if (tally.inside() + tally.outside() != persons.inside()) {
                throw new RegisterException(asked.get(i).measure().title() + ": " + (tally.inside() + tally.outside())
                        + " rows were counted. Expected " + persons.inside() + ", as many as there are.");
            }
            tally.sum();
            told.add(new Told(table(asked.get(i), tally), persons.inside(), tally.outside()));
        }
        return told;
    }

    /** A row for each period and code in which there is anybody, and each category, in that order. */
    private CountedMeasure table(Asked asked, Tally tally) {
        int[] codeOf = new int[keys.inOrder().size()];
        for (int code = 0; code < keys.place().length; code++) {
            if (keys.place()[code] >= 0) {
                codeOf[keys.place()[code]] = code;
            }
        }
        int categories = asked.categories().inOrder().size();
        CountedRows made = new CountedRows(categories
                * (int) windows.periods().stream()
                        .mapToLong(period -> {
                            int end = period.to() - windows.firstEnd();
                            return java.util.stream.IntStream.of(codeOf)
                                    .filter(code -> anybody(code, end))
                                    .count();
                        })
                        .sum());
        for (int period = 0; period < windows.periods().size(); period++) {
            int end = windows.periods().get(period).to() - windows.firstEnd();
            for (int key = 0; key < codeOf.length; key++) {
                if (anybody(codeOf[key], end)) {
                    for (int category = 0; category < categories; category++) {
                        made.add(
                                period,
                                key,
                                category,
                                tally.count(codeOf[key], 0, category, end),
                                tally.count(codeOf[key], 1, category, end));
                    }
                }
            }
        }
        return made.measure(
                asked.measure(),
                windows.periods(),
                keys.inOrder(),
                asked.categories().inOrder());
    }

    private boolean anybody(int code, int end) {
        return persons.count(code, 0, 0, end) + persons.count(code, 1, 0, end) > 0;
    }
}
