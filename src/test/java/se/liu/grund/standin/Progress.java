package se.liu.grund.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.standin.script.Reporting;
import se.liu.grund.standin.script.ScriptError;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a reload is getting on. Lines for the log are told once: whoever reads them has them. */
final class Progress implements Reporting {

    private final Instant begun = Instant.now();
    private final List<String> lines = new ArrayList<>();
    private final List<ScriptError> errors = new ArrayList<>();
    private String now = "";
    private long took = -1;

    @Override
    public synchronized void happened(String line) {
        lines.add(line);
        now = "";
    }

    @Override
    public synchronized void doing(String what) {
        now = what;
    }

    synchronized void failed(List<ScriptError> more) {
        errors.addAll(more);
    }

    synchronized void finished() {
        now = "";
        took = Duration.between(begun, Instant.now()).toMillis();
    }

    /** {@code qProgressData}; the short form, asked for by id 0, says neither started nor finished. */
    synchronized ObjectNode read(boolean brief) {
        ObjectNode data = Json.object();
        Json.flag(data, "qStarted", !brief);
        Json.flag(data, "qFinished", !brief && took >= 0);
        data.put("qCompleted", 0).put("qTotal", 0).put("qKB", 0);
        data.put(
                "qMillisecs",
                took >= 0 ? took : Duration.between(begun, Instant.now()).toMillis());
        Json.text(data, "qPersistentProgress", String.join("\r\n", lines));
        Json.text(data, "qTransientProgress", now);
        ArrayNode faults = data.putArray("qErrorData");
        errors.forEach(error -> faults.add(error(error)));
        ArrayNode messages = data.putArray("qPersistentProgressMessages");
        lines.forEach(line -> messages.add(message(3, line)));
        data.set("qTransientProgressMessage", message(0, now));
        lines.clear();
        return data;
    }

    /** What the engine says when nothing was ever reloaded. */
    static ObjectNode none() {
        Progress none = new Progress();
        none.took = 0;
        return none.read(false);
    }

    private static ObjectNode error(ScriptError error) {
        ObjectNode node = Json.object()
                .put("qErrorString", error.message())
                .put("qLineEnd", "\r\n")
                .put("qLine", error.statement())
                .put("qErrorDataCode", "EDC_ERROR");
        node.set("qMessage", message(error.code(), error.message()));
        return node;
    }

    private static ObjectNode message(int code, String parameter) {
        ObjectNode message = Json.object().put("qMessageCode", code);
        message.putArray("qMessageParameters").add(parameter);
        return message;
    }
}
