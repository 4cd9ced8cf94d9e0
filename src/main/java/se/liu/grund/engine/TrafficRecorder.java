package se.liu.grund.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a conversation as JSON lines, the form of {@code contracts/qlik/engine/*.jsonl}: {@code {"dir":"upgrade","url":…}} for a
 * socket, {@code {"dir":"c->s","msg":…}}
 * for what we send, {@code {"dir":"s->c","msg":…}} for what comes, {@code {"dir":"s->c","frame":"CLOSE","code":…}} for the
 * end. Passwords, tokens and tickets are left out. Each line is written as it comes, so that a kill loses none before it.
 */
public final class TrafficRecorder implements EngineTraffic {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /** @param file lines are added to what is there */
    public TrafficRecorder(Path file) {
        this.file = file;
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Opened opened ->
                write(JSON.createObjectNode().put("dir", "upgrade").put("url", opened.path()));
            case Sent sent -> write("c->s", sent.payload());
            case Received received -> write("s->c", received.payload());
            case Notified notified -> write("s->c", notified.payload());
            case Closed closed ->
                write(JSON.createObjectNode()
                        .put("dir", "s->c")
                        .put("frame", "CLOSE")
                        .put("code", closed.code())
                        .put("reason", closed.reason()));
        }
    }

    private void write(String direction, String payload) {
        ObjectNode line = JSON.createObjectNode().put("dir", direction);
        line.set("msg", message(Secrets.without(payload)));
        write(line);
    }

    private static JsonNode message(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException unreadable) {
            return JSON.getNodeFactory().stringNode(payload);
        }
    }

    private void write(ObjectNode line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
