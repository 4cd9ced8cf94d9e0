package se.liu.grund.engine;

import tools.jackson.databind.JsonNode;

/** How a call ended. */
sealed interface Outcome {

    record Answered(JsonNode result) implements Outcome {}

    record Refused(int code, String parameter, String message) implements Outcome {}

    /** An answer came, in a form that was not asked for. */
    record Unusable(String found) implements Outcome {}

    /** No answer will come. */
    record Lost(SessionEnd end) implements Outcome {}
}
