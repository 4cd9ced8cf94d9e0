package se.liu.grund.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Tells the listener, on a thread of its own. */
final class TrafficRelay {

    static final EngineTraffic UNHEARD = event -> {};

    private final EngineTraffic listener;
    private final InOrder thread = new InOrder("engine-traffic");

    TrafficRelay(EngineTraffic listener) {
        this.listener = listener;
    }

    void opened(URI url) {
        tell(new EngineTraffic.Opened(url.getRawPath(), Instant.now()));
    }

    void sent(PendingCall call, String payload) {
        tell(new EngineTraffic.Sent(call.id(), call.method(), Instant.now(), payload));
    }

    void received(PendingCall call, boolean refused, String payload) {
        tell(new EngineTraffic.Received(
                call.id(), call.method(), Instant.now(), call.age().toMillis(), refused, payload));
    }

    void receivedLate(int id, String payload) {
        tell(new EngineTraffic.Received(id, "", Instant.now(), -1, false, payload));
    }

    void notified(String topic, String payload) {
        tell(new EngineTraffic.Notified(topic, Instant.now(), payload));
    }

    void closed(int code, String reason) {
        tell(new EngineTraffic.Closed(code, reason, Instant.now()));
        thread.end();
    }

    void end() {
        thread.end();
    }

    void awaitEnd(Duration longest) throws InterruptedException {
        thread.awaitEnd(longest);
    }

    private void tell(EngineTraffic.Event event) {
        // Nobody hears it, so no thread need wake for it.
        if (listener == UNHEARD) {
            return;
        }
        thread.run(() -> {
            try {
                listener.on(event);
            } catch (RuntimeException theListenersOwn) {
                // A fault of who listens is none of the session's.
            }
        });
    }
}
