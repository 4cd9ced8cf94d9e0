package se.liu.grund.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A conversation of {@code contracts/qlik/engine}: what our client and an engine say to each other, line by line. */
record Conversation(String name, List<JsonNode> lines) {

    static final Path FOLDER = Path.of("contracts/qlik/engine");
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Conversation> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(Conversation::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Conversation read(Path file) {
        try {
            return new Conversation(
                    file.getFileName().toString().replace(".jsonl", ""),
                    Files.readAllLines(file).stream().map(JSON::readTree).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the client asked, in order. */
    List<JsonNode> requests() {
        return lines.stream()
                .filter(line -> line.path("dir").asString().equals("c->s"))
                .map(line -> line.path("msg"))
                .toList();
    }

    boolean overOneSocket() {
        return lines.stream()
                        .filter(line -> line.path("dir").asString().equals("upgrade"))
                        .count()
                == 1;
    }

    /** The engine's half, played to whoever asks: for each method its answers in their order. */
    ScriptedEngine play() throws Exception {
        ScriptedEngine engine = ScriptedEngine.start();
        boolean called = false;
        List<JsonNode> asked = new ArrayList<>();
        for (JsonNode line : lines) {
            JsonNode message = line.path("msg");
            if (line.path("dir").asString().equals("c->s")) {
                called = true;
                asked.add(message);
            } else if (message.has("id")) {
                String method = asked.stream()
                        .filter(request ->
                                request.path("id").asInt() == message.path("id").asInt())
                        .findFirst()
                        .orElseThrow()
                        .path("method")
                        .asString();
                engine.next(
                        method,
                        call -> call.client()
                                .send(((ObjectNode) message.deepCopy())
                                        .put("id", call.id())
                                        .toString()));
            } else if (!called && message.isObject()) {
                engine.greet(message.toString());
            }
        }
        engine.result("GetProgress", "{'qProgressData':{'qStarted':true}}");
        return engine;
    }

    @Override
    public String toString() {
        return name;
    }
}
