package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to stop what a thread asks of the warehouse: the query that runs, and each one after it. What is closed is closed all the
 * same. For several threads.
 */
public final class StopSignal {

    private static final Logger log = LoggerFactory.getLogger(StopSignal.class);
    private static final ScopedValue<StopSignal> HEEDED = ScopedValue.newInstance();

    private boolean stopped;
    private @Nullable Statement running;

    /** Does work whose queries this stops: they throw {@link WarehouseException} from then on. */
    public <T> T heed(Supplier<T> work) {
        return ScopedValue.where(HEEDED, this).call(work::get);
    }

    /** Does what must be done though all is to stop. */
    static void heedless(Runnable work) {
        ScopedValue.where(HEEDED, new StopSignal()).run(work);
    }

    /** Stops the query that runs, and lets none begin. */
    public synchronized void stop() {
        stopped = true;
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                log.warn("A query that is to stop goes on to its end: {}", EngineFaults.said(e));
            }
        }
    }

    /** A statement of this thread is about to run. */
    static void begins(String engine, @Nullable Statement statement) {
        if (HEEDED.isBound()) {
            HEEDED.get().enter(engine, statement);
        }
    }

    /** Whether the work of this thread is to stop, so that a query's fault comes of that, whatever the engine calls it. */
    static boolean stopping() {
        return HEEDED.isBound() && HEEDED.get().isStopped();
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** It came to its end. */
    static void ends() {
        if (HEEDED.isBound()) {
            HEEDED.get().leave();
        }
    }

    private synchronized void enter(String engine, @Nullable Statement statement) {
        if (stopped) {
            throw new WarehouseException(engine + " was not asked any more: the run is to stop.", null, true);
        }
        running = statement;
    }

    private synchronized void leave() {
        running = null;
    }
}
