package se.liu.grund.mart;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.warehouse.Workspace;

/**
 * The one definition of a mart table in SQL: one scan of the staged cells, a row for each measure × period × key ×
 * category, with status and bounds of Kvinnor, Män and Totalt side by side. Totalt is never computed from the others.
 */
final class Pivot {

    static final Field<Integer> MEASURE = column("measure");
    static final Field<Integer> PERIOD = column("period");
    static final Field<Integer> KEY = column("key");
    static final Field<Integer> CATEGORY = column("category");
    private static final Field<Integer> GENDER = column("gender");

    private Pivot() {}

    /** What is kept of each kön. */
    enum Part {
        STATUS,
        LOW,
        HIGH;

        /** The pivoted column of one kön. */
        String of(Gender gender) {
            return name().toLowerCase(Locale.ROOT) + gender.ordinal();
        }
    }

    /** The mart's rows: labels as their ranks, in the mart's order. */
    static Select<?> query(Workspace workspace, List<String> tables) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(MEASURE, PERIOD, KEY, CATEGORY));
        List<SelectField<?>> counts = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            for (Part part : Part.values()) {
                Field<Integer> source = column(part.name().toLowerCase(Locale.ROOT));
                selected.add(
                        max(when(GENDER.eq(inline(gender.ordinal())), source)).as(name(part.of(gender))));
                counts.add(field(name("p", part.of(gender)), Integer.class).as(name(part.of(gender))));
            }
        }
        Table<?> pivoted = workspace
                .dsl()
                .select(selected)
                .from(cells(workspace, tables))
                .groupBy(MEASURE, PERIOD, KEY, CATEGORY)
                .asTable("p");
        List<SelectField<?>> ranked = new ArrayList<>();
        List<Field<Integer>> ranks = new ArrayList<>();
        Table<?> joined = pivoted;
        for (Field<Integer> label : List.of(MEASURE, PERIOD, KEY, CATEGORY)) {
            String alias = "r" + label.getName();
            Condition same = column("p", label.getName()).eq(column(alias, "number"));
            // A category's rank is that among the categories of its measure.
            Condition ofMeasure =
                    label == CATEGORY ? column("p", MEASURE.getName()).eq(column(alias, MEASURE.getName())) : same;
            joined = joined.join(workspace.table(Staging.RANK + label.getName()).as(alias))
                    .on(same.and(ofMeasure));
            Field<Integer> rank = column(alias, Staging.RANK);
            ranks.add(rank);
            ranked.add(rank.as(name(label.getName())));
        }
        ranked.addAll(counts);
        return workspace.dsl().select(ranked).from(joined).orderBy(ranks);
    }

    /** Which categories each measure has, by their numbers, measure by measure. */
    static Select<?> categories(Workspace workspace, List<String> tables) {
        return workspace
                .dsl()
                .selectDistinct(MEASURE, CATEGORY)
                .from(cells(workspace, tables))
                .orderBy(MEASURE, CATEGORY);
    }

    /** How many cells say something: {@code n}. */
    static Select<?> delivered(Workspace workspace, List<String> tables) {
        return workspace
                .dsl()
                .select(count().as("n"))
                .from(cells(workspace, tables))
                .where(column("status").ne(inline(CellStatus.MISSING.ordinal())));
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
