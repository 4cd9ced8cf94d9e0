package se.liu.grund.engine;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one text frame from the engine says. */
sealed interface Frame {

    /** Handles that exist no more. */
    default List<Integer> closedHandles() {
        return List.of();
    }

    /** @param delta whether the result is a list of patches, which we never ask for */
    record Answer(int id, JsonNode result, boolean delta, List<Integer> closedHandles) implements Frame {}

    /** A call that the engine could or would not carry out. */
    record Refusal(int id, int code, String parameter, String message, List<Integer> closedHandles) implements Frame {}

    /** A word without a call: {@code OnConnected} and its kin. */
    record Notice(String topic, JsonNode params) implements Frame {}

    /** Only {@code change}, {@code close} or {@code suspend}. */
    record Push(List<Integer> closedHandles) implements Frame {}

    /** Nothing this protocol knows. */
    record Unreadable(String found) implements Frame {}
}
