package se.liu.grund.standin;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A request's parameters: an array in the method's order, perhaps shortened, or an object by names. */
final class Params {

    private final List<String> names;
    private final JsonNode given;

    Params(List<String> names, JsonNode given) {
        if (!given.isArray() && !given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw EngineError.invalidParams("params");
        }
        this.names = names;
        this.given = given;
    }

    JsonNode get(String name) {
        JsonNode value = given.isArray() ? given.path(names.indexOf(name)) : given.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isMissingNode() && !value.isString()) {
            throw EngineError.invalidParams(name);
        }
        return value.asString("");
    }

    boolean flag(String name) {
        JsonNode value = get(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw EngineError.invalidParams(name);
        }
        return value.asBoolean(false);
    }

    int number(String name) {
        JsonNode value = get(name);
        if (!value.isMissingNode() && !value.isNumber()) {
            throw EngineError.invalidParams(name);
        }
        return value.asInt(0);
    }

    JsonNode object(String name) {
        JsonNode value = get(name);
        if (!value.isMissingNode() && !value.isObject()) {
            throw EngineError.invalidParams(name);
        }
        return value;
    }
}
