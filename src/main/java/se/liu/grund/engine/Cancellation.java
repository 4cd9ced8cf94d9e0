package se.liu.grund.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The wish that a reload should stop. Whoever does the work looks at it where it can stop cleanly; no thread is
 * interrupted, since that would tear files and sockets that others use. Once asked for, it stays so. For several threads.
 */
public final class Cancellation {
    private final CompletableFuture<String> reason = new CompletableFuture<>();

    /** Asks for it; the first reason stands. */
    public void ask(String why) {
        reason.complete(why);
    }

    /** Whether it was asked for. */
    public boolean asked() {
        return reason.isDone();
    }

    /** Why; empty before it was asked for. */
    public String why() {
        return reason.getNow("");
    }

    /** Waits that long, less when it is asked for. */
    public void pause(Duration longest) throws InterruptedException {
        try {
            reason.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notAsked) {
            // Time to go on.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Does something when it is asked for, on the thread that asks; at once where it was. */
    public void whenAsked(Runnable then) {
        reason.thenRun(then);
    }

    CompletableFuture<String> signal() {
        return reason;
    }
}
