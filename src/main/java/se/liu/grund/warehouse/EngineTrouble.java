package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.Locale;

/**
 * What kind of trouble a driver's fault tells of: of the engine itself, or of what was asked. Engines have codes for it, and
 * where those say nothing, words.
 */
enum EngineTrouble {
    /** It, or a part of it, is not there any more. */
    LOST,
    /** It has no disk or memory left. */
    FULL,
    /** It does not let us in. */
    REFUSED,
    /** It has given up its database, until the process starts again. */
    BROKEN,
    /** It was told to stop. */
    STOPPED,
    /** It is well; what was asked cannot be answered. */
    NONE;

    private static final int TRINO_INTERNAL = 0x1_0000;
    private static final int TRINO_RESOURCES = 0x2_0000;
    private static final int TRINO_OTHERS = 0x3_0000;

    /** Of Hive's errors, the first: the metastore does not answer. */
    private static final int TRINO_METASTORE = 0x100_0000;

    static EngineTrouble of(String engine, SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            EngineTrouble told = cause instanceof SQLException sql
                    ? switch (engine) {
                        case "Trino" -> trino(sql);
                        case "H2" -> h2(sql.getErrorCode());
                        case "PostgreSQL" -> postgres(sql);
                        default -> duckDb(message(sql));
                    }
                    : NONE;
            if (told != NONE) {
                return told;
            }
        }
        StringBuilder words = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            words.append(message(cause)).append('\n');
        }
        return words(words.toString());
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static EngineTrouble trino(SQLException e) {
        int code = e.getErrorCode();
        if (message(e).contains("worker nodes")) {
            // Counted among missing resources by Trino.
            return LOST;
        }
        if (code == 3) {
            // USER_CANCELED, of the errors of users.
            return STOPPED;
        }
        if (code >= TRINO_INTERNAL && code < TRINO_RESOURCES || code == TRINO_METASTORE) {
            return LOST;
        }
        return code >= TRINO_RESOURCES && code < TRINO_OTHERS ? FULL : NONE;
    }

    private static EngineTrouble h2(int code) {
        return switch (code) {
            // Connection broken, database closed, closed at shutdown, object closed, file corrupted.
            case 90067, 90098, 90121, 90007, 90030 -> LOST;
            // Out of memory, no disk space.
            case 90108, 90100 -> FULL;
            // Statement cancelled, or it took too long.
            case 57014 -> STOPPED;
            case 28000 -> REFUSED;
            default -> NONE;
        };
    }

    private static EngineTrouble postgres(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals("57014")) {
            return STOPPED;
        }
        if (state.startsWith("28")) {
            return REFUSED;
        }
        if (state.startsWith("53")) {
            return FULL;
        }
        // Connection; shutdown by an operator; the system below; inside of PostgreSQL.
        return state.startsWith("08") || state.startsWith("57") || state.startsWith("58") || state.startsWith("XX")
                ? LOST
                : NONE;
    }

    private static EngineTrouble duckDb(String message) {
        if (message.contains("database has been invalidated")) {
            return BROKEN;
        }
        if (message.startsWith("interrupt error")) {
            return STOPPED;
        }
        return NONE;
    }

    private static EngineTrouble words(String message) {
        if (message.contains("authentication failed") || message.contains("unauthorized")) {
            return REFUSED;
        }
        if (message.contains("no space left")
                || message.contains("disk full")
                || message.contains("out of memory error")
                || message.contains("max_temp_directory_size")
                || message.contains("disk quota exceeded")) {
            return FULL;
        }
        return message.contains("error executing query")
                        || message.contains("error fetching next")
                        || message.contains("connection refused")
                        || message.contains("connection reset")
                        || message.contains("failed to connect")
                        || message.contains("connection was closed")
                ? LOST
                : NONE;
    }
}
