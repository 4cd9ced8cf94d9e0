package se.liu.grund.mart;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.firstValue;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.CellCategory;
import se.liu.grund.delivery.CellChoice;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellGroup;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.CellSum;
import se.liu.grund.delivery.RepeatedCell;
import se.liu.grund.delivery.UnequalCell;

/** What a delivery's checks ask of its staged cells, in SQL. Answers come row by row, so that a long one needs no memory. */
final class CellQuestions {

    private static final Field<Integer> MEASURE = column(CellColumn.MEASURE);
    private static final Field<Integer> GENDER = column(CellColumn.GENDER);
    private static final Field<Integer> PERIOD = column(CellColumn.PERIOD);
    private static final Field<Integer> KEY = column(CellColumn.KEY);
    private static final Field<Integer> CATEGORY = column(CellColumn.CATEGORY);
    private static final Field<Integer> STATUS = column(CellColumn.STATUS);
    private static final Field<Integer> FILE = column(CellColumn.FILE);
    private static final Field<Integer> LINE = column(CellColumn.LINE);
    private static final Field<Integer> COLUMN = column(CellColumn.COLUMN);
    private static final List<Field<Integer>> PLACE = List.of(MEASURE, GENDER, PERIOD, KEY, CATEGORY);

    // Sums are wider than the counts they are of.
    private static final Field<Long> LOW = column(CellColumn.LOW).cast(SQLDataType.BIGINT);
    private static final Field<Long> HIGH = column(CellColumn.HIGH).cast(SQLDataType.BIGINT);
    private static final Field<Integer> VAGUE = when(
                    STATUS.in(inline(CellStatus.NOISY.ordinal()), inline(CellStatus.ROUNDED.ordinal())), inline(1))
            .otherwise(inline(0));

    private static final Field<Integer> CELLS = count().as("cells");
    private static final Field<Long> LOWS =
            DSL.sum(LOW).cast(SQLDataType.BIGINT).as("lows");
    private static final Field<Long> HIGHS =
            DSL.sum(HIGH).cast(SQLDataType.BIGINT).as("highs");
    private static final Field<Integer> ANY_VAGUE = max(VAGUE).as("vague");

    private final DSLContext dsl;
    private final Table<?> cells;
    private final CellLabels labels;

    CellQuestions(DSLContext dsl, Table<?> cells, CellLabels labels) {
        this.dsl = dsl;
        this.cells = cells;
        this.labels = labels;
    }

    /** See {@link se.liu.grund.delivery.CellStore#repeated}. */
    void repeated(Consumer<RepeatedCell> each) {
        // Mostly there are none, which is found out without an order of all cells.
        boolean any =
                dsl.fetchExists(dsl.select(MEASURE).from(cells).groupBy(PLACE).having(count().gt(inline(1))));
        if (!any) {
            return;
        }
        WindowSpecification together = DSL.partitionBy(PLACE).orderBy(FILE, LINE, COLUMN);
        List<SelectField<?>> selected = new ArrayList<>(PLACE);
        selected.addAll(List.of(FILE, LINE, COLUMN));
        selected.add(firstValue(FILE).over(together).as("firstfile"));
        selected.add(firstValue(LINE).over(together).as("firstline"));
        selected.add(firstValue(COLUMN).over(together).as("firstcol"));
        selected.add(rowNumber().over(together).as("nth"));
        Table<?> found = dsl.select(selected).from(cells).asTable("found");
        each(
                dsl.select()
                        .from(found)
                        .where(field(name("nth"), Integer.class).gt(inline(1)))
                        .orderBy(FILE, LINE, COLUMN),
                row -> each.accept(new RepeatedCell(
                        number(row, MEASURE),
                        gender(row),
                        number(row, PERIOD),
                        number(row, KEY),
                        number(row, CATEGORY),
                        labels.origin(number(row, FILE), number(row, LINE), number(row, COLUMN)),
                        labels.origin(
                                number(row, field(name("firstfile"), Integer.class)),
                                number(row, field(name("firstline"), Integer.class)),
                                number(row, field(name("firstcol"), Integer.class))))));
    }

