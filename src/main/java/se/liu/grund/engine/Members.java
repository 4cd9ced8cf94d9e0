package se.liu.grund.engine;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lenient reading: the engine leaves out what is false, empty or zero. */
final class Members {

    private Members() {}

    static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }

    static boolean flag(JsonNode object, String name) {
        return object.path(name).asBoolean(false);
    }

    static int whole(JsonNode object, String name) {
        return object.path(name).asInt(0);
    }

    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        object.path(name).forEach(text -> texts.add(text.asString("")));
        return List.copyOf(texts);
    }

    /** JSON has no NaN and no infinities, so the engine writes them as strings. NaN for what is no number. */
    static double number(JsonNode object, String name) {
        JsonNode number = object.path(name);
        if (number.isNumber()) {
            return number.doubleValue();
        }
        return switch (number.asString("")) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /** Null for what is no point in time: an app that was never reloaded has none. */
    static @Nullable Instant instant(JsonNode object, String name) {
        try {
            return Instant.parse(text(object, name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
