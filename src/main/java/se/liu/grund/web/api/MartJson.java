package se.liu.grund.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.release.Release;
import se.liu.grund.reload.LastReload;
import se.liu.grund.web.api.PublishedMarts.Published;

/**
 * A mart in the list of marts.
 *
 * @param mart alias of its app
 * @param title what people call it
 * @param release what is published; null before the first time
 * @param reload what the app in Qlik was last proven to hold; null before the first time
 */
record MartJson(
        String mart,
        String title,
        @Nullable ReleaseJson release,
        @Nullable ReloadJson reload,
        Links links) {

    static MartJson of(AppContract app, @Nullable Release current, @Nullable LastReload last) {
        return new MartJson(
                app.app(),
                app.title(),
                current == null ? null : ReleaseJson.of(current, true),
                last == null ? null : ReloadJson.of(last),
                Links.of(app));
    }

    /** Addresses to go on to. */
    record Links(String self, String releases) {

        static Links of(AppContract app) {
            return new Links(MartRoutes.PATH + "/" + app.app(), ReleaseRoutes.PATH + "/" + app.app());
        }
    }

    /**
     * What an app was last proven to hold.
     *
     * @param release id of the release it was loaded from
     * @param verified when all its numbers were read back and found equal
     * @param cells how many numbers that were
     * @param millis how long the reload took
     */
    record ReloadJson(String release, Instant verified, int cells, long millis) {

        static ReloadJson of(LastReload last) {
            return new ReloadJson(last.release(), last.verified(), last.cells(), last.millis());
        }
    }

    /**
     * One mart by itself.
     *
     * @param measures those of the current release, in the contract's order
     */
    record Measures(String mart, String title, ReleaseJson release, List<MeasureLine> measures, Links links) {

        static Measures of(Published mart) {
            AppContract app = mart.app();
            return new Measures(
                    app.app(),
                    app.title(),
                    ReleaseJson.of(mart.release(), true),
                    mart.measures().stream()
                            .map(m -> MeasureLine.of(app, m, mart.rows(m).orElse(0)))
                            .toList(),
                    Links.of(app));
        }
    }

    /**
     * A measure in the list of a mart's measures.
     *
     * @param field its category field as the app shows it
     * @param population name of the population it is of; null in an app that names none
     */
    record MeasureLine(
            String id,
            String name,
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String population,

            int rows,
            RowLinks links) {

        static MeasureLine of(AppContract app, Measure measure, int rows) {
            String self = MartRoutes.PATH + "/" + app.app() + "/" + measure.id();
            return new MeasureLine(
                    measure.id(),
                    measure.name(),
                    measure.field(),
                    measure.population().named() ? measure.population().name() : null,
                    rows,
                    new RowLinks(self, self + "?format=csv"));
        }
    }

    /** Addresses of a measure's rows. */
    record RowLinks(String self, String csv) {}
}
