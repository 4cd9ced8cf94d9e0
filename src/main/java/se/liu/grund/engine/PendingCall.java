package se.liu.grund.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A call on its way: its outcome is a value, never an exception, so that the caller's own stack is in what is thrown. */
final class PendingCall {

    private final int id;
    private final String method;
    private final long sent = System.nanoTime();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile @Nullable Duration took;

    PendingCall(int id, String method) {
        this.id = id;
        this.method = method;
    }

    int id() {
        return id;
    }

    String method() {
        return method;
    }

    /** From call to outcome, or until now. */
    Duration age() {
        Duration ended = took;
        return ended == null ? Duration.ofNanos(System.nanoTime() - sent) : ended;
    }

    void end(Outcome how) {
        took = age();
        outcome.complete(how);
    }

    @Nullable
    Outcome outcome() {
        return outcome.getNow(null);
    }

    /** The outcome, or null when there is none in that time. */
    @Nullable
    Outcome await(Duration longest) throws InterruptedException {
        awaitAny(longest, outcome);
        return outcome();
    }

    /** The outcome, or null when there is none in that time or before the signal. */
    @Nullable
    Outcome awaitUnless(CompletableFuture<?> signal, Duration longest) throws InterruptedException {
        awaitAny(longest, outcome, signal);
        return outcome();
    }

    /** Returns when this or the other has its outcome, or the time is over. */
    void awaitEither(PendingCall other, Duration longest) throws InterruptedException {
        awaitAny(longest, outcome, other.outcome);
    }

    private static void awaitAny(Duration longest, CompletableFuture<?>... outcomes) throws InterruptedException {
        try {
            CompletableFuture.anyOf(outcomes).get(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            // The caller looks at the outcome and sees that there is none.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
