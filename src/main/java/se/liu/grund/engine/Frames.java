package se.liu.grund.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-RPC text to frames and back. */
final class Frames {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Frames() {}

    /** A call with its parameters by position. There is no {@code delta}, so answers come whole. */
    static String request(int id, int handle, String method, Object... params) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("jsonrpc", "2.0");
        frame.put("id", id);
        frame.put("handle", handle);
        frame.put("method", method);
        frame.put("params", params);
        return JSON.writeValueAsString(frame);
    }

    static Frame read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException notJson) {
            return new Frame.Unreadable("text that is not JSON");
        }
        if (!root.isObject()) {
            return new Frame.Unreadable("JSON that is not an object");
        }
        List<Integer> closed = handles(root.path("close"));
        JsonNode id = root.path("id");
        if (id.isInt()) {
            return answer(root, id.intValue(), closed);
        }
        if (root.path("method").isString()) {
            return new Frame.Notice(Members.text(root, "method"), root.path("params"));
        }
        if (root.path("error").isObject()) {
            JsonNode error = root.path("error");
            return new Frame.Unreadable("error %d (%s) for no call"
                    .formatted(Members.whole(error, "code"), Members.text(error, "message")));
        }
        if (root.has("change") || root.has("close") || root.has("suspend")) {
            return new Frame.Push(closed);
        }
        return new Frame.Unreadable("an object with neither id, method nor handles");
    }

    private static Frame answer(JsonNode root, int id, List<Integer> closed) {
        JsonNode error = root.path("error");
        if (error.isObject()) {
            return new Frame.Refusal(
                    id,
                    Members.whole(error, "code"),
                    Members.text(error, "parameter"),
                    Members.text(error, "message"),
                    closed);
        }
        return new Frame.Answer(id, root.path("result"), Members.flag(root, "delta"), closed);
    }

    private static List<Integer> handles(JsonNode list) {
        List<Integer> handles = new ArrayList<>();
        list.forEach(handle -> handles.add(handle.asInt(0)));
        return List.copyOf(handles);
    }
}
