package se.liu.grund.standin;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A request as it came; members that are not known do not matter. */
record Request(JsonNode id, int handle, String method, JsonNode params) {

    static Request read(String text) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new EngineError(-32700, "", "JSON parse error");
        }
        if (!json.path("method").isString() || !json.path("id").isNumber()) {
            throw new EngineError(-32600, "", "Invalid JSON request");
        }
        return new Request(
                json.path("id"),
                json.path("handle").asInt(-1),
                json.path("method").asString(),
                json.path("params"));
    }

    long number() {
        return id.asLong();
    }
}
