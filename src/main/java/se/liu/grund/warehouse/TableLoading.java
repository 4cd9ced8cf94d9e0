package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loading on a workspace's connection, whose transaction begins with the first rows. */
final class TableLoading implements Loading {

    /** Opens the engine's appender on a table that is there. */
    @FunctionalInterface
    interface Opening {
        Appender open() throws SQLException;
    }

    /** Makes the table anew where the engine cannot take rows back. */
    private final Runnable anew;

    private final Engine engine;
    private final Connection connection;
    private final String table;
    private final Opening opening;

    private @Nullable Appender appender;
    private boolean begun;

    TableLoading(Engine engine, Connection connection, String table, Opening opening, Runnable anew) {
        this.anew = anew;
        this.engine = engine;
        this.connection = connection;
        this.table = table;
        this.opening = opening;
    }

    @Override
    public void add(List<int[]> columns, int rows) {
        try {
            Appender open = appender;
            if (open == null) {
                if (engine.takesBack()) {
                    connection.setAutoCommit(false);
                }
                begun = true;
                open = opening.open();
                appender = open;
            }
            open.append(columns, rows);
        } catch (SQLException e) {
            throw failed("load", e);
        }
    }

    @Override
    public void flush() {
        Appender open = appender;
        if (open != null) {
            try {
                open.finish();
                appender = null;
            } catch (SQLException e) {
                throw failed("load", e);
            }
        }
    }

    @Override
    public void commit() {
        flush();
        if (begun) {
            try {
                if (engine.takesBack()) {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                begun = false;
            } catch (SQLException e) {
                throw failed("load", e);
            }
        }
    }

    /** Gives up the rows that are under way, so that the connection can be used again; never throws. */
    void abandon() {
        Appender open = appender;
        if (open != null) {
            appender = null;
            open.abandon();
        }
    }

    @Override
    public void rollback() {
        abandon();
        if (begun) {
            try {
                begun = false;
                if (engine.takesBack()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                } else {
                    anew.run();
                }
            } catch (SQLException e) {
                throw failed("empty", e);
            }
        }
    }

    private WarehouseException failed(String what, SQLException e) {
        return engine.faults().of(what + " table '" + table + "'", e);
    }
}
