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
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
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
    private static final Field<Integer> KEY = number("code");
    private static final Field<Integer> NEXT = number("next_yr");
    private static final Field<Integer> BEFORE = number("other_before");
    private static final Field<Integer> AFTER = number("other_after");
    private static final Field<Integer> COUNTED = number("counted");

    private final Workspace workspace;
    private final Counted counted;
    private final PersonPart part;

    /** Year, what decides within it, kön and all columns of a row, in that order: the row's place among its person's. */
    private final Packed packed;

    private final List<Field<Long>> words;

    PopulationQuery(Workspace workspace, Counted counted, PersonPart part) {
        this.part = part;
        this.workspace = workspace;
        this.counted = counted;
        List<Packed.Range> ranges = new ArrayList<>();
        ranges.add(new Packed.Range(firstYear(), counted.windows().lastEnd()));
        ranges.add(new Packed.Range(EncodedRows.EMPTY, ordered() ? Dictionary.MOST : EncodedRows.EMPTY));
        ranges.add(new Packed.Range(0, 1));
        for (Counted.Of column : counted.columns()) {
            ranges.add(new Packed.Range(
                    Counted.ABSENT, counted.dictionary(column).values().size()));
        }
        this.packed = Packed.of(ranges);
        this.words = words("w", packed.words());
    }

    private boolean ordered() {
        return counted.rows().contract().order() != null;
    }

    /** How the words of rows hold each column's value, in the order of the columns. */
    PackedColumns columns() {
        return new PackedColumns(packed, words);
    }

    private static List<Field<Long>> words(String prefix, int words) {
        return IntStream.range(0, words)
                .mapToObj(w -> field(name(prefix + w), Long.class))
                .toList();
    }

    /** The first year that is in any period. */
    private int firstYear() {
        return counted.windows().firstEnd() - counted.windows().length() + 1;
    }

    /** The counted rows: code, interval and kön in one number (see {@link BaseNumber}), and the words of {@link #packed}. */
    Select<?> rows(List<Counted> without, Exclusion exclusion) {
        Table<?> rows = linked(exclusion == Exclusion.EVER ? without : List.of());
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
        selected.add(new BaseNumber(counted.windows())
                .of(KEY, first, last, packed.unpack(2, words))
                .as(BASE));
        selected.addAll(words);
        return workspace.dsl().select(selected).from(rows).where(first.lt(last));
    }

    /** Each row with its year and the year of the same person's next row of the same code. */
    private Table<?> linked(List<Counted> never) {
        List<SelectField<?>> own = new ArrayList<>(List.of(PERSON, KEY));
        own.addAll(words);
        // All that tells rows of one year apart is in the words, so that every engine takes the same for the last.
        own.add(lead(words.getFirst())
                .over()
                .partitionBy(PERSON, KEY)
                .orderBy(words)
                .as("next_w"));
        Condition kept = noCondition();
        for (Counted other : never) {
            Table<?> persons = persons(other).asTable("other");
            kept = kept.and(notExists(selectOne()
                    .from(persons)
                    .where(field(name("other", EncodedRows.PERSON), Long.class)
                            .eq(field(name("base", EncodedRows.PERSON), Long.class)))));
        }
        Table<?> windowed = workspace
                .dsl()
                .select(own)
                .from(packedRows().asTable("base"))
                .where(kept)
                .asTable("windowed");
        List<SelectField<?>> selected = new ArrayList<>(List.of(PERSON, KEY));
        selected.addAll(words);
        selected.add(packed.unpack(0, words).as(YEAR));
        selected.add(
                packed.unpack(0, List.of(field(name("next_w"), Long.class))).as(NEXT));
        return workspace.dsl().select(selected).from(windowed).asTable("linked");
    }

    /** Persons and years of a population's rows, whatever their code. */
    private Select<?> persons(Counted of) {
        return workspace
                .dsl()
                .selectDistinct(
                        field(name("r", EncodedRows.PERSON), Long.class).as(PERSON),
                        at("r", EncodedRows.YEAR).as(YEAR))
                .from(chosenFrom(of))
                .where(chosen(of));
    }

    /** The table of a population's rows, {@code r}, with the pairs of codes and groups that it is chosen by. */
    private Table<?> chosenFrom(Counted of) {
        Table<?> from = workspace.table(of.rows().table()).as("r");
        @Nullable String pairs = of.pairs();
        return pairs == null
                ? from
                : from.join(workspace.table(pairs).as("pair"))
                        .on(at("pair", Counted.CODE).eq(at("r", String.valueOf(of.code()))))
                        .and(at("pair", Counted.GROUP).eq(at("r", String.valueOf(of.pairColumn()))));
    }

    private Condition chosen(Counted of) {
        Condition chosen = part.of("r");
        chosen = of.code() == null ? chosen : chosen.and(at("r", of.code()).ge(inline(0)));
        for (Counted.Choice choice : of.choices()) {
            chosen = chosen.and(
                    choice.numbers().isEmpty()
                            ? DSL.falseCondition()
                            : at("r", choice.column())
                                    .in(choice.numbers().stream()
                                            .map(DSL::inline)
                                            .toList()));
        }
        return chosen;
    }

    /** The rows that are counted, with their outcomes: person, code, and all else in words. */
    private Select<?> packedRows() {
        Table<?> from = chosenFrom(counted);
        Condition chosen = chosen(counted)
                .and(at("r", EncodedRows.YEAR).ge(inline(firstYear())))
                .and(at("r", EncodedRows.YEAR).le(inline(counted.windows().lastEnd())));
        Counted.@Nullable Later later = counted.later();
        if (later != null) {
            from = from.leftJoin(workspace.table(later.rows().table()).as("o"))
                    .on(field(name("o", EncodedRows.PERSON), Long.class)
                            .eq(field(name("r", EncodedRows.PERSON), Long.class)))
                    .and(part.of("o"))
                    .and(at("o", EncodedRows.YEAR).eq(at("r", EncodedRows.YEAR).add(inline(later.after()))));
        }
        List<Field<Integer>> numbers = new ArrayList<>();
        numbers.add(at("r", EncodedRows.YEAR));
        numbers.add(ordered() ? at("r", EncodedRows.ORDER) : inline(EncodedRows.EMPTY));
        numbers.add(at("r", EncodedRows.GENDER));
        for (Counted.Of column : counted.columns()) {
            numbers.add(
                    column.outcome()
                            ? coalesce(at("o", column.name()), inline(Counted.ABSENT))
                            : at("r", column.name()));
        }
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(field(name("r", EncodedRows.PERSON), Long.class).as(PERSON));
        selected.add((counted.code() == null ? inline(0) : at("r", counted.code())).as(KEY));
        List<Field<Long>> made = packed.pack(numbers);
        for (int w = 0; w < made.size(); w++) {
            selected.add(made.get(w).as(words.get(w)));
        }
        return workspace.dsl().select(selected).from(from).where(chosen);
    }

    /** Each counted row with the years of the nearest rows of the others, at or before it and after it. */
    private Table<?> beside(Table<?> rows, List<Counted> without) {
        List<Field<?>> own = new ArrayList<>(List.of(PERSON, YEAR, KEY, NEXT));
        own.addAll(words);
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
                    .unionAll(workspace.dsl().select(others).from(persons(other).asTable("other")));
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

    private static Field<Integer> number(String of) {
        return field(name(of), SQLDataType.INTEGER);
    }

    private static Field<Integer> at(String alias, String column) {
        return field(name(alias, column), SQLDataType.INTEGER);
    }
}
