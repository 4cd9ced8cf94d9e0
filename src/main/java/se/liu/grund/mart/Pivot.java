package se.liu.grund.mart;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jooq.CaseValueStep;
import org.jooq.CaseWhenStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.warehouse.Workspace;

/**
 * The one definition of a mart table in SQL: one scan of the staged cells, a row for each measure × period × key ×
 * category, with status and bounds of Kvinnor, Män and Totalt side by side. Totalt is never computed from the others. Cells
 * whose category or period has no rank are in no row.
 */
final class Pivot {

    static final Field<Integer> MEASURE = column("measure");
    static final Field<Integer> PERIOD = column("period");
    static final Field<Integer> KEY = column("key");
    static final Field<Integer> CATEGORY = column("category");
    static final String CELLS = "n";
    private static final Field<Integer> GENDER = column("gender");

    private Pivot() {}

    /** What is kept of each kön. */
    enum Part {
        /** Ordinal of {@link CellStatus}; where years are pooled, the greatest {@link CountSum#weakness}. */
        STATUS,
        LOW,
        HIGH,
        /** How many cells. */
        CELLS,
        /** The sum of what is not hidden. Where years are pooled, as those below. */
        KNOWN,
        /** How many cells are hidden. */
        HIDDEN,
        /** The most cells of one year. */
        MOST;

        /** The pivoted column of one kön. */
        String of(Gender gender) {
            return name().toLowerCase(Locale.ROOT) + gender.ordinal();
        }
    }

