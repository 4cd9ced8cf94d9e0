package se.liu.grund.rebuild;

import java.util.Map;

/**
 * What came of a step.
 *
 * @param state succeeded, skipped, or failed by rule
 * @param message one sentence
 * @param detail counts by name
 */
record StepOutcome(State state, String message, Map<String, Object> detail) {

    static StepOutcome done(String message, Map<String, Object> detail) {
        return new StepOutcome(State.SUCCEEDED, message, detail);
    }
}
