package se.liu.grund.web.api;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Breach;
import se.liu.grund.rebuild.Run;
import se.liu.grund.rebuild.State;

/**
 * A run as the API tells it.
 *
 * @param message how it ended, or why nothing had to be done; null before
 */
record RunJson(
        String id,
        State state,
        String askedBy,
        List<String> apps,
        boolean forced,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable String message,
        List<StepJson> steps,
        List<BreachJson> breaches,
        List<Run.Finding> findings,
        Links links) {

    static RunJson of(Run run) {
        return new RunJson(
                run.id(),
                run.state(),
                run.askedBy(),
                run.apps(),
                run.forced(),
                run.created(),
                run.started(),
                run.finished(),
                run.message(),
                run.steps().stream().map(StepJson::of).toList(),
                run.breaches().stream()
                        .map(b -> BreachJson.of(b.app(), b.breach()))
                        .toList(),
                run.findings(),
                new Links(address(run), address(run) + "/events", RebuildRoutes.PATH));
    }

    static String address(Run run) {
        return RebuildRoutes.PATH + "/" + run.id();
    }

    /** Addresses to go on to; {@code rebuilds} has the latest runs. */
    record Links(String self, String events, String rebuilds) {}

    /**
     * A step of a run.
     *
     * @param detail counts by name, in alphabetical order
     */
    record StepJson(
            int ordinal,
            String app,
            String kind,
            String reason,
            State state,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable String message,
            SortedMap<String, Object> detail) {

        static StepJson of(Run.StepRun step) {
            return new StepJson(
                    step.ordinal(),
                    step.app(),
                    step.kind(),
                    step.reason(),
                    step.state(),
                    step.started(),
                    step.finished(),
                    step.message(),
                    new TreeMap<>(step.detail()));
        }
    }

    /** One way in which a delivered file breaks its contract; line and column are 0 where there is none to name. */
    record BreachJson(String app, String file, int line, int column, String found, String expected, String action) {

        static BreachJson of(String app, Breach breach) {
            return new BreachJson(
                    app,
                    breach.file(),
                    breach.line(),
                    breach.column(),
                    breach.found(),
                    breach.expected(),
                    breach.action());
        }
    }

    /**
     * A run in a list.
     *
     * @param breaches how many
     * @param findings how many
     */
    record Summary(
            String id,
            State state,
            String askedBy,
            List<String> apps,
            boolean forced,
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable String message,
            int breaches,
            int findings,
            SummaryLinks links) {

        static Summary of(Run run) {
            return new Summary(
                    run.id(),
                    run.state(),
                    run.askedBy(),
                    run.apps(),
                    run.forced(),
                    run.created(),
                    run.started(),
                    run.finished(),
                    run.message(),
                    run.breaches().size(),
                    run.findings().size(),
                    new SummaryLinks(address(run)));
        }
    }

    /** Where the whole run is told. */
    record SummaryLinks(String self) {}
}
