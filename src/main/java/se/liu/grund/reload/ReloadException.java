package se.liu.grund.reload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app could not be reloaded, or did not hold what its mart holds. {@link #end} tells what it holds now. */
public class ReloadException extends RuntimeException {

    /** What most of them end with. */
    static final String OLD_DATA = " The app was not saved; its old data is still in place.";

    private final List<Difference> differences;
    private final ReloadState end;

    ReloadException(String message) {
        this(message, List.of(), null);
    }

    ReloadException(String message, @Nullable Throwable cause) {
        this(message, List.of(), cause);
    }

    ReloadException(String message, List<Difference> differences, @Nullable Throwable cause) {
        this(ReloadState.FAILED, message, differences, cause);
    }

    ReloadException(ReloadState end, String message, List<Difference> differences, @Nullable Throwable cause) {
        super(message, cause);
        this.end = end;
        this.differences = List.copyOf(differences);
    }

    /** What read-back found at odds; empty when the fault was another. */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * How the reload ended: {@code FAILED} and {@code CANCELLED} with the old data in place, {@code UNCERTAIN} with old
     * or new data, {@code WRONG} with data that was saved and is not the mart's.
     */
    public ReloadState end() {
        return end;
    }
}
