package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.judge.Missing;
import tools.jackson.databind.JsonNode;

/**
 * Sends what real clients sent when they were recorded, and looks whether the answers have the members that the recorded
 * ones had. The recorded server was a throw-away one: where it answered as no engine would, the exception stands here.
 */
class TranscriptReplayTests {

    private static final Path TRANSCRIPTS = Path.of("../shared/reference/transcripts");

    /** Methods that the stand-in does not have, or whose recorded answer did not come from the script. */
    private static final Set<String> NOT_COMPARED = Set.of("GetTableData", "CreateConnection", "ModifyConnection");

    /** What every recorded app was asked to load, made to fail or not by the case. */
    private static final Map<String, String> SCRIPTS =
            Map.of("enigma-reload-failed-and-in-progress", "LOAD * RESIDENT X;");

    private static void needsTheTranscripts() {
        if (!Files.isDirectory(TRANSCRIPTS)) {
            Missing.sentence("The recorded conversations in " + TRANSCRIPTS + " are not here, so none is replayed.");
        }
    }

    /**
     * Left out: the QRS one (plain HTTP), the refused upgrade and the cuts that hold no request beyond OpenDoc, the lost
     * ping (two servers in one file) and resume-created (a server that forgot a session within its ttl).
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "corectl-reload",
                "corectl-script-get-identity-ttl",
                "enigma-aborted-retry-and-server-ping",
                "enigma-client-cert-identity-ttl",
                "enigma-close-4204",
                "enigma-delta-false",
                "enigma-delta-server-patches",
                "enigma-named-parameters",
                "enigma-onconnected-no-license",
                "enigma-open-reload-save-readback",
                "enigma-reload-failed-and-in-progress",
                "enigma-suspend-resume-attached"
            })
    void answersInTheRecordedShape(String name) throws IOException {
        needsTheTranscripts();
        try (StandInQlik qlik = StandInQlik.start(
                0, Map.of("DataFiles", Path.of("target")), List.of(new StandInApp("app-1", "Sales")))) {
            prepare(qlik, name);
            new Replay(qlik).run(Files.readAllLines(TRANSCRIPTS.resolve(name + ".jsonl")));
        }
    }

    /** Our own recordings need no reference: they are contracts of this project. */
    @ParameterizedTest
    @ValueSource(strings = {"reload-and-save", "script-fails", "syntax-error", "cancelled", "cut-and-rejoined"})
    void answersAsInTheContracts(String name) throws IOException {
        try (StandInQlik qlik = StandInQlik.start(
                0, Map.of("Grund", Path.of("target")), List.of(new StandInApp("app-1", "Orter i länet")))) {
            switch (name) {
                case "cancelled" -> qlik.faultOnce(new Fault.HoldReload(Duration.ofMinutes(1)));
                case "cut-and-rejoined" -> qlik.faultOnce(new Fault.CloseSocket(1006, Fault.When.DURING_RELOAD));
                default -> {}
            }
            new Replay(qlik).run(Files.readAllLines(Path.of("contracts/qlik/engine/" + name + ".jsonl")));
        }
    }

    private static void prepare(StandInQlik qlik, String name) {
        if (SCRIPTS.containsKey(name)) {
            try (RawClient client = RawClient.open(qlik, "/app/app-1/identity/prepare")) {
                client.call(-1, "OpenDoc", "app-1");
                client.call(1, "SetScript", SCRIPTS.get(name));
                client.call(1, "DoSave");
            }
        }
        switch (name) {
            case "enigma-aborted-retry-and-server-ping" -> {
                qlik.faultOnce(Fault.aborted("GetScript"));
                qlik.faultOnce(Fault.aborted("GetScript"));
            }
            case "enigma-reload-failed-and-in-progress", "enigma-suspend-resume-attached", "corectl-reload" ->
                qlik.faultOnce(new Fault.HoldReload(Duration.ofSeconds(1)));
            default -> {}
        }
    }

    /** One recorded conversation, held again. */
    private static final class Replay {

        private final StandInQlik qlik;
        private RawClient client;
        private final Map<Integer, JsonNode> asked = new HashMap<>();

        Replay(StandInQlik qlik) {
            this.qlik = qlik;
        }

        void run(List<String> lines) {
            for (String text : lines) {
                JsonNode line = Json.MAPPER.readTree(text);
                switch (line.path("dir").asString()) {
                    case "upgrade" -> connect(line.path("url").asString());
                    case "c->s" -> sent(line);
                    default -> received(line.path("msg"));
                }
            }
            client.close();
        }

        private void connect(String url) {
            if (client != null) {
                client.close();
            }
            client = RawClient.open(qlik, url);
        }

        private void sent(JsonNode line) {
            JsonNode message = line.path("msg");
            if (message.isObject()) {
                asked.put(message.path("id").asInt(), message);
                client.send(message.toString());
            }
        }

        private void received(JsonNode recorded) {
            if (recorded.has("id")) {
                int id = recorded.path("id").asInt();
                JsonNode request = asked.get(id);
                if (!NOT_COMPARED.contains(request.path("method").asString()) && !isPartial(request)) {
                    compare(request, recorded, client.answer(id));
                }
            } else if (recorded.has("method")) {
                client.notification(recorded.path("method").asString());
            }
        }

        /** What the recorded app marked for partial reloads is not known. */
        private static boolean isPartial(JsonNode request) {
            JsonNode params = request.path("params");
            return request.path("method").asString().startsWith("DoReload")
                    && (params.path(1).asBoolean(false)
                            || params.path(0).path("qPartial").asBoolean(false));
        }

        private void compare(JsonNode request, JsonNode recorded, JsonNode ours) {
            String both = request + "\nrecorded: " + recorded + "\nours: " + ours;
            assertThat(ours.path("error").path("code"))
                    .as(both)
                    .isEqualTo(recorded.path("error").path("code"));
            assertThat(names(ours.path("result"))).as(both).isEqualTo(names(recorded.path("result")));
            assertThat(ours.path("close")).as(both).isEqualTo(recorded.path("close"));
        }

        private static Set<String> names(JsonNode object) {
            return new TreeSet<>(object.propertyNames());
        }
    }
}
