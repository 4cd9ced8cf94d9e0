package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineTrafficTests {

    private static final String VERSION = "{'qVersion':{'qComponentVersion':'12.2528.0'}}";

    private final List<EngineTraffic.Event> heard = new CopyOnWriteArrayList<>();
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
    void tellsEverythingInOrderAndAllOfItBeforeTheSessionIsClosed() {
        engine.next("EngineVersion", call -> {
            call.frame("{'method':'OnConnected','params':{'qSessionState':'SESSION_CREATED'}}");
            call.frame("{'jsonrpc':'2.0','change':[1]}");
            call.frame("{'jsonrpc':'2.0','id':4711,'result':{}}");
            call.result(VERSION);
        });
        try (EngineSession session = engine.open(heard::add)) {
            session.engineVersion();
        }

        assertThat(heard)
                .extracting(EngineTrafficTests::inWords)
                .containsExactly(
                        "opened /app/app-1/identity/run-1",
                        "sent 1 EngineVersion {\"jsonrpc\":\"2.0\",\"id\":1,\"handle\":-1,\"method\":\"EngineVersion\","
                                + "\"params\":[]}",
                        "notified OnConnected",
                        "notified ",
                        "received 4711 ",
                        "received 1 EngineVersion",
                        "closed 1000");
        assertThat(heard).isSortedAccordingTo(Comparator.comparing(EngineTraffic.Event::at));
    }

    @Test
    void neverTellsHeaders() {
        EngineAddress address = new EngineAddress(
                URI.create(engine.base()),
                Map.of("Authorization", "Bearer s3cret"),
                ScriptedEngine.PATIENCE,
                ScriptedEngine.PATIENCE,
                ScriptedEngine.PATIENCE);
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", heard::add)) {
            session.engineVersion();
        }
        assertThat(engine.upgrades.element()).containsEntry("Authorization", "Bearer s3cret");
        assertThat(heard.toString()).isNotEmpty().doesNotContain("s3cret");
    }

    @Test
    void tellsACutWithItsCode() {
        try (EngineSession session = engine.open(heard::add)) {
            engine.closeAll(1006, "");
            await().atMost(ScriptedEngine.PATIENCE).until(() -> !session.isOpen());
        }
        assertThat(heard)
                .extracting(EngineTrafficTests::inWords)
                .containsExactly("opened /app/app-1/identity/run-1", "closed 1006");
    }

    @Test
    void goesOnWhenTheListenerThrows() {
        EngineTraffic faulty = event -> {
            heard.add(event);
            throw new IllegalStateException("The listener's own fault");
        };
        try (EngineSession session = engine.open(faulty)) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
        assertThat(heard).hasSize(6);
    }

    @Test
    void answersCallsAndPingsWhileTheListenerIsStuck() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        EngineTraffic listener = event -> {
            stuck.countDown();
            awaitQuietly(free);
        };
        try (EngineSession session = engine.open(listener)) {
            session.engineVersion();
            assertThat(stuck.await(20, TimeUnit.SECONDS)).isTrue();

            engine.ping();

            await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.pongs.get() > 0);
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
            free.countDown();
        }
    }

    @Test
    void answersPingsWhileTheProgressListenerIsStuck() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        engine.result("ConfigureReload", "{}").on("DoReloadEx", call -> {}).on("GetProgress", call -> {
            call.result("{'qProgressData':{'qStarted':true}}");
            engine.called("DoReloadEx").getFirst().result("{'qResult':{'qSuccess':true}}");
        });
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            Thread pinger = Thread.ofVirtual().start(() -> {
                awaitQuietly(stuck);
                engine.ping();
                await().atMost(ScriptedEngine.PATIENCE).until(() -> engine.pongs.get() > 0);
                free.countDown();
            });
            ReloadResult result = app.reload(progress -> {
                stuck.countDown();
                awaitQuietly(free);
            });
            pinger.join();
            assertThat(result.success()).isTrue();
        }
    }

    @Test
    void keepsAnEngineThatAnswersCallsButNoPings() {
        engine.answersPings = false;
        CountDownLatch enough = new CountDownLatch(60);
        engine.result("ConfigureReload", "{}").on("DoReloadEx", call -> {}).on("GetProgress", call -> {
            call.result("{'qProgressData':{'qStarted':true}}");
            enough.countDown();
            if (enough.getCount() == 0) {
                engine.called("DoReloadEx").getFirst().result("{'qResult':{'qSuccess':true}}");
            }
        });
        // 60 polls of 80 ms are longer than the 4 s after which a silent connection is given up.
        EngineAddress address = engine.address(
                ScriptedEngine.PATIENCE, ScriptedEngine.PATIENCE, Duration.ofMillis(80), Duration.ofSeconds(2));
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            assertThat(session.openApp("app-1").reload(progress -> {}).success())
                    .isTrue();
        }
    }

    @Test
    void givesUpAConnectionOnWhichNothingComes() {
        engine.answersPings = false;
        engine.on("EngineVersion", call -> {});
        EngineAddress address = engine.address(
                ScriptedEngine.PATIENCE, ScriptedEngine.PATIENCE, Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            assertThatThrownBy(session::engineVersion)
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            fault -> assertThat(fault.closeCode()).isEqualTo(1006));
        }
    }

    private static String inWords(EngineTraffic.Event event) {
        return switch (event) {
            case EngineTraffic.Opened opened -> "opened " + opened.path();
            case EngineTraffic.Sent sent -> "sent " + sent.id() + " " + sent.method() + " " + sent.payload();
            case EngineTraffic.Received received -> "received " + received.id() + " " + received.method();
            case EngineTraffic.Notified notified -> "notified " + notified.topic();
            case EngineTraffic.Closed closed -> "closed " + closed.code();
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
