package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;

/** Starts rebuilds and tells what came of them. */
@RestController
class RebuildRoutes {

    static final String PATH = "/api/v1/rebuilds";

    private static final int LONGEST_KEY = 256;

    private final Rebuilds rebuilds;

    RebuildRoutes(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunJson> start(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal admin) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw ProblemException.invalid(List.of("The header Idempotency-Key has "
                    + key.strip().length() + " characters, expected 1 to " + LONGEST_KEY + "."));
        }
        Run run = rebuilds.start(RebuildOrder.of(body), admin.getName(), key);
        return ResponseEntity.accepted()
                .location(URI.create(RunJson.address(run)))
                .body(RunJson.of(run));
    }

    @PostMapping(path = PATH + "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunJson> cancel(@PathVariable String id, Principal admin) {
        return ResponseEntity.accepted().body(RunJson.of(rebuilds.cancel(id, admin.getName())));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<RunJson.Summary>> latest(HttpServletRequest request) {
        int count = Query.of(request, "count").number("count", 20, 1, 200);
        return Map.of(
                "rebuilds",
                rebuilds.latest(count).stream().map(RunJson.Summary::of).toList());
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    RunJson run(@PathVariable String id) {
        return RunJson.of(rebuilds.run(id));
    }
}
