package se.liu.grund.web.api;

import java.util.List;
import se.liu.grund.rebuild.Plan;

/**
 * A plan as the API tells it.
 *
 * @param empty whether nothing has to be done
 * @param apps the aliases asked for
 * @param steps in order
 * @param unchanged the apps without steps, and why
 */
record PlanJson(boolean empty, List<String> apps, List<StepJson> steps, List<Plan.Unchanged> unchanged) {

    static PlanJson of(Plan plan) {
        return new PlanJson(
                plan.empty(),
                plan.apps(),
                plan.steps().stream()
                        .map(step -> new StepJson(step.kind(), step.app(), step.reason()))
                        .toList(),
                plan.unchanged());
    }

    /**
     * One step.
     *
     * @param kind {@code read-delivery}, {@code build-mart}, {@code audit-mart}, {@code publish-release}, {@code
     *     reload-app}
     * @param app alias
     * @param reason why
     */
    record StepJson(String kind, String app, String reason) {}
}
