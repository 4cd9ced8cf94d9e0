package se.liu.grund.engine;

import java.time.Instant;

/**
 * Hears everything that goes over a session's socket: for logs, metrics and recorders. Events come in order, on a thread
 * of the listener's own: a slow listener delays neither calls nor pings, but what it has not heard yet is kept in memory.
 * What it throws is dropped. The upgrade's headers, and with them tokens and users, are no part of the traffic.
 */
@FunctionalInterface
public interface EngineTraffic {

    /** Called once for each event, never by two threads at once. */
    void on(Event event);

    /** Hears nothing. */
    static EngineTraffic unheard() {
        return TrafficRelay.UNHEARD;
    }

    /** One thing that went over the socket. */
    sealed interface Event {
        /** When it was handed to the socket, or read from it. */
        Instant at();
    }

    /**
     * A socket was opened.
     *
     * @param path of its address, with app, identity and ttl; without its query, which may hold a ticket
     */
    record Opened(String path, Instant at) implements Event {}

    /**
     * A call went out.
     *
     * @param id unique in the session
     * @param method such as {@code OpenDoc}
     * @param payload the whole text frame
     */
    record Sent(int id, String method, Instant at, String payload) implements Event {}

    /**
     * An answer came.
     *
     * @param id the call's
     * @param method the call's; empty when nobody waited for it any more
     * @param millis from call to answer; -1 when nobody waited for it any more
     * @param refused whether the engine answered with an error
     * @param payload the whole text frame
     */
    record Received(int id, String method, Instant at, long millis, boolean refused, String payload) implements Event {}

    /**
     * A word came that answers no call.
     *
     * @param topic such as {@code OnConnected}; empty when the frame names none, as when it only lists handles
     * @param payload the whole text frame
     */
    record Notified(String topic, Instant at, String payload) implements Event {}

    /**
     * The socket is closed; the last event of a session.
     *
     * @param code the WebSocket close code; 1006 is a cut
     * @param reason the other side's words, often empty
     */
    record Closed(int code, String reason, Instant at) implements Event {}
}