    /** See {@link se.liu.grund.delivery.CellStore#groups}. */
    void groups(Set<CellCategory> without, Consumer<CellGroup> each) {
        Condition kept = noCondition();
        for (CellCategory category : without) {
            kept = kept.and(not(MEASURE.eq(category.measure()).and(CATEGORY.eq(category.category()))));
        }
        each(
                dsl.select(GENDER, PERIOD, KEY, MEASURE, CELLS, LOWS, HIGHS, ANY_VAGUE)
                        .from(cells)
                        .where(kept)
                        .groupBy(GENDER, PERIOD, KEY, MEASURE)
                        .orderBy(GENDER, PERIOD, KEY, MEASURE),
                row -> each.accept(new CellGroup(
                        number(row, MEASURE), gender(row), number(row, PERIOD), number(row, KEY), sumOf(row))));
    }

    /** See {@link se.liu.grund.delivery.CellStore#sum}. */
    CellSum sum(CellChoice choice) {
        @Nullable Gender gender = choice.gender();
        Record row = dsl.select(CELLS, LOWS, HIGHS, ANY_VAGUE)
                .from(cells)
                .where(chosen(MEASURE, choice.measure())
                        .and(chosen(GENDER, gender == null ? null : gender.ordinal()))
                        .and(chosen(PERIOD, choice.period()))
                        .and(chosen(KEY, choice.key()))
                        .and(chosen(CATEGORY, choice.category())))
                .fetchSingle();
        return number(row, CELLS) == 0 ? new CellSum(0, 0, 0, false) : sumOf(row);
    }

    private static Condition chosen(Field<Integer> part, @Nullable Integer number) {
        return number == null ? noCondition() : part.eq(number);
    }

    /** See {@link se.liu.grund.delivery.CellStore#unequal}. */
    void unequal(Consumer<UnequalCell> each) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(MEASURE, PERIOD, KEY, CATEGORY, ANY_VAGUE));
        for (Gender gender : Gender.values()) {
            selected.add(max(when(is(gender), LOW)).as("low" + gender.ordinal()));
            selected.add(max(when(is(gender), HIGH)).as("high" + gender.ordinal()));
        }
        for (Field<Integer> part : List.of(FILE, LINE, COLUMN)) {
            selected.add(max(when(is(Gender.TOTALT), part)).as(part.getUnqualifiedName()));
        }
        Table<?> places = dsl.select(selected)
                .from(cells)
                .groupBy(MEASURE, PERIOD, KEY, CATEGORY)
                .asTable("places");
        Field<Long> low = low(Gender.KVINNOR).plus(low(Gender.MÄN));
        Field<Long> high = high(Gender.KVINNOR).plus(high(Gender.MÄN));
        each(
                dsl.select()
                        .from(places)
                        .where(field(name("vague"), Integer.class).eq(inline(0)))
                        .and(low.gt(high(Gender.TOTALT)).or(high.lt(low(Gender.TOTALT))))
                        .orderBy(FILE, LINE, COLUMN),
                row -> each.accept(new UnequalCell(
                        number(row, MEASURE),
                        number(row, PERIOD),
                        number(row, KEY),
                        number(row, CATEGORY),
                        new CellSum(1, wide(row, low(Gender.TOTALT)), wide(row, high(Gender.TOTALT)), false),
                        new CellSum(
                                2,
                                wide(row, low(Gender.KVINNOR)) + wide(row, low(Gender.MÄN)),
                                wide(row, high(Gender.KVINNOR)) + wide(row, high(Gender.MÄN)),
                                false),
                        labels.origin(number(row, FILE), number(row, LINE), number(row, COLUMN)))));
    }

    private static Condition is(Gender gender) {
        return GENDER.eq(inline(gender.ordinal()));
    }

    private static Field<Long> low(Gender gender) {
        return field(name("low" + gender.ordinal()), Long.class);
    }

    private static Field<Long> high(Gender gender) {
        return field(name("high" + gender.ordinal()), Long.class);
    }

    private static Field<Integer> column(CellColumn column) {
        return field(name(StagedCells.name(column)), Integer.class);
    }

    private static void each(Select<?> query, Consumer<Record> row) {
        try (Cursor<?> cursor = query.fetchLazy()) {
            for (Record record : cursor) {
                row.accept(record);
            }
        }
    }

    private static Gender gender(Record row) {
        return Arrays.asList(Gender.values()).get(number(row, GENDER));
    }

    private static CellSum sumOf(Record row) {
        return new CellSum(number(row, CELLS), wide(row, LOWS), wide(row, HIGHS), number(row, ANY_VAGUE) != 0);
    }

    private static int number(Record row, Field<Integer> field) {
        return row.get(field.getUnqualifiedName(), Integer.class);
    }

    private static long wide(Record row, Field<Long> field) {
        return row.get(field.getUnqualifiedName(), Long.class);
    }
}
