package se.liu.grund.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Breach;

/**
 * One rebuild, recorded.
 *
 * @param id its name
 * @param state where it stands
 * @param askedBy login name
 * @param apps the aliases it is for
 * @param forced whether it was asked to do all, changed or not
 * @param created when it was asked for
 * @param started when it began, null before
 * @param finished when it ended, null before
 * @param message one sentence on how it ended or why nothing had to be done, null before
 * @param steps in order
 * @param breaches every way the delivered files break their contracts
 * @param findings what the audits found
 */
public record Run(
        String id,
        State state,
        String askedBy,
        List<String> apps,
        boolean forced,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable String message,
        List<StepRun> steps,
        List<AppBreach> breaches,
        List<Finding> findings) {

    public Run {
        apps = List.copyOf(apps);
        steps = List.copyOf(steps);
        breaches = List.copyOf(breaches);
        findings = List.copyOf(findings);
    }

    /**
     * A step of a run.
     *
     * @param ordinal 1, 2, …
     * @param app alias
     * @param kind as {@link Step#kind}
     * @param reason why it was planned
     * @param state where it stands
     * @param started null before
     * @param finished null before
     * @param message what came of it, null before
     * @param detail counts by name: {@code cells}, {@code rows}, {@code hidden}, {@code bytes}, {@code millis} …
     */
    public record StepRun(
            int ordinal,
            String app,
            String kind,
            String reason,
            State state,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable String message,
            Map<String, Object> detail) {}

    /**
     * A breach and the app whose delivery it is in.
     */
    public record AppBreach(String app, Breach breach) {}

    /**
     * What an audit found.
     *
     * @param app alias
     * @param measure name of the measure
     * @param rule e.g. {@code SUM_OF_GENDERS}
     * @param severity {@code WARN} or {@code BLOCK}
     * @param places how many
     * @param sentence for people
     */
    public record Finding(String app, String measure, String rule, String severity, int places, String sentence) {}
}
