package se.liu.grund.web.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import se.liu.grund.rebuild.RunEvent;

/**
 * What one client is told of one run. The run's threads only put events into a queue; a virtual thread of the client's
 * own sends them, so that a slow client never holds up a run. Where too much waits for a client its stream ends after
 * what it got; it comes back with {@code Last-Event-ID} and misses nothing.
 */
final class EventStream {

    /** Id of an event that stands for all that is no longer remembered. */
    static final String END = "end";

    private final SseEmitter emitter;
    private final long after;
    private final Duration heartbeat;
    private final int backlog;
    private final BlockingQueue<Told> waiting = new LinkedBlockingQueue<>();
    private final Thread opener = Thread.currentThread();
    private volatile boolean heard;
    private volatile boolean endHeard;
    private volatile boolean overrun;

    /** What waits to be sent; an event, or null for the stream's end. */
    private record Told(@Nullable RunEvent event, String id) {}

    /**
     * Sends nothing yet.
     *
     * @param after the last event that the client has; 0 for none
     */
    EventStream(SseEmitter emitter, long after, EventSettings settings) {
        this.emitter = emitter;
        this.after = after;
        this.heartbeat = settings.heartbeat();
        this.backlog = settings.backlog();
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(gone -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Takes an event; never blocks. What is replayed comes on the thread that opened the stream, and has no limit. */
    void hear(RunEvent event) {
        heard = true;
        endHeard |= ends(event);
        if (event.sequence() <= after || overrun) {
            return;
        }
        if (Thread.currentThread() != opener && waiting.size() >= backlog) {
            overrun = true;
            end();
        } else {
            waiting.add(new Told(event, String.valueOf(event.sequence())));
        }
    }

    /** Tells the last there is to tell of a run whose events are forgotten. */
    void hearLast(RunEvent event) {
        waiting.add(new Told(event, END));
    }

    /** Whether the run's first events are remembered. */
    boolean heardAny() {
        return heard;
    }

    /** Whether the client has everything already, and nothing more will come. */
    boolean nothingLeft() {
        return endHeard && waiting.isEmpty();
    }

    /** Ends the stream when all that waits is sent. */
    void end() {
        waiting.add(new Told(null, END));
    }

    /** Sends until the run, or the stream, is at its end or the client is gone. */
    void send() {
        try {
            RunEvent last = null;
            while (last == null || !ends(last)) {
                Told told = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (told == null) {
                    emitter.send(SseEmitter.event().comment("still there"));
                    continue;
                }
                last = told.event();
                if (last == null) {
                    break;
                }
                emitter.send(sse(last, told.id()));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The client went away; the container ends the request by itself.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static SseEventBuilder sse(RunEvent event, String id) {
        return SseEmitter.event().id(id).name(event.kind()).data(event, MediaType.APPLICATION_JSON);
    }

    private static boolean ends(RunEvent event) {
        return event.kind().equals("run") && event.state().done();
    }
}
