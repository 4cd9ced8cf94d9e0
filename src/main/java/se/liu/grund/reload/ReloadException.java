package se.liu.grund.reload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app could not be reloaded, or did not hold what its mart holds. It was not saved: its old data is in place. */
public class ReloadException extends RuntimeException {

    private final List<Difference> differences;

    ReloadException(String message) {
        this(message, List.of(), null);
    }

    ReloadException(String message, @Nullable Throwable cause) {
        this(message, List.of(), cause);
    }

    ReloadException(String message, List<Difference> differences, @Nullable Throwable cause) {
        super(message, cause);
        this.differences = List.copyOf(differences);
    }

    /** What read-back found at odds; empty when the fault was another. */
    public List<Difference> differences() {
        return differences;
    }
}
