package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A schema of its own in the warehouse, on one connection; dropped with all it holds when closed. Not thread-safe. */
public final class Workspace implements AutoCloseable {

    private final Engine engine;
    private final Connection connection;
    private final DSLContext dsl;
    private final Name schema;

    Workspace(Engine engine, String schema) {
        this.engine = engine;
        this.schema = DSL.name(schema);
        try {
            this.connection = engine.connect();
            this.dsl = DSL.using(connection, engine.dialect());
        } catch (SQLException e) {
            throw failed("open a workspace", e);
        }
        dsl.createSchema(this.schema).execute();
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
        var create = dsl.createTable(table(name));
        for (String column : columns) {
            create = create.column(DSL.name(column), SQLDataType.INTEGER);
        }
        create.execute();
        return new TableLoading(engine, connection, name, () -> engine.appender(connection, schema, name, columns));
    }

    /** Runs a query whose columns are whole numbers, and gives them by columns in the query's order. */
    public Columns fetch(Select<?> query) {
        try {
            return engine.columns(connection, dsl.render(query), dsl.extractBindValues(query));
        } catch (SQLException e) {
            throw failed("run a query", e);
        }
    }

    private WarehouseException failed(String what, SQLException e) {
        return new WarehouseException(engine.name() + " could not " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try (connection) {
            dsl.dropSchemaIfExists(schema).cascade().execute();
        } catch (SQLException e) {
            throw failed("close its workspace", e);
        }
    }
}
