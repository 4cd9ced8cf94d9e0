package se.liu.grund.engine;

import java.time.Duration;
import java.util.List;

/**
 * How far a reload is.
 *
 * @param elapsed by the engine's clock
 * @param added lines of progress since the last one
 * @param current what it does now; may be empty
 * @param errors found since the last one
 * @param waits whether the engine waits for someone to press a key, which Grund never asks for
 */
public record ReloadProgress(
        Duration elapsed, List<String> added, String current, List<ScriptError> errors, boolean waits) {

    public ReloadProgress {
        added = List.copyOf(added);
        errors = List.copyOf(errors);
    }
}
