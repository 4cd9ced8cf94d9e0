package se.liu.grund.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Gathers what {@code GetProgress} tells. The engine tells each line once, so whatever is read is kept. */
final class ProgressLog {

    private final List<String> lines = new ArrayList<>();
    private final Set<ScriptError> errors = new LinkedHashSet<>();

    /** @param data {@code qProgressData} */
    ReloadProgress add(JsonNode data) {
        List<String> added = lines(data);
        lines.addAll(added);
        // Error data may be told again by the next call.
        List<ScriptError> found = new ArrayList<>();
        for (JsonNode error : data.path("qErrorData")) {
            ScriptError read = error(error);
            if (errors.add(read)) {
                found.add(read);
            }
        }
        return new ReloadProgress(
                Duration.ofMillis(Members.whole(data, "qMillisecs")),
                added,
                Members.text(data, "qTransientProgress"),
                found,
                Members.flag(data, "qUserInteractionWanted"));
    }

    void add(ScriptError error) {
        errors.add(error);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<ScriptError> errors() {
        return List.copyOf(errors);
    }

    private static List<String> lines(JsonNode data) {
        String text = Members.text(data, "qPersistentProgress");
        if (!text.isBlank()) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode message : data.path("qPersistentProgressMessages")) {
            String line = String.join(" ", Members.texts(message, "qMessageParameters"));
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static ScriptError error(JsonNode error) {
        String message = Members.text(error, "qErrorString");
        if (message.isBlank()) {
            message = String.join(" ", Members.texts(error.path("qMessage"), "qMessageParameters"));
        }
        // The engine leaves out zeros, and zero is EDC_ERROR.
        String code = Members.text(error, "qErrorDataCode");
        return new ScriptError(
                message,
                Members.text(error, "qLine"),
                0,
                code.isEmpty() || code.equals("0") ? ScriptError.ERROR : code);
    }
}
