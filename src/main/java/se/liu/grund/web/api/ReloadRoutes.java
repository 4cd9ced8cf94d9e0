package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.contract.AppContract;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.reload.QueuedReload;
import se.liu.grund.reload.ReloadRecord;
import se.liu.grund.reload.Reloads;

/** Who waits for an engine, and what each reload went through. */
@RestController
class ReloadRoutes {

    private final Reloads reloads;
    private final Rebuilds rebuilds;

    ReloadRoutes(Reloads reloads, Rebuilds rebuilds) {
        this.reloads = reloads;
        this.rebuilds = rebuilds;
    }

    /** The line now, and the latest reloads of the apps asked for. */
    record Answer(List<QueuedReload> queue, List<ReloadJson> reloads) {}

    /** A reload with its states; {@code message} and {@code ended} are null before its end. */
    record ReloadJson(
            String id,
            String app,
            String release,
            String way,
            String engine,
            String state,
            Instant asked,
            @Nullable Instant ended,
            @Nullable String message,
            List<TransitionJson> transitions) {

        static ReloadJson of(ReloadRecord reload) {
            return new ReloadJson(
                    reload.id(),
                    reload.app(),
                    reload.release(),
                    reload.way(),
                    reload.engine(),
                    reload.state().name().toLowerCase(Locale.ROOT),
                    reload.asked(),
                    reload.ended(),
                    reload.message(),
                    reload.transitions().stream()
                            .map(t ->
                                    new TransitionJson(t.at(), t.state().name().toLowerCase(Locale.ROOT), t.said()))
                            .toList());
        }
    }

    /** A state, when it was reached, and what was sent or came. */
    record TransitionJson(Instant at, String state, String said) {}

    @GetMapping(path = "/api/v1/reloads", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer reloads(HttpServletRequest request) {
        Query query = Query.of(request, "app", "count");
        Set<String> wanted = query.all("app");
        int count = query.number("count", 5, 1, 100);
        List<String> known = rebuilds.apps().stream().map(AppContract::app).toList();
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(Set.copyOf(known));
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_APP,
                    "There is no app " + String.join(", ", unknown) + ". Apps: " + String.join(", ", known) + ".",
                    List.of());
        }
        return new Answer(
                reloads.queue(),
                known.stream()
                        .filter(app -> wanted.isEmpty() || wanted.contains(app))
                        .flatMap(app -> reloads.history(app, count).stream())
                        .map(ReloadJson::of)
                        .toList());
    }
}
