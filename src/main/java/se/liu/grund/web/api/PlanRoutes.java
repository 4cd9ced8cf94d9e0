package se.liu.grund.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.rebuild.Rebuilds;

/** What a rebuild would do. Touches nothing. */
@RestController
class PlanRoutes {

    private final Rebuilds rebuilds;

    PlanRoutes(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping(
            path = "/api/v1/plans",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PlanJson plan(@RequestBody(required = false) byte @Nullable [] body) {
        return PlanJson.of(rebuilds.plan(RebuildOrder.of(body)));
    }
}
