package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Function;

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

    /**
     * What a driver's fault comes of.
     *
     * @param codes what the engine says of one of its own faults; {@link #NONE} where it says nothing
     */
    static EngineTrouble of(Function<SQLException, EngineTrouble> codes, SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            EngineTrouble told = cause instanceof SQLException sql ? codes.apply(sql) : NONE;
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

    /** In lower case; a fault may have none. */
    static String message(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
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
