package se.liu.grund.contract;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One rule of the schema that a contract breaks, said in our words. The phrases for what is expected are the schema's
 * titles and examples, so the editor's help and the error say the same.
 *
 * @param pointer the part of the contract, as JSON Pointer
 * @param keyword the rule's keyword
 * @param key the key that is missing or unknown, where the rule is about one
 * @param found what stands there
 * @param part the schema that holds the rule
 * @param title what should stand there, as a phrase
 */
record SchemaFault(String pointer, String keyword, @Nullable String key, JsonNode found, JsonNode part, String title) {

    /** Whether it is about a key of a mapping, of which there may be several. */
    boolean ofKeys() {
        return key != null;
    }

    /** Where to point at: an unknown key itself, else the part. */
    String place() {
        return keyword.equals("additionalProperties") && key != null ? pointer + ContractFile.step(key) : pointer;
    }

    /** What is found and what is expected. */
    String message() {
        return switch (keyword) {
            case "additionalProperties" -> {
                Collection<String> allowed = part.path("properties").propertyNames();
                yield "found the key '" + key + "', expected " + Nearest.oneOf(allowed, String.valueOf(key));
            }
            case "required" -> {
                JsonNode missing = part.path("properties").path(String.valueOf(key));
                String phrase = missing.path("title").asString("it");
                yield "found no key '" + key + "', expected " + phrase + ", e.g. " + key + ": " + example(missing);
            }
            case "type" -> "found " + foundThere() + ", expected " + kinds();
            case "enum" -> "found " + foundThere() + ", expected " + choice();
            case "uniqueItems" -> "found " + foundThere() + " with something twice in it, expected each once";
            default -> "found " + foundThere() + ", expected " + title + example();
        };
    }

    /** As it stands there, short enough for a line. */
    private String foundThere() {
        return switch (found.getNodeType()) {
            case STRING ->
                found.stringValue().length() > 80
                        ? "'" + found.stringValue().substring(0, 80) + "…'"
                        : "'" + found.stringValue() + "'";
            case OBJECT -> found.isEmpty() ? "an empty mapping" : "a mapping";
            case ARRAY -> found.isEmpty() ? "an empty list" : "a list";
            case NULL -> "nothing";
            default -> found.toString();
        };
    }

    /** The words there are; where a mapping is as good as a word, the title says both. */
    private String choice() {
        return part.has("title") ? Nearest.oneOf(texts(part.path("enum")), found.asString("")) : title;
    }

    private String kinds() {
        JsonNode type = part.path("type");
        if (type.isArray()) {
            return title;
        }
        return switch (type.asString()) {
            case "string" -> found.isNumber() || found.isBoolean() ? "text: \"" + found + "\" in quotes" : "text";
            case "integer" -> "a whole number";
            case "number" -> "a number, with a decimal point";
            case "array" -> "a list";
            default -> "a mapping";
        };
    }

    private String example() {
        JsonNode examples = part.path("examples");
        return examples.isEmpty() ? "" : ", e.g. " + flow(examples.get(0));
    }

    private static String example(JsonNode part) {
        return flow(part.path("examples").path(0));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** JSON as one would write it in a line of YAML. */
    static String flow(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT ->
                json.properties().stream()
                        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ARRAY -> json.valueStream().map(SchemaFault::flow).collect(Collectors.joining(", ", "[", "]"));
            case STRING ->
                json.stringValue().matches("[\\p{L}0-9][\\p{L}0-9 ._-]*")
                        ? json.stringValue()
                        : "\"" + json.stringValue() + "\"";
            default -> json.toString();
        };
    }
}
