package se.liu.grund.web.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.liu.grund.rebuild.Rebuilds;

/** Tells a run's events as they happen (server-sent events). */
@RestController
class EventRoutes {

    private final Rebuilds rebuilds;
    private final EventStreams streams;

    EventRoutes(Rebuilds rebuilds, EventStreams streams) {
        this.rebuilds = rebuilds;
        this.streams = streams;
    }

    /** 204 tells a browser that it has everything and is not to come back. */
    @GetMapping(path = RebuildRoutes.PATH + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        boolean done = rebuilds.run(id).state().done();
        if (done && EventStream.END.equals(last)) {
            return ResponseEntity.noContent().build();
        }
        Optional<SseEmitter> emitter = streams.open(id, sequence(last));
        return emitter.map(stream -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // nginx would else keep events back until its buffer is full.
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static long sequence(@Nullable String last) {
        if (last == null || last.isEmpty() || last.equals(EventStream.END)) {
            return 0;
        }
        try {
            long sequence = Long.parseLong(last);
            if (sequence >= 0) {
                return sequence;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw ProblemException.invalid(
                List.of("The header Last-Event-ID is '" + last + "', expected the id of an event that came before."));
    }
}
