package se.liu.grund.engine;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** One virtual thread that does what it is handed, one thing after the other. */
final class InOrder {

    private final ExecutorService thread;

    InOrder(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException ended) {
            // Nothing is read or told after the end.
        }
    }

    /** Takes no more; what it has is still done. */
    void end() {
        thread.shutdown();
    }

    void awaitEnd(Duration longest) throws InterruptedException {
        thread.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
