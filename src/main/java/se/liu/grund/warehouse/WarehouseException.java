package se.liu.grund.warehouse;

import org.jspecify.annotations.Nullable;

/** The warehouse could not be opened, filled or asked. */
public class WarehouseException extends RuntimeException {

    WarehouseException(String message) {
        super(message);
    }

    WarehouseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
