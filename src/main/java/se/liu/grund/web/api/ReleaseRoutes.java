package se.liu.grund.web.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.contract.AppContract;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;

/** The releases there are of a mart. */
@RestController
class ReleaseRoutes {

    static final String PATH = "/api/v1/releases";

    private final PublishedMarts marts;
    private final Releases releases;

    ReleaseRoutes(PublishedMarts marts, Releases releases) {
        this.marts = marts;
        this.releases = releases;
    }

    @GetMapping(path = PATH + "/{mart}", produces = MediaType.APPLICATION_JSON_VALUE)
    OfMart releases(@PathVariable String mart) {
        AppContract app = marts.app(mart);
        String current = marts.current(app).map(Release::id).orElse("");
        return new OfMart(
                app.app(),
                releases.of(app.app()).stream()
                        .map(r -> ReleaseJson.of(r, r.id().equals(current)))
                        .toList());
    }

    /** The newest first. */
    record OfMart(String mart, List<ReleaseJson> releases) {}
}
