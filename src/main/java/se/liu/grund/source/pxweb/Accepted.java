package se.liu.grund.source.pxweb;

import java.net.http.HttpResponse;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Lets through answers that are 200 and JSON. */
final class Accepted {

    private Accepted() {}

    static Answer of(HttpResponse<byte[]> response, String what) {
        int status = response.statusCode();
        if (status != 200) {
            throw new Refused(
                    status, new Fault(0, 0, ServerText.of(response) + " for " + what, "HTTP 200", action(status)));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            throw new SourceException(new Fault(
                    0,
                    0,
                    (type.isEmpty() ? "an answer without a type" : Problems.quoted(type)) + " for " + what,
                    "application/json",
                    "Check the address: something else than PxWeb answers there."));
        }
        return new Answer(response.body(), response.headers().firstValue("ETag").orElse(null));
    }

    private static String action(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> "Set the address that PxWeb has now.";
            case 400 -> "Compare what is asked for with the table as it is now.";
            case 403 -> "Ask for fewer cells in one answer.";
            case 404 -> "Check the address and the table's id: tables are renamed and withdrawn.";
            default -> "Check the address, and ask who runs the server.";
        };
    }
}
