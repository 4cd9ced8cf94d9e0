package se.liu.grund.web;

import org.jspecify.annotations.Nullable;

/** The service cannot start as it is configured. Says what is wrong and what to do about it. */
public class StartException extends RuntimeException {

    private final String action;

    /**
     * Tells what is wrong.
     *
     * @param description what, where
     * @param action what to do
     */
    public StartException(String description, String action) {
        this(description, action, null);
    }

    StartException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
