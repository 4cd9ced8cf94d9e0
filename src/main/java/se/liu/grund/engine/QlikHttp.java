package se.liu.grund.engine;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of Qlik's services over HTTPS, by the same ways in as engines. A token that is refused is renewed once; an answer
 * that says too many requests is waited for as long as it asks. Whatever else comes is the caller's to judge.
 */
public final class QlikHttp {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_WAITS = 5;
    private static final long MOST_SECONDS = 60;

    private final HttpPlace place;
    private final WayIn wayIn;
    private final Map<String, String> headers;
    private final boolean guarded;

    /**
     * @param headers sent beside those of the way in; secret
     * @param guarded whether each call carries an xrfkey in query and header, as Enterprise on Windows wants
     */
    public QlikHttp(HttpPlace place, WayIn wayIn, Map<String, String> headers, boolean guarded) {
        this.place = place;
        this.wayIn = wayIn;
        this.headers = Map.copyOf(headers);
        this.guarded = guarded;
    }

    /**
     * What a service answered.
     *
     * @param status the HTTP status
     * @param body as text, at most a megabyte
     */
    public record Answer(int status, String body) {
        /** Whether it is 2xx. */
        public boolean ok() {
            return status / 100 == 2;
        }

        /** The body; an empty object where it is no JSON. */
        public JsonNode json() {
            try {
                JsonNode read = body.isBlank() ? null : JSON.readTree(body);
                return read == null ? JSON.createObjectNode() : read;
            } catch (JacksonException none) {
                return JSON.createObjectNode();
            }
        }
    }

    /** Where it is, for people. */
    public URI address() {
        return place.address();
    }

    /** @throws EngineException when nothing answers */
    public Answer get(String path, String what) {
        return send("GET", path, BodyPublishers.noBody(), null, what);
    }

    /** @param json the body */
    public Answer post(String path, String json, String what) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json", what);
    }

    /**
     * Any call.
     *
     * @param path begins with a slash, with its query, encoded
     * @param what is asked for, in messages
     * @throws EngineException when nothing answers
     */
    public Answer send(String method, String path, BodyPublisher body, @Nullable String contentType, String what) {
        Pass pass = wayIn.pass();
        boolean renewed = false;
        int waits = 0;
        while (true) {
            HttpResponse<String> response = place.send(request(method, path, body, contentType, pass), what);
            int status = response.statusCode();
            if (status == 401 && !renewed) {
                renewed = true;
                Pass fresh = wayIn.renewed(pass).orElse(null);
                if (fresh != null) {
                    pass = fresh;
                    continue;
                }
            }
            if (status != 429 || ++waits > MOST_WAITS) {
                return new Answer(status, response.body());
            }
            rest(response, what);
        }
    }

    private HttpRequest.Builder request(
            String method, String path, BodyPublisher body, @Nullable String contentType, Pass pass) {
        URI address = EngineUrl.withQuery(place.below(path), pass.query());
        HttpRequest.Builder request = guarded ? Xrfkey.request(address) : HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        pass.headers().forEach(request::setHeader);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request.header("Accept", "application/json").method(method, body);
    }

    private void rest(HttpResponse<String> response, String what) {
        long seconds = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .orElse(1L);
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, MOST_SECONDS)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw EngineException.before(
                    Hurdle.CALL, "no " + what + " from " + place.address() + ": Grund is stopping.", stopping);
        }
    }
}
