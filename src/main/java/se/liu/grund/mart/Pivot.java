package se.liu.grund.mart;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import se.liu.grund.contract.Gender;
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
            return name().toLowerCase(java.util.Locale.ROOT) + gender.ordinal();
        }
    }

    static Select<?> query(Workspace workspace) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(MEASURE, PERIOD, KEY, CATEGORY));
        for (Gender gender : Gender.values()) {
            for (Part part : Part.values()) {
                Field<Integer> source = column(part.name().toLowerCase(java.util.Locale.ROOT));
                selected.add(max(when(GENDER.eq(gender.ordinal()), source)).as(name(part.of(gender))));
            }
        }
        return workspace
                .dsl()
                .select(selected)
                .from(workspace.table(Staging.TABLE))
                .groupBy(MEASURE, PERIOD, KEY, CATEGORY)
                .orderBy(MEASURE, PERIOD, KEY, CATEGORY);
    }

    private static Field<Integer> column(String name) {
        return field(name(name), Integer.class);
    }
}
