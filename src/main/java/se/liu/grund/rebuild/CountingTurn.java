package se.liu.grund.rebuild;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liu.grund.engine.Cancellation;

/**
 * Whose turn it is to be counted from registers: one app at a time, since the memory that an engine may take is set for one, and
 * in the order in which they asked.
 */
final class CountingTurn {

    private static final Logger log = LoggerFactory.getLogger(CountingTurn.class);
    private static final long LOOK_MILLIS = 200;

    private final Semaphore free = new Semaphore(1, true);

    /** Waits for it; gives whether it came, and not a wish to stop. */
    boolean take(Cancellation cancellation, Consumer<String> progress) {
        try {
            if (!free.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                String waits = "waits until another app is counted: one at a time, for the sake of memory";
                log.info("An app {}", waits);
                progress.accept(waits);
                while (!free.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (cancellation.asked()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack() {
        free.release();
    }
}
