package se.liu.grund.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls without an answer yet, by id. When the session ends, each of them is told; no caller can hang. */
final class PendingCalls {

    private final AtomicInteger lastId;
    private final Map<Integer, PendingCall> byId = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable SessionEnd> end = new AtomicReference<>();

    /** @param lastId the last id of an earlier socket on the same session: the engine knows its calls by their ids */
    PendingCalls(int lastId) {
        this.lastId = new AtomicInteger(lastId);
    }

    int lastId() {
        return lastId.get();
    }

    /** A call with a new id; already lost when the session is over. */
    PendingCall register(String method) {
        PendingCall call = new PendingCall(lastId.incrementAndGet(), method);
        byId.put(call.id(), call);
        // Looked at after the put: an end between the two would otherwise leave this call waiting for ever.
        if (end.get() != null) {
            rejectAll();
        }
        return call;
    }

    /** The call with that id, which is pending no more; null when nobody waits for it. */
    @Nullable
    PendingCall take(int id) {
        return byId.remove(id);
    }

    /** Ends the session for all calls, now and later. Only the first end counts: later ones are its echo. */
    void endAll(SessionEnd how) {
        end.compareAndSet(null, how);
        rejectAll();
    }

    @Nullable
    SessionEnd end() {
        return end.get();
    }

    private void rejectAll() {
        SessionEnd how = end.get();
        if (how == null) {
            return;
        }
        for (Integer id : byId.keySet()) {
            PendingCall call = byId.remove(id);
            if (call != null) {
                call.end(new Outcome.Lost(how));
            }
        }
    }
}
