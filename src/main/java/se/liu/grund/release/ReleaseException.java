package se.liu.grund.release;

import org.jspecify.annotations.Nullable;

/** A release could not be written, proven or found. What was published before is still in place. */
public class ReleaseException extends RuntimeException {

    ReleaseException(String message) {
        super(message);
    }

    ReleaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
