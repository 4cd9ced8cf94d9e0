package se.liu.grund.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liu.grund.engine.QlikHttp;
import se.liu.grund.engine.QlikHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Qlik Cloud's REST: files up, scripts set, reloads begun and watched. A reload there saves by itself. */
public final class CloudTenant {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALREADY_RELOADING = "RELOADS-007";

    private final QlikHttp http;

    public CloudTenant(QlikHttp http) {
        this.http = http;
    }

    /**
     * Begins a reload.
     *
     * @return the reload, or the one that goes on already
     * @throws ServiceException when the tenant says no
     */
    public Begun reload(String app, boolean partial) {
        ObjectNode body = JSON.createObjectNode().put("appId", app).put("partial", partial);
        Answer answer = http.post("/api/v1/reloads", body.toString(), "reload");
        if (answer.ok()) {
            return new Begun(reload(answer.json()), false);
        }
        if (errorCode(answer).equals(ALREADY_RELOADING)) {
            return going(app).map(reload -> new Begun(reload, true)).orElseThrow(() -> refused("a reload", answer));
        }
        throw refused("a reload", answer);
    }

    /** @param attached whether someone else had begun it */
    public record Begun(CloudReload reload, boolean attached) {}

    /** How a reload stands. */
    public CloudReload reload(String id) {
        Answer answer = http.get("/api/v1/reloads/" + encoded(id), "reload");
        if (!answer.ok()) {
            throw refused("reload " + id, answer);
        }
        return reload(answer.json());
    }

    /** The reload of an app that is not over yet. */
    public Optional<CloudReload> going(String app) {
        Answer answer = http.get("/api/v1/reloads?limit=10&sort=-creationTime&appId=" + encoded(app), "reloads");
        for (JsonNode node : answer.json().path("data")) {
            CloudReload reload = reload(node);
            if (!reload.over()) {
                return Optional.of(reload);
            }
        }
        return Optional.empty();
    }

    /** Asks for the end of a reload; one that is over already is left alone. */
    public void cancel(String id) {
        Answer answer =
                http.post("/api/v1/reloads/" + encoded(id) + "/actions/cancel", "{}", "cancelling of the reload");
        if (!answer.ok() && answer.status() != 409) {
            throw refused("the cancelling of reload " + id, answer);
        }
    }

    /** The script log of a reload, where it is told. */
    public Optional<String> log(String app, CloudReload reload) {
        if (!reload.log().isBlank()) {
            return Optional.of(reload.log());
        }
        Answer answer =
                http.get("/api/v1/apps/" + encoded(app) + "/reloads/logs/" + encoded(reload.id()), "script log");
        return answer.ok() && !answer.body().isBlank() ? Optional.of(answer.body()) : Optional.empty();
    }

    /** Makes a script the app's current one. */
    public void script(String app, String script, String comment) {
        ObjectNode body = JSON.createObjectNode().put("script", script).put("versionMessage", comment);
        Answer answer = http.post("/api/v1/apps/" + encoded(app) + "/scripts", body.toString(), "script");
        if (!answer.ok()) {
            throw refused("a new script", answer);
        }
    }

    /**
     * Puts a file where scripts find it as {@code lib://DataFiles/<name>}; one of that name is replaced.
     *
     * @param name may have folders before it, with slashes
     */
    public void upload(String name, Path file) {
        Answer known = http.get("/api/v1/data-files?limit=10&name=" + encoded(name), "data files");
        String id = "";
        for (JsonNode node : known.json().path("data")) {
            if (List.of(node.path("name").asString(""), node.path("baseName").asString(""))
                    .contains(name)) {
                id = node.path("id").asString("");
            }
        }
        String boundary = "grund-" + UUID.randomUUID();
        Answer answer = http.send(
                id.isEmpty() ? "POST" : "PUT",
                id.isEmpty() ? "/api/v1/data-files" : "/api/v1/data-files/" + encoded(id),
                form(boundary, name, file),
                "multipart/form-data; boundary=" + boundary,
                "place for the file");
        if (!answer.ok()) {
            throw refused("the file '" + name + "'", answer);
        }
    }

    private static BodyPublisher form(String boundary, String name, Path file) {
        ObjectNode json = JSON.createObjectNode().put("name", name);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"Json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + json + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"File\"; filename=\"data\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static CloudReload reload(JsonNode node) {
        String code = node.path("errorCode").asString("");
        String message = node.path("errorMessage").asString("");
        return new CloudReload(
                node.path("id").asString(""),
                node.path("status").asString(""),
                (code + " " + message).strip(),
                node.path("log").asString(""));
    }

    private static String errorCode(Answer answer) {
        return answer.json().path("errors").path(0).path("code").asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ServiceException refused(String what, Answer answer) {
        JsonNode error = answer.json().path("errors").path(0);
        String said =
                (error.path("code").asString("") + " " + error.path("title").asString("")).strip();
        String advice = switch (answer.status()) {
            case 401 -> "Check the API key or the OAuth client.";
            case 403 -> "Give the user or client the right to do this in the app's space.";
            case 404 -> "There is no such app or reload, or this user may not see it.";
            case 409 -> "Something else is being done with it. Run again.";
            case 413 -> "The file is larger than the tenant takes.";
            case 429 -> "Too many requests for too long. Run again later.";
            default -> "Look at the tenant's status page.";
        };
        return new ServiceException("Qlik Cloud at " + http.address() + " answered " + what + " with HTTP status "
                + answer.status() + (said.isEmpty() ? "" : " (" + said + ")") + ". " + advice);
    }
}
