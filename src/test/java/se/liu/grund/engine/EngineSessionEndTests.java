package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineSessionEndTests {

    private static final String CONNECTED =
            "{'jsonrpc':'2.0','method':'OnConnected','params':{'qSessionState':'SESSION_CREATED'}}";
    private static final String VERSION = "{'qVersion':{'qComponentVersion':'12.2528.0'}}";
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private ScriptedEngine engine;

    @BeforeEach
    void start() throws Exception {
        engine = ScriptedEngine.start().result("EngineVersion", VERSION);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void failsTheSessionOnABadState() {
        engine.greet(CONNECTED.replace("SESSION_CREATED", "SESSION_ERROR_NO_LICENSE"));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion got no answer: OnConnected said"
                            + " SESSION_ERROR_NO_LICENSE: the user has no licence. Assign one in the management"
                            + " console.");
            assertThat(session.isOpen()).isFalse();
        }
        await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.closeCodes.contains(1000));
    }

    @Test
    void tellsWaitingCallsThatTheSessionIsOver() {
        engine.on("EngineVersion", call -> call.frame("{'method':'OnMaxParallelSessionsExceeded','params':{}}"));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion got no answer: OnMaxParallelSessionsExceeded came: the"
                            + " user has too many sessions. Close some or wait until they time out.");
        }
    }

    @Test
    void failsTheSessionOnWhatIsNoJson() {
        engine.on("EngineVersion", call -> call.client().send("<html>"));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion got no answer: the engine sent text that is not JSON."
                            + " Check that the address is an engine's, and its log.");
        }
    }

    @Test
    void failsTheSessionOnABinaryFrame() {
        engine.on("EngineVersion", call -> engine.pushBinary());
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion got no answer: the engine sent a binary frame."
                            + " Check that the address is an engine's, and its log.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 |               | the engine closed the connection (close code 1000)."
                        + " The engine ended the session: look in its log.",
                "1006 |               | the connection was cut (close code 1006). The network, a proxy or the engine"
                        + " dropped it: find out what the app holds before reloading again.",
                "4204 | app not found | the engine closed the connection (close code 4204: app not found). There is no"
                        + " such app, or this user may not see it: check the app id in the configuration.",
                "4205 |               | the engine closed the connection (close code 4205). Too many requests: wait and"
                        + " run again.",
                "4999 |               | the engine closed the connection (close code 4999). Grund does not know this"
                        + " close code: look in the engine's log.",
            })
    void tellsWaitingCallsWhyTheSocketClosed(int code, String reason, String sentence) {
        engine.on("EngineVersion", call -> call.close(code, reason == null ? "" : reason));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            fault -> assertThat(fault.closeCode()).isEqualTo(code))
                    .hasMessage(engine.where() + "EngineVersion got no answer: " + sentence);
            assertThatThrownBy(session::docList).hasMessage(engine.where() + "GetDocList got no answer: " + sentence);
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void hearsAnAnswerThatCameJustBeforeTheClose() {
        engine.on("EngineVersion", call -> {
            call.result(VERSION);
            call.close(4003, "");
        });
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }

    @Test
    void tellsEveryWaitingCallOfACut() throws Exception {
        engine.on("GetScript", call -> {}).on("GetDocList", call -> {});
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            List<CompletableFuture<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(CompletableFuture.runAsync(app::script, VIRTUAL));
                waiting.add(CompletableFuture.runAsync(session::docList, VIRTUAL));
            }
            await().atMost(ScriptedEngine.PATIENCE)
                    .until(() -> engine.called("GetScript").size() == 20
                            && engine.called("GetDocList").size() == 20);

            engine.closeAll(1006, "");

            for (CompletableFuture<?> call : waiting) {
                assertThatThrownBy(call::get)
                        .cause()
                        .isInstanceOfSatisfying(
                                EngineException.class,
                                fault -> assertThat(fault.closeCode()).isEqualTo(1006));
            }
        }
    }

    @Test
    void closesWithAThousandAndTellsWhoStillWaits() {
        engine.on("EngineVersion", call -> {});
        EngineSession session = engine.open();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(session::engineVersion, VIRTUAL);
        engine.awaitCall("EngineVersion");

        session.close();
        session.close();

        assertThatThrownBy(waiting::join)
                .cause()
                .hasMessage(engine.where() + "EngineVersion got no answer: the session was closed by Grund.");
        assertThatThrownBy(session::engineVersion)
                .hasMessage(engine.where() + "EngineVersion got no answer: the session was closed by Grund.");
        await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.closeCodes.contains(1000));
    }

    @Test
    void givesUpACallWhenItsThreadIsInterruptedAndStillSaysGoodbye() throws Exception {
        engine.on("EngineVersion", call -> {});
        CompletableFuture<Throwable> found = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try (EngineSession session = engine.open()) {
                session.engineVersion();
            } catch (EngineException fault) {
                found.complete(Thread.currentThread().isInterrupted() ? fault : new IllegalStateException(fault));
            }
        });
        engine.awaitCall("EngineVersion");

        caller.interrupt();

        assertThat(found.get())
                .hasMessage(engine.where()
                        + "EngineVersion was given up, because Grund is stopping or the run was cancelled.");
        await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.closeCodes.contains(1000));
    }

    @Test
    void leavesNoThreadBehind() {
        EngineSession closed = engine.open();
        EngineSession cut = engine.open();
        closed.close();
        engine.closeAll(1006, "");

        await().atMost(ScriptedEngine.PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("WebSocketWriteThread")
                                || name.startsWith("WebSocketConnectReadThread")
                                || name.startsWith("WebSocketTimer")));
        assertThat(cut.isOpen()).isFalse();
    }
}
