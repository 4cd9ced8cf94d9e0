package se.liu.grund.source.pxweb;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the server itself says of a call that it refuses: a problem (RFC 9457), or version 1's {@code error}. */
final class ServerText {

    private static final int MOST_READ = 10_000;

    private ServerText() {}

    /** Like {@code HTTP 400: "Bad Request: Value, xxx is not a valid value code"}; nothing but the status of a page. */
    static String of(HttpResponse<byte[]> response) {
        String said = said(response.body());
        return "HTTP " + response.statusCode() + (said.isEmpty() ? "" : ": " + Problems.quoted(said));
    }

    private static String said(byte[] body) {
        if (body.length > MOST_READ) {
            return "";
        }
        try {
            JsonNode problem = Json.MAPPER.readTree(body);
            if (problem.isString()) {
                return problem.asString();
            }
            String title = problem.path("title").asString("");
            String detail =
                    problem.path("detail").asString(problem.path("error").asString(""));
            return title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        } catch (JacksonException _) {
            return "";
        }
    }
}
