package se.liu.grund.register;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Counting.Exclusion;
import se.liu.grund.warehouse.Workspace;

/**
 * The one definition in SQL of whom a population counts, and when. A person is counted once for each code in each period, by
 * the last row in it: a row of year y counts in the periods that end from y until the year before the same person's next row of
 * the code, or until it falls out of the period, y + length − 1. So each row is an interval of periods' ends, {@code [from,
 * to)}, and counts of rows by interval add up exactly, however the periods roll.
 *
 * <p>A population without another's persons in the same period loses the ends of all periods that hold a row of the other: of a
 * row's interval, what the last such row before it still reaches, and what begins with the first after it. What is left is one
 * interval again.
 */
final class PopulationQuery {

    static final Field<Integer> BASE = number("base");
    private static final Field<Long> PERSON = field(name(EncodedRows.PERSON), Long.class);
    private static final Field<Integer> YEAR = number(EncodedRows.YEAR);
    private static final Field<Integer> GENDER = number(EncodedRows.GENDER);
    private static final Field<Integer> KEY = number("code");
    private static final Field<Integer> ORDER = number(EncodedRows.ORDER);
    private static final Field<Integer> NEXT = number("next_yr");
    private static final Field<Integer> BEFORE = number("other_before");
    private static final Field<Integer> AFTER = number("other_after");
    private static final Field<Integer> COUNTED = number("counted");

    private final Workspace workspace;
    private final Counted counted;
    private final int columns;
    private final PersonPart part;

    PopulationQuery(Workspace workspace, Counted counted, PersonPart part) {
        this.part = part;
        this.workspace = workspace;
        this.counted = counted;
        this.columns = counted.columns().size();
    }

    /** The counted rows: code, interval and kön in one number (see {@link BaseNumber}), and each column's value. */
    Select<?> rows(List<Counted> without, Exclusion exclusion) {
        Table<?> rows = windowed(counted, exclusion == Exclusion.EVER ? without : List.of());
        boolean samePeriod = exclusion == Exclusion.SAME_PERIOD && !without.isEmpty();
        if (samePeriod) {
            rows = beside(rows, without);
        }
        int length = counted.windows().length();
        Field<Integer> end = least(YEAR.add(inline(length)), coalesce(NEXT, YEAR.add(inline(length))));
        Field<Integer> from = YEAR;
        if (samePeriod) {
            from = greatest(YEAR, coalesce(BEFORE.add(inline(length)), YEAR));
            end = least(end, coalesce(AFTER, YEAR.add(inline(length))));
        }
        // Periods end within these alone; a row that reaches further is cut, so that no number stands for what is not
        // asked.
        Field<Integer> first = greatest(from, inline(counted.windows().firstEnd()));
        Field<Integer> last = least(end, inline(counted.windows().lastEnd() + 1));
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(
                new BaseNumber(counted.windows()).of(KEY, first, last, GENDER).as(BASE));
        for (int i = 0; i < columns; i++) {
            selected.add(column(i));
        }
        return workspace.dsl().select(selected).from(rows).where(first.lt(last));
    }

