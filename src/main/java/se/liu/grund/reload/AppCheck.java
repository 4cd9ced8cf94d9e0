package se.liu.grund.reload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a connection check found of one app.
 *
 * @param app its alias
 * @param checked when it was begun
 * @param steps one for each {@link Part}, in order
 */
public record AppCheck(String app, Instant checked, List<CheckStep> steps) {

    /** Whether the app could be reloaded, as far as can be seen without doing it. */
    public boolean ok() {
        return steps.stream().allMatch(step -> step.result() == CheckStep.Result.OK);
    }

    /** The first part that failed. */
    public Optional<CheckStep> failed() {
        return steps.stream()
                .filter(step -> step.result() == CheckStep.Result.FAILED)
                .findFirst();
    }
}
