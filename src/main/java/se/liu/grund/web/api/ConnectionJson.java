package se.liu.grund.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.liu.grund.reload.AppCheck;
import se.liu.grund.reload.CheckStep;

/**
 * A connection check as the API tells it.
 *
 * @param ok whether every app can be reached and reloaded
 * @param apps in alphabetical order
 */
record ConnectionJson(boolean ok, List<AppJson> apps) {

    static ConnectionJson of(List<AppCheck> checks) {
        return new ConnectionJson(
                checks.stream().allMatch(AppCheck::ok),
                checks.stream().map(AppJson::of).toList());
    }

    /**
     * One app.
     *
     * @param app alias
     * @param steps each part, in the order in which it was checked
     */
    record AppJson(String app, boolean ok, Instant checked, List<StepJson> steps) {

        static AppJson of(AppCheck check) {
            return new AppJson(
                    check.app(),
                    check.ok(),
                    check.checked(),
                    check.steps().stream().map(StepJson::of).toList());
        }
    }

    /**
     * One part.
     *
     * @param part {@code setting} … {@code folder}
     * @param result {@code ok}, {@code failed}, {@code not-reached}
     */
    record StepJson(String part, String result, String found, String expected, String action) {

        static StepJson of(CheckStep step) {
            return new StepJson(word(step.part()), word(step.result()), step.found(), step.expected(), step.action());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