    /** Each row with the year of the same person's next row of the same code. */
    private Table<?> windowed(Counted of, List<Counted> never) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(PERSON, YEAR, GENDER, KEY));
        // All that tells rows of one year apart has a part in which of them is the last, so that every engine takes the
        // same.
        List<OrderField<?>> order = new ArrayList<>(List.of(YEAR, ORDER, GENDER));
        for (int i = 0; i < columns; i++) {
            selected.add(column(i));
            order.add(column(i));
        }
        selected.add(lead(YEAR).over().partitionBy(PERSON, KEY).orderBy(order).as(NEXT));
        Condition kept = noCondition();
        for (Counted other : never) {
            Table<?> persons = selected(other, false).asTable("other");
            kept = kept.and(notExists(selectOne()
                    .from(persons)
                    .where(field(name("other", EncodedRows.PERSON), Long.class)
                            .eq(field(name("base", EncodedRows.PERSON), Long.class)))));
        }
        return workspace
                .dsl()
                .select(selected)
                .from(selected(of, true).asTable("base"))
                .where(kept)
                .asTable("windowed");
    }

    /** The rows of a population as the register has them: person, year, and with what is counted, the rest. */
    private Select<?> selected(Counted of, boolean whole) {
        String rows = "r";
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(field(name(rows, EncodedRows.PERSON), Long.class).as(PERSON));
        selected.add(at(rows, EncodedRows.YEAR).as(YEAR));
        Table<?> from = workspace.table(of.rows().table()).as(rows);
        Condition chosen = part.of(rows);
        chosen = of.code() == null ? chosen : chosen.and(at(rows, of.code()).ge(inline(0)));
        for (Counted.Choice choice : of.choices()) {
            chosen = chosen.and(
                    choice.numbers().isEmpty()
                            ? DSL.falseCondition()
                            : at(rows, choice.column())
                                    .in(choice.numbers().stream()
                                            .map(DSL::inline)
                                            .toList()));
        }
        @Nullable String pairs = of.pairs();
        if (pairs != null) {
            from = from.join(workspace.table(pairs).as("pair"))
                    .on(at("pair", Counted.CODE).eq(at(rows, String.valueOf(of.code()))))
                    .and(at("pair", Counted.GROUP).eq(at(rows, String.valueOf(of.pairColumn()))));
        }
        if (!whole) {
            return selectDistinct(selected).from(from).where(chosen);
        }
        chosen = chosen.and(at(rows, EncodedRows.YEAR)
                        .gt(inline(of.windows().firstEnd() - of.windows().length())))
                .and(at(rows, EncodedRows.YEAR).le(inline(of.windows().lastEnd())));
        selected.add(at(rows, EncodedRows.GENDER).as(GENDER));
        selected.add((of.code() == null ? inline(0) : at(rows, of.code())).as(KEY));
        selected.add((of.rows().contract().order() == null ? inline(0) : at(rows, EncodedRows.ORDER)).as(ORDER));
        Counted.@Nullable Later later = of.later();
        if (later != null) {
            from = from.leftJoin(workspace.table(later.rows().table()).as("o"))
                    .on(field(name("o", EncodedRows.PERSON), Long.class)
                            .eq(field(name(rows, EncodedRows.PERSON), Long.class)))
                    .and(part.of("o"))
                    .and(at("o", EncodedRows.YEAR).eq(at(rows, EncodedRows.YEAR).add(inline(later.after()))));
        }
        for (int i = 0; i < of.columns().size(); i++) {
            Counted.Of column = of.columns().get(i);
            selected.add((column.outcome()
                            ? coalesce(at("o", column.name()), inline(Counted.ABSENT))
                            : at(rows, column.name()))
                    .as(column(i)));
        }
        return workspace.dsl().select(selected).from(from).where(chosen);
    }

    /** Each counted row with the years of the nearest rows of the others, at or before it and after it. */
    private Table<?> beside(Table<?> rows, List<Counted> without) {
        List<Field<?>> own = new ArrayList<>(List.of(PERSON, YEAR, GENDER, KEY, NEXT));
        for (int i = 0; i < columns; i++) {
            own.add(column(i));
        }
        List<SelectField<?>> first = new ArrayList<>(own);
        first.add(inline(1).as(COUNTED));
        Select<? extends Record> all = workspace.dsl().select(first).from(rows);
        for (Counted other : without) {
            List<SelectField<?>> others = new ArrayList<>(List.of(PERSON, YEAR));
            for (Field<?> column : own.subList(2, own.size())) {
                others.add(inline(0).as(column.getName()));
            }
            others.add(inline(0).as(COUNTED));
            @SuppressWarnings({"unchecked", "rawtypes"})
            Select<? extends Record> more = ((Select) all)
                    .unionAll(workspace
                            .dsl()
                            .select(others)
                            .from(selected(other, false).asTable("other")));
            all = more;
        }
        Field<Integer> year = when(COUNTED.eq(inline(0)), YEAR);
        List<SelectField<?>> selected = new ArrayList<>(own);
        selected.add(COUNTED);
        // Of rows of one year, the others come first on the way up, and last on the way down: their year is before, not
        // after.
        selected.add(max(year)
                .over()
                .partitionBy(PERSON)
                .orderBy(YEAR.asc(), COUNTED.asc())
                .rowsBetweenUnboundedPreceding()
                .andCurrentRow()
                .as(BEFORE));
        selected.add(min(year)
                .over()
                .partitionBy(PERSON)
                .orderBy(YEAR.desc(), COUNTED.desc())
                .rowsBetweenUnboundedPreceding()
                .andCurrentRow()
                .as(AFTER));
        Table<?> marked =
                workspace.dsl().select(selected).from(all.asTable("both")).asTable("marked");
        return workspace
                .dsl()
                .select(DSL.asterisk())
                .from(marked)
                .where(COUNTED.eq(inline(1)))
                .asTable("beside");
    }

    static Field<Integer> column(int place) {
        return number("m" + place);
    }

    private static Field<Integer> number(String of) {
        return field(name(of), SQLDataType.INTEGER);
    }

    private static Field<Integer> at(String alias, String column) {
        return field(name(alias, column), SQLDataType.INTEGER);
    }
}
