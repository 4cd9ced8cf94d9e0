package se.liu.grund.engine;

import java.time.Duration;
import java.util.List;

/**
 * How a reload ended. Nothing is saved yet, whatever it says.
 *
 * @param success only when the engine said so and found no error
 * @param logFile the script log's path on the engine's own disk; empty when not told
 * @param errors all that were found, warnings too
 * @param log every line of progress
 * @param took from call to answer
 */
public record ReloadResult(boolean success, String logFile, List<ScriptError> errors, List<String> log, Duration took) {

    public ReloadResult {
        errors = List.copyOf(errors);
        log = List.copyOf(log);
    }
}
