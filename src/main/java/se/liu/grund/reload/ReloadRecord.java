package se.liu.grund.reload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reload, recorded: each state, when it came and what was said.
 *
 * @param id its name, also the identity of its session
 * @param app alias
 * @param release the release it was to load
 * @param way {@code engine}, {@code qrs} or {@code cloud}
 * @param engine name and address of the engine
 * @param asked when it was asked for
 * @param ended null before
 * @param state the last one
 * @param message how it ended, null before
 * @param transitions in order, the first is {@link ReloadState#QUEUED}
 */
public record ReloadRecord(
        String id,
        String app,
        String release,
        String way,
        String engine,
        Instant asked,
        @Nullable Instant ended,
        ReloadState state,
        @Nullable String message,
        List<Transition> transitions) {

    public ReloadRecord {
        transitions = List.copyOf(transitions);
    }

    /**
     * A state that was reached.
     *
     * @param said what was sent or what came, one sentence part
     */
    public record Transition(Instant at, ReloadState state, String said) {}
}
