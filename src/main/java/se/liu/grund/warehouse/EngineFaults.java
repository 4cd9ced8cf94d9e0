package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.Locale;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** What an engine says when it cannot go on, as one message: what happened, and what to do. */
final class EngineFaults implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final String engine;

    EngineFaults(String engine) {
        this.engine = engine;
    }

    /** All that jOOQ runs on a workspace's connection fails in this way too. */
    @Override
    public void exception(ExecuteContext context) {
        SQLException sql = context.sqlException();
        if (sql != null) {
            context.exception(of("run a query", sql));
        }
    }

    /** The fault of something that was to be done. */
    WarehouseException of(String what, SQLException e) {
        String said = said(e);
        return switch (kind(e)) {
            case LOST ->
                new WarehouseException(
                        engine + " was lost while it was to " + what + ": " + said
                                + ". Nothing of it is used. See that the server and its workers are up, and rebuild.",
                        e,
                        true);
            case FULL ->
                new WarehouseException(
                        engine + " has no room left to " + what + ": " + said
                                + ". Nothing of it is used. Free disk space where it keeps its temporary files, or give it more"
                                + " memory, and rebuild.",
                        e,
                        true);
            case OTHER -> new WarehouseException(engine + " could not " + what + ": " + said, e);
        };
    }

    private enum Kind {
        LOST,
        FULL,
        OTHER
    }

    private static Kind kind(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (state.startsWith("53") || full(message)) {
                return Kind.FULL;
            }
            if (state.startsWith("08") || state.startsWith("57P") || lost(message)) {
                return Kind.LOST;
            }
        }
        return Kind.OTHER;
    }

    private static boolean full(String message) {
        return message.contains("no space left")
                || message.contains("disk full")
                || message.contains("out of memory error")
                || message.contains("max_temp_directory_size")
                || message.contains("exceeded per-node memory limit")
                || message.contains("exceeded distributed user memory limit")
                || message.contains("memory limit") && message.contains("exceeded");
    }

    private static boolean lost(String message) {
        return message.contains("too many errors talking to a worker")
                || message.contains("no nodes available")
                || message.contains("no worker nodes available")
                || message.contains("insufficient active worker nodes")
                || message.contains("could not communicate with the remote task")
                || message.contains("node has gone")
                || message.contains("expected node to be alive")
                || message.contains("error executing query")
                || message.contains("connection refused")
                || message.contains("connection reset");
    }

    /** The first line alone: engines add the query, and where rows failed, what stands in them. */
    static String said(Throwable e) {
        @Nullable String message = e.getMessage();
        String first = message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return first.replaceFirst("\\.$", "").replaceAll("\\d{6,}[-+]?\\d*", "…");
    }
}
