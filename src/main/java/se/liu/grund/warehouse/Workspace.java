package se.liu.grund.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schema of its own in the warehouse, on one connection; dropped with all it holds when closed. Not thread-safe. */
public final class Workspace implements AutoCloseable {

    /** Column of a table of labels. */
    public static final Field<String> LABEL = DSL.field(DSL.name("label"), SQLDataType.VARCHAR);

    /** Column of a table of labels. */
    public static final Field<Integer> NUMBER = DSL.field(DSL.name("number"), SQLDataType.INTEGER);

    private static final int LABELS = 1000;
    private static final Logger log = LoggerFactory.getLogger(Workspace.class);

    private final Set<String> tables = new LinkedHashSet<>();
    private final List<TableLoading> loadings = new ArrayList<>();
    private final Engine engine;
    private final Connection connection;
    private final DSLContext dsl;
    private final Name schema;

    Workspace(Engine engine, String schema) {
        this.engine = engine;
        this.schema = DSL.name(schema);
        this.connection = Warehouse.connection(engine);
        this.dsl = Warehouse.dsl(engine, connection);
        boolean made = false;
        try {
            dsl.createSchema(this.schema).execute();
            made = true;
        } finally {
            if (!made) {
                quietly("close a connection", connection::close);
            }
        }
    }

    /** The table of this name, for queries. */
    public Table<?> table(String name) {
        return DSL.table(schema.append(name));
    }

    /** jOOQ on this workspace's connection, in the engine's dialect. */
    public DSLContext dsl() {
        return dsl;
    }

    /**
     * Creates a table and fills it in bulk.
     *
     * @param name of the table, new in this workspace
     * @param columns at least one, all of the same length
     */
    public void load(String name, List<Column> columns) {
        Loading loading = loading(name, columns.stream().map(Column::name).toList());
        loading.add(
                columns.stream().map(Column::values).toList(),
                columns.getFirst().rows());
        loading.commit();
    }

    /**
     * Creates a table to be filled batch by batch.
     *
     * @param name of the table, new in this workspace
     * @param columns at least one; all are whole numbers
     */
    public Loading loading(String name, List<String> columns) {
        create(name, columns);
        TableLoading loading = new TableLoading(
                engine, connection, name, () -> engine.appender(connection, schema, name, columns), () -> {
                    dsl.dropTable(table(name)).execute();
                    create(name, columns);
                });
        loadings.add(loading);
        return loading;
    }

    private void create(String name, List<String> columns) {
        var create = dsl.createTable(table(name));
        for (String column : columns) {
            create = create.column(DSL.name(column), SQLDataType.INTEGER);
        }
        tables.add(name);
        create.execute();
    }

    /** Creates a table of what a query gives. */
    public void create(String name, Select<?> query) {
        // Before it is there: an engine that cannot take back may leave it though the query failed.
        tables.add(name);
        dsl.createTable(table(name)).as(query).execute();
    }

    /** Adds what a query gives to a table; its columns are the table's, in order. */
    public void insert(String name, Select<?> query) {
        dsl.insertInto(table(name)).select(query).execute();
    }

    /** Drops a table of this workspace. */
    public void drop(String name) {
        dsl.dropTable(table(name)).execute();
        tables.remove(name);
    }

    /**
     * Creates a table of texts and a number for each.
     *
     * @param name of the table, new in this workspace; its columns are {@code label} and {@code number}
     */
    public void loadLabels(String name, Map<String, Integer> numbers) {
        tables.add(name);
        dsl.createTable(table(name))
                .column(LABEL, LABEL.getDataType())
                .column(NUMBER, NUMBER.getDataType())
                .execute();
        List<Map.Entry<String, Integer>> all = List.copyOf(numbers.entrySet());
        for (int from = 0; from < all.size(); from += LABELS) {
            var insert = dsl.insertInto(table(name), LABEL, NUMBER);
            for (Map.Entry<String, Integer> one : all.subList(from, Math.min(all.size(), from + LABELS))) {
                insert = insert.values(one.getKey(), one.getValue());
            }
            insert.execute();
        }
    }

    /**
     * The rows of files as a table for queries.
     *
     * @throws WarehouseException where the engine reads no files
     */
    public Table<?> scan(RegisterScan scan) {
        return engine.scan(scan);
    }

    /** The columns of a Parquet file by the names that it has itself; a name that it has twice comes twice. */
    public List<String> parquetColumns(Path file) {
        return engine.parquetColumns(dsl, file);
    }

    /**
     * Lines of CSV that the scans so far could not read: file, line and kind of fault, in that order, at most one a line; never
     * what stands there. Empty where every line was read.
     */
    public List<RejectedLine> rejected() {
        return engine.rejected(dsl);
    }

    /** A person's id as a number that tells nothing without the key; see {@link Engine#pseudonym}. */
    public Field<Long> pseudonym(Field<String> person, String key) {
        return engine.pseudonym(person, key);
    }

    /** Runs a query whose columns are whole numbers, and gives them by columns in the query's order. */
    public Columns fetch(Select<?> query) {
        Gathered gathered = new Gathered();
        fetch(query, gathered);
        return gathered.columns();
    }

    /** Runs a query whose columns are whole numbers, and hands its rows over as they come. */
    public void fetch(Select<?> query, ColumnSink sink) {
        try {
            engine.columns(connection, dsl.render(query), dsl.extractBindValues(query), sink);
        } catch (SQLException e) {
            throw failed("run a query", e);
        }
    }

    /** Drops another workspace with all it holds. */
    void dropOther(String name) {
        if (engine.takesBack()) {
            dsl.dropSchemaIfExists(DSL.name(name)).cascade().execute();
            return;
        }
        dsl.select(DSL.field("table_name", String.class))
                .from("information_schema.tables")
                .where(DSL.field("table_schema", String.class).eq(name))
                .fetch(0, String.class)
                .forEach(
                        table -> dsl.dropTable(DSL.table(DSL.name(name, table))).execute());
        dsl.dropSchemaIfExists(DSL.name(name)).execute();
    }

    private WarehouseException failed(String what, SQLException e) {
        return engine.faults().of(what, e);
    }

    /** One part of what is to be done though another has failed. */
    @FunctionalInterface
    private interface Part {
        void run() throws SQLException;
    }

    /** Whoever cleans up has a fault of its own to tell. Gives whether the engine can be asked on. */
    private boolean quietly(String what, Part part) {
        try {
            part.run();
            return true;
        } catch (SQLException e) {
            WarehouseException fault = failed(what, e);
            log.warn("{}", fault.getMessage());
            return !fault.ofEngine();
        } catch (WarehouseException e) {
            log.warn("{}", e.getMessage());
            return !e.ofEngine();
        }
    }

    /** Drops all there is. Where the engine is lost, what is left is taken away at the next start. */
    @Override
    public void close() {
        StopSignal.heedless(this::drop);
    }

    private void drop() {
        // A server that waits for rows takes nothing else.
        loadings.forEach(TableLoading::abandon);
        boolean there = quietly("take back what was under way", () -> {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
        if (there && !engine.takesBack()) {
            // Not every catalog drops a schema with what it holds.
            for (String name : tables) {
                there = there
                        && quietly(
                                "drop a table",
                                () -> dsl.dropTableIfExists(table(name)).execute());
            }
        }
        if (there) {
            quietly("drop its workspace", () -> {
                var drop = dsl.dropSchemaIfExists(schema);
                if (engine.takesBack()) {
                    drop.cascade().execute();
                } else {
                    drop.execute();
                }
            });
        }
        quietly("close its connection", connection::close);
    }
}
