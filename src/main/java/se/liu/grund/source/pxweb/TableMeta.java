package se.liu.grund.source.pxweb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Variable;

/**
 * What a table says of itself before it is asked for numbers.
 *
 * @param variables all of them, in order, with all values
 * @param changed by what a change is known: when it was updated, or an ETag; null when the server tells neither
 */
record TableMeta(
        String title, List<Variable> variables, @Nullable String changed, boolean noisy) {

    /** When the table was updated; null when that cannot be said. */
    @Nullable
    Instant updated() {
        try {
            return changed == null ? null : Instant.parse(changed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
