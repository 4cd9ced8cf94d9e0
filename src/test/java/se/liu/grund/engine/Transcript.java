package se.liu.grund.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server's half of a recorded conversation, played to our own client: greetings first, then for each method the
 * recorded answers in their order, under the ids that our client uses. Only the first connection of a recording.
 */
final class Transcript {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Transcript() {}

    /** Methods that the recording does not know are answered with an empty result. */
    static ScriptedEngine play(String name) throws Exception {
        ScriptedEngine engine = ScriptedEngine.start();
        List<JsonNode> lines = firstConnection(name);
        Map<Integer, JsonNode> answers = new HashMap<>();
        for (JsonNode line : lines) {
            if (isFrom("s->c", line) && line.path("msg").has("id")) {
                answers.put(line.path("msg").path("id").intValue(), line.path("msg"));
            }
        }
        boolean called = false;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode message = lines.get(i).path("msg");
            if (isFrom("c->s", lines.get(i)) && message.has("method")) {
                called = true;
                JsonNode answer = answers.get(message.path("id").intValue());
                // corectl ends every conversation by cutting it itself.
                int closing = name.startsWith("corectl") ? 0 : closingAfter(lines, i, answer);
                String reason =
                        closing == 0 ? "" : lines.getLast().path("reason").asString("");
                engine.next(message.path("method").stringValue(), call -> {
                    if (answer != null) {
                        call.client()
                                .send(((ObjectNode) answer.deepCopy())
                                        .put("id", call.id())
                                        .toString());
                    }
                    if (closing != 0) {
                        call.close(closing, reason);
                    }
                });
            } else if (!called && isFrom("s->c", lines.get(i)) && !message.isMissingNode()) {
                engine.greet(message.toString());
            }
        }
        for (String method : List.of("ConfigureReload", "GetProgress", "SetScript", "DoSave", "GetHyperCubeData")) {
            engine.result(method, "{}");
        }
        return engine;
    }

    /** The code with which the server closed right after that call; 0 when it did not, or the client did by itself. */
    private static int closingAfter(List<JsonNode> lines, int call, @Nullable JsonNode answer) {
        int next = call + (answer == null ? 1 : 2);
        if (next >= lines.size() || !lines.get(next).path("frame").asString("").equals("CLOSE")) {
            return 0;
        }
        int code = lines.get(next).path("code").intValue();
        return code == 1000 ? 0 : code;
    }

    private static boolean isFrom(String side, JsonNode line) {
        return line.path("dir").stringValue().equals(side);
    }

    private static List<JsonNode> firstConnection(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String text : Files.readAllLines(SharedReference.file("transcripts/" + name))) {
            JsonNode line = JSON.readTree(text);
            if (isFrom("upgrade", line) && !lines.isEmpty()) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
