package se.liu.grund.engine;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the answers of ticket and token servers. */
final class Answers {

    private Answers() {}

    static JsonNode json(HttpResponse<String> answer, String what, HttpPlace place) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException unreadable) {
            // Without the cause: it quotes what may be a token.
            throw notOne(what, place);
        }
    }

    /** A member that must be there and that a header or query can carry. */
    static String text(HttpResponse<String> answer, String member, String what, HttpPlace place) {
        String text = Members.text(json(answer, what, place), member);
        if (text.isBlank() || text.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            throw notOne(what, place);
        }
        return text;
    }

    static EngineException notOne(String what, HttpPlace place) {
        return EngineException.before(
                Hurdle.USER,
                "no " + what + " from " + place.address() + ": its answer holds none. Check that the address is right.",
                null);
    }
}
