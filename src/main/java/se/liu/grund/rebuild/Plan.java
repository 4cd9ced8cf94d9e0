package se.liu.grund.rebuild;

import java.util.List;

/**
 * What a run would do.
 *
 * @param apps the aliases asked for
 * @param steps in order; empty when nothing has to be done
 * @param unchanged for each app without steps, why nothing has to be done
 */
public record Plan(List<String> apps, List<Step> steps, List<Unchanged> unchanged) {

    public Plan {
        apps = List.copyOf(apps);
        steps = List.copyOf(steps);
        unchanged = List.copyOf(unchanged);
    }

    /** Whether nothing has to be done. */
    public boolean empty() {
        return steps.isEmpty();
    }

    /**
     * An app that needs nothing.
     *
     * @param app its alias
     * @param reason one sentence
     */
    public record Unchanged(String app, String reason) {}
}
