package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineSessionTests {

    private static final String CONNECTED =
            "{'jsonrpc':'2.0','method':'OnConnected','params':{'qSessionState':'SESSION_CREATED'}}";
    private static final String AUTHENTICATED = "{'jsonrpc':'2.0','method':'OnAuthenticationInformation',"
            + "'params':{'userId':'sa_engine','userDirectory':'INTERNAL','mustAuthenticate':false}}";
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
    void connectsWithoutWaitingForAnyWordOfTheEngine() {
        try (EngineSession session = engine.open()) {
            assertThat(session.isOpen()).isTrue();
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
        assertThat(engine.upgrades.element()).containsEntry("path", "/app/app-1/identity/run-1");
    }

    @Test
    void takesOneNotification() {
        engine.greet(CONNECTED);
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }

    @Test
    void takesTwoNotificationsAndUnknownOnes() {
        engine.greet(AUTHENTICATED, CONNECTED, "{'method':'OnSomethingNew','params':{'a':[1]}}");
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }

    @Test
    void takesOnConnectedAfterTheFirstRequestForNoAnswer() {
        engine.next("EngineVersion", call -> {
            call.frame(CONNECTED);
            call.result(VERSION);
        });
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }

    @Test
    void sendsRequestsWithoutDelta() {
        try (EngineSession session = engine.open()) {
            session.engineVersion();
        }
        assertThat(engine.awaitCall("EngineVersion").frame())
                .hasToString(ScriptedEngine.quoted(
                        "{'jsonrpc':'2.0','id':1,'handle':-1,'method':'EngineVersion','params':[]}"));
    }

    @Test
    void sendsTheHeadersWithTheUpgrade() {
        EngineAddress address = new EngineAddress(
                URI.create(engine.base()),
                Map.of("X-Qlik-User", "UserDirectory=INTERNAL; UserId=sa_engine"),
                ScriptedEngine.PATIENCE,
                ScriptedEngine.PATIENCE,
                ScriptedEngine.PATIENCE);
        EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard()).close();

        assertThat(engine.upgrades.element()).containsEntry("X-Qlik-User", "UserDirectory=INTERNAL; UserId=sa_engine");
    }

    @Test
    void givesAnswersThatComeOutOfOrderToTheirCalls() throws Exception {
        List<ScriptedEngine.Call> held = new ArrayList<>();
        engine.on("GetScript", held::add);
        engine.on("EngineVersion", call -> {
            call.result(VERSION);
            held.getFirst().result("{'qScript':'late'}");
        });
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            CompletableFuture<String> script = CompletableFuture.supplyAsync(app::script, VIRTUAL);
            engine.awaitCall("GetScript");

            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
            assertThat(script.get()).isEqualTo("late");
        }
    }

    @Test
    void ignoresPushesAndAnswersThatNobodyWaitsFor() {
        engine.next("EngineVersion", call -> {
            call.frame("{'jsonrpc':'2.0','change':[1]}");
            call.frame("{'jsonrpc':'2.0','suspend':[1]}");
            call.frame("{'jsonrpc':'2.0','id':4711,'result':{'qReturn':true}}");
            call.result(VERSION);
        });
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }

    @Test
    void doesNotCallAnAppThatTheEngineHasClosed() {
        engine.next("EngineVersion", call -> {
            call.frame("{'jsonrpc':'2.0','close':[1]}");
            call.result(VERSION);
        });
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            session.engineVersion();

            assertThatThrownBy(app::script)
                    .isInstanceOf(EngineException.class)
                    .hasMessage(engine.where()
                            + "GetScript was not sent, because the engine has closed handle 1. Open the app again.");
            assertThat(session.openApp("app-1")).isNotNull();
        }
        assertThat(engine.called("GetScript")).isEmpty();
    }

    @Test
    void listsApps() {
        engine.result(
                "GetDocList",
                "{'qDocList':[{'qDocId':'a','qDocName':'a.qvf','qTitle':'Framgrund','qLastReloadTime':"
                        + "'2026-01-01T00:00:00.000Z'},{'qDocId':'b','qDocName':'Bakgrund.qvf'}]}");
        try (EngineSession session = engine.open()) {
            assertThat(session.docList())
                    .containsExactly(
                            new DocEntry("a", "Framgrund", Instant.parse("2026-01-01T00:00:00Z")),
                            new DocEntry("b", "Bakgrund.qvf", null));
        }
    }

    @Test
    void opensAnAppWithItsData() {
        try (EngineSession session = engine.open()) {
            session.openApp("app-1");
        }
        assertThat(engine.awaitCall("OpenDoc").params()).hasToString("[\"app-1\",\"\",\"\",\"\",false]");
    }

    @Test
    void takesTheAppThatIsOpenAlready() {
        engine.next("OpenDoc", call -> call.refuse(1002, "", "App already open"))
                .result("GetActiveDoc", "{'qReturn':{'qType':'Doc','qHandle':7,'qGenericId':'app-1'}}")
                .result("GetScript", "{'qScript':'x'}");
        try (EngineSession session = engine.open()) {
            assertThat(session.openApp("app-1").script()).isEqualTo("x");
        }
        assertThat(engine.awaitCall("GetScript").handle()).isEqualTo(7);
    }

    @Test
    void doesNotTakeAnotherAppForTheOneThatWasAsked() {
        engine.next("OpenDoc", call -> call.refuse(1002, "", "App already open"))
                .result("GetActiveDoc", "{'qReturn':{'qType':'Doc','qHandle':7,'qGenericId':'app-2'}}");
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(() -> session.openApp("app-1"))
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            fault -> assertThat(fault.code()).isEqualTo(1002))
                    .hasMessage(engine.where() + "OpenDoc found app 'app-2' open in this session, expected 'app-1'. The"
                            + " session has an app open already. Use an identity of its own for each run.");
        }
    }

    @Test
    void saysWhatTheEngineRefused() {
        engine.on("OpenDoc", call -> call.refuse(1003, "app-1", "App not found"));
        try (EngineSession session = engine.open()) {
            EngineException fault = catchThrowableOfType(EngineException.class, () -> session.openApp("app-1"));

            assertThat(fault)
                    .hasMessage(engine.where() + "OpenDoc failed with 1003 (App not found; app-1). No app has this id,"
                            + " or this user may not see it. Check the app id in the configuration.");
            assertThat(fault.code()).isEqualTo(1003);
            assertThat(fault.method()).isEqualTo("OpenDoc");
            assertThat(fault.parameter()).isEqualTo("app-1");
            assertThat(fault.closeCode()).isZero();
            assertThat(fault.httpStatus()).isZero();
        }
    }

    @Test
    void saysThatAnAppCameWithoutHandle() {
        engine.result("OpenDoc", "{'qReturn':{'qType':null,'qHandle':null}}");
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(() -> session.openApp("app-1"))
                    .hasMessage(engine.where() + "OpenDoc was answered with no handle for app 'app-1'.");
        }
    }

    @Test
    void asksAgainWhenAReadWasDropped() {
        engine.next("EngineVersion", call -> call.refuse(15, "", "Request aborted"));
        try (EngineSession session = engine.open()) {
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
        assertThat(engine.called("EngineVersion")).hasSize(2);
    }

    @Test
    void givesUpAReadThatIsDroppedFourTimes() {
        engine.on("EngineVersion", call -> call.refuse(15, "", "Request aborted"));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion failed with 15 (Request aborted). The engine dropped"
                            + " the request, as when the app changed meanwhile. Run again.");
        }
        assertThat(engine.called("EngineVersion")).hasSize(4);
    }

    @Test
    void neverRepeatsWhatChangesTheApp() {
        engine.on("SetScript", call -> call.refuse(15, "", "Request aborted"))
                .on("DoSave", call -> call.refuse(15, "", "Request aborted"));
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            assertThatThrownBy(() -> app.setScript("x")).isInstanceOf(EngineException.class);
            assertThatThrownBy(app::save).isInstanceOf(EngineException.class);
        }
        assertThat(engine.called("SetScript")).hasSize(1);
        assertThat(engine.called("DoSave")).hasSize(1);
    }

    @Test
    void refusesPatches() {
        engine.on(
                "EngineVersion",
                call -> call.frame("{'jsonrpc':'2.0','id':" + call.id()
                        + ",'delta':true,'result':{'qVersion':[{'op':'add','path':'/','value':{}}]}}"));
        try (EngineSession session = engine.open()) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where()
                            + "EngineVersion was answered with patches (delta), though none were asked for.");
        }
    }

    @Test
    void saysHowLongItWaitedInVain() throws Exception {
        engine.on("EngineVersion", call -> {});
        Duration second = Duration.ofSeconds(1);
        EngineAddress address = engine.address(second, second, second, Duration.ZERO);
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            assertThatThrownBy(session::engineVersion)
                    .hasMessage(engine.where() + "EngineVersion got no answer within 1 s. Look whether the engine is"
                            + " overloaded, or raise the time-out.");
            assertThat(session.isOpen()).isTrue();

            // Its answer is late now and must not be taken for the next call's.
            engine.on("EngineVersion", call -> {
                engine.called("EngineVersion").getFirst().result("{'qVersion':{'qComponentVersion':'old'}}");
                call.result(VERSION);
            });
            assertThat(session.engineVersion()).isEqualTo("12.2528.0");
        }
    }
}
