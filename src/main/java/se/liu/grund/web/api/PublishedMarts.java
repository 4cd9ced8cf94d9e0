package se.liu.grund.web.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.release.Manifest;
import se.liu.grund.release.MartRow;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;

/** What is published, in the words of the apps' contracts. */
@Component
class PublishedMarts {

    private final Rebuilds rebuilds;
    private final Releases releases;

    PublishedMarts(Rebuilds rebuilds, Releases releases) {
        this.rebuilds = rebuilds;
        this.releases = releases;
    }

    List<AppContract> apps() {
        return rebuilds.apps();
    }

    AppContract app(String mart) {
        List<AppContract> all = rebuilds.apps();
        return all.stream()
                .filter(app -> app.app().equals(mart))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_MART,
                        "There is no mart '" + mart + "'. Marts: "
                                + String.join(
                                        ", ", all.stream().map(AppContract::app).toList()) + "."));
    }

    Optional<Release> current(AppContract app) {
        return releases.current(app.app());
    }

    Published published(AppContract app) {
        Release release = current(app)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOTHING_PUBLISHED,
                        "Nothing is published of mart '" + app.app() + "' yet. POST /api/v1/rebuilds builds it."));
        return new Published(app, release, releases.manifest(release));
    }

    List<MartRow> rows(Published mart, Measure measure) {
        return releases.rows(mart.release(), measure.id());
    }

    /**
     * A mart's current release, and the contract as it is now.
     */
    record Published(AppContract app, Release release, Manifest manifest) {

        /** Rows of a measure; empty where the release does not have it. */
        OptionalInt rows(Measure measure) {
            String file = "mart/" + measure.id() + ".qvd";
            return manifest.files().stream()
                    .filter(f -> f.name().equals(file))
                    .mapToInt(Manifest.ReleasedFile::rows)
                    .findFirst();
        }

        List<Measure> measures() {
            return app.measures().stream().filter(m -> rows(m).isPresent()).toList();
        }

        /** By id, or by the name that the app shows. */
        Measure measure(String idOrName) {
            return app.measure(idOrName)
                    .filter(m -> rows(m).isPresent())
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.UNKNOWN_MEASURE,
                            "Release '" + release.id() + "' of mart '" + app.app() + "' has no measure '" + idOrName
                                    + "'. Measures: "
                                    + String.join(
                                            ", ",
                                            measures().stream().map(Measure::id).toList()) + "."));
        }

        /**
         * Changes when the numbers do, or the labels they are told with. Weak, since JSON and CSV say the same in
         * different bytes.
         */
        String tag() {
            boolean relabelled = !manifest.contract().equals(app.fingerprint());
            return "W/\"" + release.id() + (relabelled ? "-" + app.fingerprint().substring(0, 8) : "") + "\"";
        }
    }
}
