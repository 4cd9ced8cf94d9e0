package se.liu.grund.reload;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liu.grund.reload.ReloadRecord.Transition;

/** One reload's way through its states: each is checked, written in the books, and told to who watches. */
final class ReloadTrack {

    private static final Logger log = LoggerFactory.getLogger(ReloadTrack.class);

    private final String id;
    private final ReloadRecords records;
    private final Clock clock;
    private final Consumer<String> progress;
    private final AtomicInteger ordinal = new AtomicInteger();
    private ReloadState state = ReloadState.QUEUED;

    ReloadTrack(String id, ReloadRecords records, Clock clock, Consumer<String> progress) {
        this.id = id;
        this.records = records;
        this.clock = clock;
        this.progress = progress;
    }

    /** It waits for its turn. */
    void queued(String said) {
        enter(said);
    }

    synchronized ReloadState state() {
        return state;
    }

    /**
     * Goes on to a state.
     *
     * @param said what was sent or came, for people
     * @throws IllegalStateException where that state may not follow
     */
    synchronized void to(ReloadState next, String said) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A reload that is " + state + " cannot become " + next + ".");
        }
        state = next;
        enter(said);
        if (!next.done()) {
            progress.accept(said);
        }
    }

    /** A line of progress within a state. */
    void tell(String line) {
        progress.accept(line);
    }

    private void enter(String said) {
        log.debug("Reload {} {}: {}", id, state, said);
        records.enter(
                id,
                ordinal.incrementAndGet(),
                new Transition(clock.instant().truncatedTo(ChronoUnit.MILLIS), state, said));
    }
}
