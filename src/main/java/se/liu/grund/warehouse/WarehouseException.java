package se.liu.grund.warehouse;

import org.jspecify.annotations.Nullable;

/** The warehouse could not be opened, filled or asked. */
public class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofEngine;

    WarehouseException(String message) {
        this(message, null);
    }

    WarehouseException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    WarehouseException(String message, @Nullable Throwable cause, boolean ofEngine) {
        super(message, cause);
        this.ofEngine = ofEngine;
    }

    /** Whether it is the engine that is lost or full, and not what was asked of it. */
    public boolean ofEngine() {
        return ofEngine;
    }
}
