package se.liu.grund.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One contract as JSON, with the line of each of its parts.
 *
 * @param stem the file's name without {@code .yaml}
 * @param place the file as errors name it, {@code contracts/apps/framgrund.yaml}
 * @param fingerprint SHA-256 (hex) of the file's bytes
 * @param root the whole
 * @param lines 1-based line by JSON Pointer
 * @param errors where faults of this file go
 * @param refused the places where the schema has found a fault; further checks leave them alone
 */
record ContractFile(
        String stem,
        String place,
        String fingerprint,
        JsonNode root,
        Map<String, Integer> lines,
        Errors errors,
        Set<String> refused) {

    /** Notes a fault at a place, or at the nearest place around it that has a line. */
    void error(String pointer, String message) {
        errors.add(new ContractError(place, line(pointer), pointer, message));
    }

    /** Notes what stands at a place and what should. */
    void wrong(String pointer, String found, String expected) {
        error(pointer, "found " + found + ", expected " + expected);
    }

    /** The line of a place, or of the nearest place around it. */
    int line(String pointer) {
        Integer line = lines.get(pointer);
        return line != null ? line : pointer.isEmpty() ? 1 : line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** The text at a place; nothing where there is none, or something that the schema has refused. */
    Optional<String> text(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isString() && !refused.contains(pointer) ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The whole number at a place; 0 where there is none, or something that the schema has refused. */
    int number(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isInt() && !refused.contains(pointer) ? node.intValue() : 0;
    }

    /** A key as one step of a JSON Pointer. */
    static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