    /** The mart's rows: labels as their ranks, in the mart's order. Each is of one delivered period. */
    static Select<?> query(Workspace workspace, List<String> tables) {
        List<SelectField<?>> counts = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            for (Part part : List.of(Part.STATUS, Part.LOW, Part.HIGH, Part.CELLS)) {
                counts.add(pivoted(part, gender).as(name(part.of(gender))));
            }
        }
        List<Field<Integer>> ranks = ranks();
        List<SelectField<?>> ranked = new ArrayList<>(labelled(ranks));
        ranked.addAll(counts);
        return workspace
                .dsl()
                .select(ranked)
                .from(ranked(workspace, tables))
                .where(known(ranks))
                .orderBy(ranks);
    }

    /** The same where years are pooled: what is counted in the years of a cycle is added up. */
    static Select<?> pooled(Workspace workspace, List<String> tables) {
        List<SelectField<?>> sums = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            Field<Integer> status = pivoted(Part.STATUS, gender);
            Field<Integer> cells = pivoted(Part.CELLS, gender);
            Condition hidden = status.eq(inline(CellStatus.HIDDEN.ordinal()));
            Field<Integer> low = pivoted(Part.LOW, gender);
            sums.add(max(weakness(status)).as(name(Part.STATUS.of(gender))));
            sums.add(added(low).as(name(Part.LOW.of(gender))));
            sums.add(added(pivoted(Part.HIGH, gender)).as(name(Part.HIGH.of(gender))));
            sums.add(added(cells).as(name(Part.CELLS.of(gender))));
            sums.add(added(when(hidden, inline(0)).otherwise(low)).as(name(Part.KNOWN.of(gender))));
            sums.add(added(when(hidden, inline(1)).otherwise(inline(0))).as(name(Part.HIDDEN.of(gender))));
            sums.add(max(cells).as(name(Part.MOST.of(gender))));
        }
        List<Field<Integer>> ranks = ranks();
        List<SelectField<?>> selected = new ArrayList<>(labelled(ranks));
        selected.addAll(sums);
        return workspace
                .dsl()
                .select(selected)
                .from(ranked(workspace, tables))
                .where(known(ranks))
                .groupBy(ranks)
                .orderBy(ranks);
    }

    /** The cells of each place side by side, and the ranks of their labels. */
    private static Table<?> ranked(Workspace workspace, List<String> tables) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(MEASURE, PERIOD, KEY, CATEGORY));
        for (Gender gender : Gender.values()) {
            Condition of = GENDER.eq(inline(gender.ordinal()));
            selected.add(max(when(of, column("status"))).as(name(Part.STATUS.of(gender))));
            selected.add(max(when(of, column("low"))).as(name(Part.LOW.of(gender))));
            selected.add(max(when(of, column("high"))).as(name(Part.HIGH.of(gender))));
            selected.add(count(when(of, inline(1))).as(name(Part.CELLS.of(gender))));
        }
        Table<?> joined = workspace
                .dsl()
                .select(selected)
                .from(cells(workspace, tables))
                .groupBy(MEASURE, PERIOD, KEY, CATEGORY)
                .asTable("p");
        for (Field<Integer> label : List.of(MEASURE, PERIOD, KEY, CATEGORY)) {
            String alias = "r" + label.getName();
            Condition same = column("p", label.getName()).eq(column(alias, "number"));
            // A category's rank is that among the categories of its measure, and a period's that of its population's
            // cycle.
            Condition ofMeasure = label == CATEGORY || label == PERIOD
                    ? same.and(column("p", MEASURE.getName()).eq(column(alias, MEASURE.getName())))
                    : same;
            joined = joined.leftJoin(
                            workspace.table(Staging.RANK + label.getName()).as(alias))
                    .on(ofMeasure);
        }
        return joined;
    }

    /**
     * Where each label has its rank. The joins are outer ones so that H2 begins with the cells: it would take them, grouped,
     * for the inner side, and group them anew for each row of the outer.
     */
    private static Condition known(List<Field<Integer>> ranks) {
        return ranks.stream().map(Field::isNotNull).reduce(noCondition(), Condition::and);
    }

    private static List<Field<Integer>> ranks() {
        return List.of(rank(MEASURE), rank(PERIOD), rank(KEY), rank(CATEGORY));
    }

    private static Field<Integer> rank(Field<Integer> label) {
        return column("r" + label.getName(), Staging.RANK);
    }

    private static List<SelectField<?>> labelled(List<Field<Integer>> ranks) {
        return List.of(
                ranks.get(0).as(name(MEASURE.getName())),
                ranks.get(1).as(name(PERIOD.getName())),
                ranks.get(2).as(name(KEY.getName())),
                ranks.get(3).as(name(CATEGORY.getName())));
    }

    private static Field<Integer> pivoted(Part part, Gender gender) {
        return column("p", part.of(gender));
    }

    private static Field<Integer> added(Field<Integer> numbers) {
        return sum(numbers).cast(SQLDataType.INTEGER);
    }

    private static Field<Integer> weakness(Field<Integer> status) {
        CaseValueStep<Integer> of = choose(status);
        CaseWhenStep<Integer, Integer> weakness =
                of.when(inline(CellStatus.EXACT.ordinal()), inline(CountSum.weakness(CellStatus.EXACT)));
        for (CellStatus other : EnumSet.complementOf(EnumSet.of(CellStatus.EXACT))) {
            weakness = weakness.when(inline(other.ordinal()), inline(CountSum.weakness(other)));
        }
        return weakness;
    }

    /** How many cells there are of each measure, period and category, measure by measure. */
    static Select<?> census(Workspace workspace, List<String> tables) {
        return workspace
                .dsl()
                .select(MEASURE, CATEGORY, PERIOD, count().as(CELLS))
                .from(cells(workspace, tables))
                .groupBy(MEASURE, CATEGORY, PERIOD)
                .orderBy(MEASURE, CATEGORY, PERIOD);
    }

    /** The first place that more than one cell has, with all columns of its cells, in order of where they stand; nothing where there is none. */
    static Select<?> repeated(Workspace workspace, List<String> tables) {
        List<Field<Integer>> place = List.of(MEASURE, PERIOD, KEY, CATEGORY, GENDER);
        Table<?> first = workspace
                .dsl()
                .select(place)
                .from(cells(workspace, tables))
                .groupBy(place)
                .having(count().gt(inline(1)))
                .orderBy(place)
                .limit(inline(1))
                .asTable("twice");
        Condition same = noCondition();
        for (Field<Integer> part : place) {
            same = same.and(column("c", part.getName()).eq(column("twice", part.getName())));
        }
        List<Field<Integer>> columns = Arrays.stream(CellColumn.values())
                .map(column -> column("c", StagedCells.name(column)))
                .toList();
        return workspace
                .dsl()
                .select(columns)
                .from(first)
                .join(cells(workspace, tables).as("c"))
                .on(same)
                .orderBy(
                        column("c", StagedCells.name(CellColumn.FILE)),
                        column("c", StagedCells.name(CellColumn.LINE)),
                        column("c", StagedCells.name(CellColumn.COLUMN)));
    }

    /** Every cell as it was delivered, in order of its place. */
    static Select<?> all(Workspace workspace, List<String> tables) {
        List<Field<Integer>> columns = Arrays.stream(CellColumn.values())
                .map(column -> column(StagedCells.name(column)))
                .toList();
        return workspace
                .dsl()
                .select(columns)
                .from(cells(workspace, tables))
                .orderBy(MEASURE, PERIOD, KEY, CATEGORY, GENDER);
    }

    /** The cells of all deliveries. */
    private static Table<?> cells(Workspace workspace, List<String> tables) {
        if (tables.size() == 1) {
            return workspace.table(tables.getFirst());
        }
        Select<Record> all = workspace.dsl().select(asterisk()).from(workspace.table(tables.getFirst()));
        for (String table : tables.subList(1, tables.size())) {
            all = all.unionAll(workspace.dsl().select(asterisk()).from(workspace.table(table)));
        }
        return all.asTable("cells");
    }

    private static Field<Integer> column(String name) {
        return field(name(name), Integer.class);
    }

    private static Field<Integer> column(String table, String name) {
        return field(name(table, name), Integer.class);
    }
}
