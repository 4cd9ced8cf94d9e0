package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What recorded servers said to other clients, said to ours. */
class TranscriptTests {

    @Test
    void goesTheWholeWayOfEnigmasRecordedConversation() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-delta-false.jsonl");
                EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
            EngineApp app = session.openApp("app-1");
            assertThat(app.script()).isEqualTo("///$tab Main\r\nSET ThousandSep=',';\r\n");
            app.setScript("///$tab Main\r\nLOAD 1 AS Id AUTOGENERATE 1;");
            assertThat(app.checkScriptSyntax()).isEmpty();

            ReloadResult result = app.reload(progress -> {});
            assertThat(result.success()).isTrue();
            assertThat(result.log()).containsExactly("Connected");
            assertThat(result.logFile()).startsWith("C:\\ProgramData\\Qlik\\Sense\\Log\\Script\\app-1.");

            app.save();
            assertThat(app.tables())
                    .containsExactly(new AppTable(
                            "Sales",
                            1000,
                            false,
                            "",
                            List.of(new AppField(
                                    "Id", 1000, 1000, 1000, false, "NOT_KEY", List.of("$numeric", "$integer")))));
            assertThat(app.tableData("Sales", 0, 10)).containsExactly(List.of(new AppValue("1", true, 1)));

            // The recorded server says three rows and gives one.
            assertThatThrownBy(() -> app.cube(List.of("Id"), List.of()))
                    .hasMessage(engine.where() + "the hypercube over [Id] stops after 1 rows, expected 3. Look in the"
                            + " engine's log.");
        }
    }

    @Test
    void refusesThePatchesThatEnigmaWouldTake() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-delta-server-patches.jsonl");
                EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessageEndingWith("was answered with patches (delta), though none were asked for.");
        }
    }

    @Test
    void doesNotCallAFailedReloadASuccess() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-reload-failed-and-in-progress.jsonl");
                EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            EngineException busy = catchThrowableOfType(EngineException.class, app::tables);
            assertThat(busy.code()).isEqualTo(11000);

            ReloadResult result = app.reload(progress -> {});

            assertThat(result.success()).isFalse();
            assertThat(result.errors())
                    .containsExactly(new ScriptError("Table 'X' not found", "LOAD * RESIDENT X", 0, "EDC_ERROR"));
            assertThat(result.log()).containsExactly("Connected");
        }
    }

    @Test
    void saysThatTheUserHasNoLicence() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-onconnected-no-license.jsonl");
                EngineSession session = engine.open()) {
            assertThatThrownBy(() -> session.openApp("app-1"))
                    .hasMessage(engine.where() + "OpenDoc got no answer: OnConnected said SESSION_ERROR_NO_LICENSE: the"
                            + " user has no licence. Assign one in the management console.");
        }
    }

    @Test
    void saysThatTheConnectionWasCut() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-close-1006.jsonl").on("OpenDoc", call -> {});
                EngineSession session = engine.open()) {
            Thread.ofVirtual().start(() -> {
                engine.awaitCall("OpenDoc");
                engine.closeAll(1006, "");
            });
            EngineException fault = catchThrowableOfType(EngineException.class, () -> session.openApp("app-1"));
            assertThat(fault.closeCode()).isEqualTo(1006);
        }
    }

    @Test
    void saysThatTheAppIsNotFoundAfterItWasOpened() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-close-4204.jsonl");
                EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            await().atMost(ScriptedEngine.PATIENCE).until(() -> !session.isOpen());
            assertThatThrownBy(app::script)
                    .hasMessage(engine.where() + "GetScript got no answer: the engine closed the connection (close code"
                            + " 4204: app not found). There is no such app, or this user may not see it: check the app"
                            + " id in the configuration.");
        }
    }

    @Test
    void doesNotRepeatTheReloadThatACutTookAway() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-suspend-resume-created.jsonl");
                EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            EngineException fault = catchThrowableOfType(EngineException.class, () -> app.reload(progress -> {}));
            assertThat(fault.method()).isEqualTo("DoReloadEx");
            assertThat(fault.closeCode()).isEqualTo(1006);
            assertThat(engine.called("DoReloadEx")).hasSize(1);
        }
    }

    @Test
    void repeatsTheReadThatWasDroppedTwiceAndAnswersPings() throws Exception {
        try (ScriptedEngine engine = Transcript.play("enigma-aborted-retry-and-server-ping.jsonl");
                EngineSession session = engine.open()) {
            assertThat(session.openApp("app-1").script()).isEqualTo("///$tab Main\r\nSET ThousandSep=',';\r\n");
            engine.ping();
            await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.pongs.get() == 1);
            assertThat(engine.called("GetScript")).hasSize(3);
        }
    }

    @Test
    void findsCorectlsAppByOpeningIt() throws Exception {
        try (ScriptedEngine engine = Transcript.play("corectl-script-get-identity-ttl.jsonl");
                EngineSession session = engine.open()) {
            assertThat(session.openApp("app-1").script()).isEqualTo("///$tab Main\r\nSET ThousandSep=',';\r\n");
        }
    }

    @Test
    void saysThatTheUpgradeWasRefused() throws Exception {
        String recorded = Files.readString(SharedReference.file("transcripts/enigma-upgrade-401.jsonl"));
        assertThat(recorded).contains("Bearer bad");
        try (RefusingServer server = RefusingServer.with("HTTP/1.1 401 Unauthorized")) {
            EngineException fault = catchThrowableOfType(
                    EngineException.class,
                    () -> server.open(Map.of("Authorization", "Bearer bad"), Duration.ofSeconds(20)));
            assertThat(fault.httpStatus()).isEqualTo(401);
            assertThat(fault).hasMessageNotContaining("bad");
        }
    }
}
