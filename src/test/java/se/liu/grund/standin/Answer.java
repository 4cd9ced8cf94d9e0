package se.liu.grund.standin;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a method gives back.
 *
 * @param changed handles whose layout is stale
 * @param closed handles that are gone
 */
record Answer(ObjectNode result, List<Integer> changed, List<Integer> closed) {

    static Answer of(ObjectNode result) {
        return new Answer(result, List.of(), List.of());
    }

    static Answer changing(ObjectNode result, int... handles) {
        return new Answer(result, Arrays.stream(handles).boxed().toList(), List.of());
    }

    ObjectNode message(Request request, boolean delta) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0");
        message.set("id", request.id());
        Json.flag(message, "delta", delta);
        message.set("result", result);
        handles(message, "change", changed);
        handles(message, "close", closed);
        return message;
    }

    private static void handles(ObjectNode message, String name, List<Integer> handles) {
        if (!handles.isEmpty()) {
            ArrayNode array = message.putArray(name);
            handles.forEach(array::add);
        }
    }
}
