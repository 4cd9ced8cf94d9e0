package se.liu.grund.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.reload.Reloads;

/** What is published, and what Qlik was proven to hold of it. */
@RestController
class MartRoutes {

    static final String PATH = "/api/v1/marts";

    private final PublishedMarts marts;
    private final Reloads reloads;

    MartRoutes(PublishedMarts marts, Reloads reloads) {
        this.marts = marts;
        this.reloads = reloads;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<MartJson>> all() {
        return Map.of(
                "marts",
                marts.apps().stream()
                        .map(app -> MartJson.of(
                                app,
                                marts.current(app).orElse(null),
                                reloads.last(app.app()).orElse(null)))
                        .toList());
    }

    @GetMapping(path = PATH + "/{mart}", produces = MediaType.APPLICATION_JSON_VALUE)
    MartJson.Measures one(@PathVariable String mart) {
        return MartJson.Measures.of(marts.published(marts.app(mart)));
    }
}
