package se.liu.grund.standin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sessions by user and path: they live while a socket is on them, and their ttl longer. */
final class Sessions {

    private final Map<String, Entry> entries = new HashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private static final class Entry {
        final Session session;
        final Set<Line> lines = new HashSet<>();
        int ttlSeconds;
        int generation;

        Entry(Session session) {
            this.session = session;
        }
    }

    /** @param attached whether the session was there before */
    record Joined(Session session, boolean attached) {}

    synchronized Joined join(String key, int ttlSeconds, Line line, Supplier<Session> fresh) {
        Entry known = entries.get(key);
        Entry entry = known == null ? new Entry(fresh.get()) : known;
        entries.put(key, entry);
        entry.lines.add(line);
        entry.ttlSeconds = ttlSeconds;
        entry.generation++;
        return new Joined(entry.session, known != null);
    }

    /** How many there are. */
    synchronized int count() {
        return entries.size();
    }

    synchronized void leave(String key, Line line) {
        Entry entry = entries.get(key);
        if (entry == null || !entry.lines.remove(line) || !entry.lines.isEmpty()) {
            return;
        }
        if (entry.ttlSeconds == 0) {
            end(key);
        } else {
            int left = entry.generation;
            clock.schedule(() -> endIfStill(key, left), entry.ttlSeconds, TimeUnit.SECONDS);
        }
    }

    /** Ends it, whatever its ttl and whoever is on it. */
    synchronized void forget(String key) {
        if (entries.containsKey(key)) {
            end(key);
        }
    }

    private synchronized void endIfStill(String key, int generation) {
        Entry entry = entries.get(key);
        if (entry != null && entry.generation == generation && entry.lines.isEmpty()) {
            end(key);
        }
    }

    private void end(String key) {
        entries.remove(key).session.end();
    }

    synchronized void endAll() {
        entries.values().forEach(entry -> entry.session.end());
        entries.clear();
        clock.shutdownNow();
    }
}
