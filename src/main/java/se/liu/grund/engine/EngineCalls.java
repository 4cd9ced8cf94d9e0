package se.liu.grund.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls over one socket. Blocks the caller only; meant for virtual threads. Safe for use by several threads. */
final class EngineCalls {

    /** The handle that is always there. */
    static final int GLOBAL = -1;

    private static final int READ_RETRIES = 3;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final EngineAddress address;
    private final Pass pass;
    private final EngineFaults faults;
    private final PendingCalls pending;
    private final TrafficRelay traffic;
    private final Inbox inbox;
    private final EngineSocket socket;
    private volatile int reload;

    private EngineCalls(EngineAddress address, Pass pass, String where, URI url, EngineTraffic listener, int lastId) {
        this.address = address;
        pending = new PendingCalls(lastId);
        this.pass = pass;
        faults = new EngineFaults(where);
        traffic = new TrafficRelay(listener);
        inbox = new Inbox(pending, traffic, this::fail);
        socket = new EngineSocket(EngineUrl.withQuery(url, pass.query()), address, pass, inbox);
    }

    /**
     * @param pass what says who comes
     * @param where how messages name the place
     * @param before calls of the same session over a socket that was cut; null for a new session
     */
    static EngineCalls open(
            EngineAddress address,
            Pass pass,
            String where,
            URI url,
            EngineTraffic listener,
            @Nullable EngineCalls before) {
        EngineCalls calls =
                new EngineCalls(address, pass, where, url, listener, before == null ? 0 : before.pending.lastId());
        calls.reload = before == null ? 0 : before.reload;
        try {
            calls.traffic.opened(url);
            Optional<ConnectFailure> failure = calls.socket.open();
            if (failure.isEmpty()) {
                return calls;
            }
            calls.endThreads();
            throw failure.get().asException(where, address);
        } catch (InterruptedException stopping) {
            calls.endThreads();
            Thread.currentThread().interrupt();
            throw calls.faults.interrupted("Opening a session");
        }
    }

    EngineAddress address() {
        return address;
    }

    EngineFaults faults() {
        return faults;
    }

    /** The id of the session's last {@code DoReloadEx}; 0 for none. */
    int reload() {
        return reload;
    }

    void reload(int id) {
        reload = id;
    }

    /** {@code qSessionState} as {@code OnConnected} told it; empty when it did not within that time. */
    String state(Duration longest) throws InterruptedException {
        try {
            return inbox.state().get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            return "";
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    boolean isOpen() {
        return pending.end() == null && socket.isOpen();
    }

    /** Calls and waits for the answer; for what changes something, so sent once only. */
    JsonNode call(int handle, String method, Object... params) {
        return result(method, once(handle, method, params));
    }

    /** Calls and waits for the answer; for what only reads, so sent again when the engine dropped it. */
    JsonNode read(int handle, String method, Object... params) {
        Outcome outcome = once(handle, method, params);
        for (int retry = 0; retry < READ_RETRIES && isAborted(outcome); retry++) {
            outcome = once(handle, method, params);
        }
        return result(method, outcome);
    }

    /** Sends without waiting. */
    PendingCall send(int handle, String method, Object... params) {
        if (inbox.isGone(handle)) {
            throw faults.goneHandle(method, handle);
        }
        PendingCall call = pending.register(method);
        String text = Frames.request(call.id(), handle, method, params);
        if (call.outcome() == null) {
            traffic.sent(call, text);
            socket.post(text);
        }
        return call;
    }

    /** Nobody waits for it any more. */
    void forget(PendingCall call) {
        pending.take(call.id());
    }

    JsonNode result(String method, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> answered.result();
            case Outcome.Refused refused -> throw faults.refused(method, refused);
            case Outcome.Unusable unusable -> throw faults.unusable(method, unusable.found());
            case Outcome.Lost lost -> {
                // Newer proxies let the socket in first, and say only then that nobody is logged in.
                if (lost.end().hurdle() == Hurdle.USER) {
                    address.wayIn().forget(pass);
                }
                throw faults.lost(method, lost.end());
            }
        };
    }

    /** Ends the session: open calls are told, the engine gets a normal close. Again: nothing happens. */
    void close() {
        pending.endAll(SessionEnd.CLOSED_HERE);
        // A cancelled run closes with the interrupt still set; the goodbye must go out all the same.
        boolean interrupted = Thread.interrupted();
        try {
            socket.hangUp(FAREWELL);
            inbox.awaitEnd(FAREWELL);
            traffic.awaitEnd(FAREWELL);
        } catch (InterruptedException stopping) {
            interrupted = true;
            socket.drop();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome once(int handle, String method, Object... params) {
        PendingCall call = send(handle, method, params);
        @Nullable Outcome outcome;
        try {
            outcome = call.await(address.patience(method));
        } catch (InterruptedException stopping) {
            forget(call);
            Thread.currentThread().interrupt();
            throw faults.interrupted(method);
        }
        if (outcome == null) {
            forget(call);
            throw faults.timedOut(method, address.patience(method));
        }
        return outcome;
    }

    private static boolean isAborted(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.code() == EngineError.ABORTED.code();
    }

    private void fail(SessionEnd end) {
        pending.endAll(end);
        socket.close();
    }

    private void endThreads() {
        inbox.end();
        traffic.end();
    }
}
