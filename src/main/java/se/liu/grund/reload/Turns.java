package se.liu.grund.reload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import se.liu.grund.engine.Cancellation;

/**
 * How many reloads run at the same time: in all, on each engine, and as each user. Who came first goes first, except that
 * one whose engine or user is full lets others by.
 */
final class Turns {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final int inAll;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Entry> line = new ArrayList<>();

    /**
     * What a reload needs room for.
     *
     * @param engine name of the engine
     * @param onEngine how many at once on it
     * @param user as whom; empty where Grund does not say
     * @param asUser how many at once as that user on that engine
     */
    record Place(String engine, int onEngine, String user, int asUser) {}

    private static final class Entry {
        final String id;
        final String app;
        final Place place;
        final Instant since;
        boolean runs;

        Entry(String id, String app, Place place, Instant since) {
            this.id = id;
            this.app = app;
            this.place = place;
            this.since = since;
        }
    }

    Turns(int inAll, Clock clock) {
        this.inAll = inAll;
        this.clock = clock;
    }

    /** Room that is held; close it to give it back. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for room.
     *
     * @throws InterruptedException when the thread is to stop, or the reload was cancelled while it waited; then
     *     {@code cancellation} says so
     */
    Turn take(String id, String app, Place place, Cancellation cancellation) throws InterruptedException {
        Entry entry = new Entry(id, app, place, clock.instant());
        lock.lock();
        try {
            line.add(entry);
            try {
                while (!mayRun(entry)) {
                    if (cancellation.asked()) {
                        throw new InterruptedException(cancellation.why());
                    }
                    boolean unused = changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
                entry.runs = true;
            } finally {
                if (!entry.runs) {
                    line.remove(entry);
                }
            }
        } finally {
            lock.unlock();
        }
        return () -> leave(entry);
    }

    /** All that run or wait, in the order they came. */
    List<QueuedReload> line() {
        lock.lock();
        try {
            return line.stream()
                    .map(e -> new QueuedReload(e.id, e.app, e.place.engine(), e.place.user(), e.since, e.runs))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Entry entry) {
        lock.lock();
        try {
            line.remove(entry);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Room for it, after all before it that there is room for have taken theirs. */
    private boolean mayRun(Entry wanted) {
        List<Entry> running = new ArrayList<>(line.stream().filter(e -> e.runs).toList());
        for (Entry entry : line) {
            if (!entry.runs) {
                boolean room = room(running, entry.place);
                if (entry == wanted) {
                    return room;
                }
                if (room) {
                    running.add(entry);
                }
            }
        }
        return false;
    }

    private boolean room(List<Entry> running, Place place) {
        long onEngine = running.stream()
                .filter(e -> e.place.engine().equals(place.engine()))
                .count();
        long asUser = running.stream()
                .filter(e -> e.place.engine().equals(place.engine())
                        && e.place.user().equals(place.user()))
                .count();
        return running.size() < inAll && onEngine < place.onEngine() && asUser < place.asUser();
    }
}
