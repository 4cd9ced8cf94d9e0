package se.liu.grund.web.api;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;
import se.liu.grund.rebuild.RunEvent;
import se.liu.grund.rebuild.Watch;

/** The streams that are open. */
@Component
class EventStreams {

    /** The run's end, not a clock, ends a stream. */
    private static final long NO_TIMEOUT = 0L;

    private final Rebuilds rebuilds;
    private final EventSettings settings;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(Rebuilds rebuilds, EventSettings settings) {
        this.rebuilds = rebuilds;
        this.settings = settings;
    }

    /**
     * Begins to tell of a run.
     *
     * @param after the last event that the client has; 0 for none
     * @return empty where the run is done and the client has all of it
     */
    Optional<SseEmitter> open(String id, long after) {
        EventStream stream = new EventStream(new SseEmitter(NO_TIMEOUT), after, settings);
        Watch watching = rebuilds.watch(id, 0, stream::hear);
        Run run = rebuilds.run(id);
        if (run.state().done() && !stream.heardAny()) {
            stream.hearLast(ending(run));
        } else if (stream.nothingLeft()) {
            close(watching, stream);
            return Optional.empty();
        }
        open.add(stream);
        Thread.ofVirtual().name("events-" + id).start(() -> {
            try {
                stream.send();
            } finally {
                close(watching, stream);
            }
        });
        return Optional.of(stream.emitter());
    }

    /** How many clients are being told. */
    int count() {
        return open.size();
    }

    /** Open streams would hold up the stop of the service until its patience ends. */
    @EventListener
    void end(ContextClosedEvent stopping) {
        open.forEach(EventStream::end);
    }

    private void close(Watch watching, EventStream stream) {
        open.remove(stream);
        watching.close();
    }

    private static RunEvent ending(Run run) {
        String text = Optional.ofNullable(run.message()).orElse("");
        return new RunEvent(
                0,
                run.id(),
                "run",
                "",
                run.state(),
                text,
                Optional.ofNullable(run.finished()).orElse(run.created()));
    }
}
