package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import tools.jackson.databind.JsonNode;

/**
 * The conversations of {@code contracts/qlik/engine}: recorded with {@code -Dgrund.record=true} from our client and the
 * stand-in, and held against both and against the engine's own method signatures ever after.
 */
class ConversationTests {

    private static final String SCRIPT =
            "///$tab Läs in\r\nSET ErrorMode=1;\r\nOrter:\r\nLOAD * INLINE [\r\nOrt, Antal\r\n"
                    + "Växjö, 12\r\nÅre, 2.5\r\n];\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static List<Conversation> all() {
        return Conversation.all();
    }

    static List<Conversation> overOneSocket() {
        return all().stream()
                .filter(Conversation::overOneSocket)
                // How far these come is a matter of time.
                .filter(c -> !List.of("cancelled", "no-licence").contains(c.name()))
                .toList();
    }

    @Test
    void areThere() {
        assertThat(all())
                .extracting(Conversation::name)
                .contains(
                        "reload-and-save",
                        "script-fails",
                        "syntax-error",
                        "cut-and-rejoined",
                        "cancelled",
                        "no-licence");
        assertThat(all()).allSatisfy(c -> assertThat(c.lines().toString()).doesNotContain("/work", "/home", "/tmp"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void sendsOnlyWhatTheEnginesSignaturesKnow(Conversation conversation) throws IOException {
        Map<String, List<String>> signatures = signatures();
        for (JsonNode request : conversation.requests()) {
            String method = request.path("method").asString();
            assertThat(signatures).as(method).containsKey(method);
            List<String> parameters = signatures.get(method);
            long needed = parameters.stream().filter(p -> !p.endsWith("?")).count();
            assertThat(request.path("params").isArray()).as(request.toString()).isTrue();
            assertThat(request.path("params").size()).as(request.toString()).isBetween((int) needed, parameters.size());
            assertThat(request.has("delta")).as(request.toString()).isFalse();
        }
    }

    /** By method; of several versions the newest. */
    private static Map<String, List<String>> signatures() throws IOException {
        Map<String, List<String>> signatures = new HashMap<>();
        for (String line : Files.readAllLines(Conversation.FOLDER.resolve("methods.csv"))) {
            String[] parts = line.split(",", -1);
            if (!line.startsWith("#") && parts[3].equals("12.2027.0")) {
                signatures.put(parts[1], parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" ")));
            }
        }
        return signatures;
    }

    @ParameterizedTest
    @MethodSource("overOneSocket")
    void asksTheSameAgainWhenItHearsTheSame(Conversation conversation) throws Exception {
        try (ScriptedEngine engine = conversation.play();
                EngineSession session = engine.open()) {
            work(conversation.name(), session, new Cancellation());

            assertThat(engine.calls.stream()
                            .map(call -> call.method())
                            .filter(method -> !method.equals("GetProgress"))
                            .toList())
                    .isEqualTo(conversation.requests().stream()
                            .map(request -> request.path("method").asString())
                            .filter(method -> !method.equals("GetProgress"))
                            .toList());
        }
    }

    private static void work(String name, EngineSession session, Cancellation cancellation) {
        EngineApp app = session.openApp("app-1");
        app.layout();
        app.setScript(script(name));
        List<SyntaxError> errors = app.checkScriptSyntax();
        assertThat(errors.isEmpty()).isEqualTo(!name.equals("syntax-error"));
        if (!errors.isEmpty()) {
            return;
        }
        Consumer<ReloadProgress> cancelling = progress -> {
            if (name.equals("cancelled")) {
                cancellation.ask("Åsa cancelled the run");
            }
        };
        if (name.equals("cancelled")) {
            assertThatThrownBy(() -> app.reload(false, cancellation, cancelling))
                    .isInstanceOf(CancelledException.class);
            return;
        }
        ReloadResult result = app.reload(false, cancellation, cancelling);
        assertThat(result.success()).isEqualTo(!name.equals("script-fails"));
        if (result.success()) {
            readAndSave(app);
        }
    }

    private static void readAndSave(EngineApp app) {
        assertThat(app.tables()).extracting(AppTable::name).containsExactly("Orter");
        assertThat(app.cube(List.of("Ort"), List.of("Sum([Antal])")).rows()).hasSize(2);
        assertThat(app.tableData("Orter", 0, 10)).hasSize(2);
        app.save();
    }

    private static String script(String name) {
        return switch (name) {
            case "script-fails" -> SCRIPT + "LOAD * RESIDENT Länen;\r\n";
            case "syntax-error" -> SCRIPT + "LAOD * FROM x;\r\n";
            default -> SCRIPT;
        };
    }

    @Test
    @EnabledIfSystemProperty(named = "grund.record", matches = "true")
    void record() throws IOException {
        for (String name : List.of(
                "reload-and-save", "script-fails", "syntax-error", "cancelled", "no-licence", "cut-and-rejoined")) {
            Path file = Conversation.FOLDER.resolve(name + ".jsonl");
            Files.deleteIfExists(file);
            try (StandInQlik qlik = StandInQlik.start(
                    0, Map.of("Grund", Path.of("qvd-export")), List.of(new StandInApp("app-1", "Orter i länet")))) {
                record(name, qlik, new TrafficRecorder(file));
            }
        }
    }

    private static void record(String name, StandInQlik qlik, EngineTraffic recorder) {
        EngineAddress address = new EngineAddress(
                        qlik.uri(), Map.of(), PATIENCE, PATIENCE, PATIENCE, Duration.ofMillis(20), Duration.ZERO)
                .withSessionTtl(Duration.ofSeconds(30));
        List<EngineSession> sessions = new ArrayList<>();
        if (name.equals("no-licence")) {
            qlik.faultOnce(new Fault.SessionState("SESSION_ERROR_NO_LICENSE"));
        }
        if (name.startsWith("c")) {
            qlik.faultOnce(new Fault.HoldReload(Duration.ofMillis(name.equals("cancelled") ? 60_000 : 300)));
        }
        try {
            sessions.add(EngineSession.open(address, "app-1", "run-1", recorder));
            if (name.equals("no-licence")) {
                assertThatThrownBy(() -> sessions.getFirst().openApp("app-1")).isInstanceOf(EngineException.class);
            } else if (name.equals("cut-and-rejoined")) {
                qlik.faultOnce(new Fault.CloseSocket(1006, Fault.When.DURING_RELOAD));
                assertThatThrownBy(() -> work(name, sessions.getFirst(), new Cancellation()))
                        .isInstanceOf(EngineException.class);
                sessions.add(sessions.getFirst().rejoin());
                assertThat(sessions.getLast().attached()).isTrue();
                EngineApp app = sessions.getLast().openApp("app-1");
                assertThat(app.awaitReload(null, new Cancellation(), progress -> {})
                                .success())
                        .isTrue();
                readAndSave(app);
            } else {
                work(name, sessions.getFirst(), new Cancellation());
            }
        } finally {
            sessions.getLast().close();
        }
    }
}
