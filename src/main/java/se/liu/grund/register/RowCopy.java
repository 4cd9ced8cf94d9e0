package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import se.liu.grund.warehouse.ColumnSink;
import se.liu.grund.warehouse.Loading;
import se.liu.grund.warehouse.Workspace;

/** Encoded rows from one workspace to another; on the way a person becomes a number from 0, which tells nothing at all. */
final class RowCopy {

    private static final String PERSONS = "persons";

    private final Workspace from;
    private final Workspace to;

    RowCopy(Workspace from, Workspace to) {
        this.from = from;
        this.to = to;
    }

    void copy(List<EncodedRows> all) {
        var person = field(name(EncodedRows.PERSON), Long.class);
        Select<Record1<Long>> distinct = null;
        for (EncodedRows rows : all) {
            Select<Record1<Long>> of = from.dsl().select(person).from(from.table(rows.table()));
            distinct = distinct == null
                    ? from.dsl().selectDistinct(person).from(from.table(rows.table()))
                    : distinct.union(of);
        }
        if (distinct == null) {
            return;
        }
        from.create(
                PERSONS,
                from.dsl()
                        .select(
                                person,
                                rowNumber()
                                        .over()
                                        .orderBy(person)
                                        .sub(inline(1))
                                        .cast(SQLDataType.INTEGER)
                                        .as("number"))
                        .from(distinct.asTable("p")));
        all.forEach(this::copy);
    }

    private void copy(EncodedRows rows) {
        List<String> names = EncodedRows.names(rows.contract());
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(field(name("p", "number"), Integer.class));
        names.forEach(column -> selected.add(field(name("r", column), Integer.class)));
        List<String> columns = new ArrayList<>(List.of(EncodedRows.PERSON));
        columns.addAll(names);
        Loading loading = to.loading(rows.table(), columns);
        from.fetch(
                from.dsl()
                        .select(selected)
                        .from(from.table(rows.table()).as("r"))
                        .join(from.table(PERSONS).as("p"))
                        .on(field(name("p", EncodedRows.PERSON), Long.class)
                                .eq(field(name("r", EncodedRows.PERSON), Long.class))),
                new ColumnSink() {
                    @Override
                    public void take(List<int[]> batch, int n) {
                        loading.add(batch, n);
                    }
                });
        loading.commit();
    }
}
