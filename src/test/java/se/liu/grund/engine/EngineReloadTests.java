package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineReloadTests {

    private static final String DONE = "{'qResult':{'qSuccess':true,'qScriptLogFile':'C:\\\\Log\\\\app-1.log'}}";
    private static final String NOTHING_NEW = "{'qProgressData':{'qStarted':true,'qErrorData':[]}}";

    private final List<ReloadProgress> told = new ArrayList<>();
    private ScriptedEngine engine;

    @BeforeEach
    void start() throws Exception {
        engine = ScriptedEngine.start()
                .result("ConfigureReload", "{}")
                .result("DoReloadEx", DONE)
                .result("GetProgress", NOTHING_NEW);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void configuresThenReloadsThenLooksOnceMore() {
        ReloadResult result = reload();

        assertThat(result.success()).isTrue();
        assertThat(result.logFile()).isEqualTo("C:\\Log\\app-1.log");
        assertThat(result.errors()).isEmpty();
        assertThat(result.took()).isPositive();
        assertThat(engine.methods()).containsSubsequence("OpenDoc", "ConfigureReload", "DoReloadEx", "GetProgress");
        assertThat(engine.awaitCall("ConfigureReload").params()).hasToString("[true,true,false]");
        assertThat(engine.awaitCall("DoReloadEx").params().path(0).properties())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("qMode=0", "qPartial=false", "qDebug=false");
        assertThat(engine.awaitCall("GetProgress").params().path(0).intValue())
                .isEqualTo(engine.awaitCall("DoReloadEx").id());
    }

    @Test
    void gathersProgressThatIsToldOnce() {
        untilPolled(3);
        engine.next(
                        "GetProgress",
                        call -> call.result(progress("'qPersistentProgress':'Connected','qMillisecs':502,"
                                + "'qTransientProgress':'Framgrund << bransch 1 000 lines','qErrorData':[]")))
                .next("GetProgress", call -> call.result(progress("'qErrorData':[]")))
                .next(
                        "GetProgress",
                        call -> call.result(progress(
                                "'qPersistentProgress':'Framgrund << bransch 1 000 lines\\r\\nLän << lan\\n'")))
                .next(
                        "GetProgress",
                        call -> call.result(
                                progress(
                                        "'qPersistentProgressMessages':[{'qMessageCode':7,'qMessageParameters':['Search','index']}]")));

        ReloadResult result = reload();

        assertThat(result.log())
                .containsExactly("Connected", "Framgrund << bransch 1 000 lines", "Län << lan", "Search index");
        assertThat(told).hasSize(4);
        assertThat(told.getFirst())
                .isEqualTo(new ReloadProgress(
                        Duration.ofMillis(502),
                        List.of("Connected"),
                        "Framgrund << bransch 1 000 lines",
                        List.of(),
                        false));
        assertThat(told.get(1).added()).isEmpty();
    }

    @Test
    void asksOneQuestionAtATime() {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        untilPolled(5);
        engine.on("GetProgress", call -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            Thread.ofVirtual().start(() -> {
                open.decrementAndGet();
                call.result(NOTHING_NEW);
            });
        });

        assertThat(reload().success()).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void keepsTheLinesOfAQuestionThatIsAnsweredAfterTheReload() {
        engine.on("DoReloadEx", call -> {});
        engine.next("GetProgress", call -> {
            engine.called("DoReloadEx").getFirst().result(DONE);
            call.result(progress("'qPersistentProgress':'late line'"));
        });

        assertThat(reload().log()).containsExactly("late line");
    }

    @Test
    void goesOnWhenAQuestionIsRefused() {
        untilPolled(3);
        engine.next("GetProgress", call -> call.refuse(15, "", "Request aborted"))
                .next("GetProgress", call -> call.refuse(5006, "", "Server busy"));

        assertThat(reload().success()).isTrue();
    }

    @Test
    void doesNotCallItSuccessWhenTheLastLookIsRefused() {
        engine.on("GetProgress", call -> call.refuse(5006, "", "Server busy"));

        assertThatThrownBy(this::reload)
                .hasMessage(engine.where()
                        + "GetProgress failed with 5006 (Server busy). The engine is busy. Run again later.");
    }

    @Test
    void takesAMissingSuccessForNone() {
        engine.result("DoReloadEx", "{'qResult':{'qScriptLogFile':'x'}}");

        assertThat(reload().success()).isFalse();
    }

    @Test
    void takesAMissingResultForNoSuccess() {
        engine.result("DoReloadEx", "{}");

        assertThat(reload().success()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EDC_ERROR, false",
        "EDC_WARNING, true",
        "EDC_CIRCULAR_REFERENCE, true",
        "'', false",
    })
    void failsOnErrorDataWhateverTheResultSays(String code, boolean success) {
        engine.result(
                "GetProgress",
                progress("'qErrorData':[{'qErrorString':'Table not found','qLineEnd':'\\r\\n','qLine':'LOAD * RESIDENT"
                        + " X'" + (code.isEmpty() ? "" : ",'qErrorDataCode':'" + code + "'") + "}]"));

        ReloadResult result = reload();

        assertThat(result.success()).isEqualTo(success);
        assertThat(result.errors())
                .containsExactly(new ScriptError(
                        "Table not found", "LOAD * RESIDENT X", 0, code.isEmpty() ? "EDC_ERROR" : code));
    }

    @Test
    void keepsErrorsThatCameWhileItRanAndTellsEachOnce() {
        untilPolled(2);
        String error = progress("'qErrorData':[{'qErrorDataCode':'EDC_ERROR','qLine':'LOAD 1',"
                + "'qMessage':{'qMessageCode':10,'qMessageParameters':['Field','x','not found']}}]");
        engine.next("GetProgress", call -> call.result(error)).next("GetProgress", call -> call.result(error));

        ReloadResult result = reload();

        assertThat(result.success()).isFalse();
        assertThat(result.errors()).containsExactly(new ScriptError("Field x not found", "LOAD 1", 0, "EDC_ERROR"));
        assertThat(told).extracting(progress -> progress.errors().size()).startsWith(1, 0);
    }

    @Test
    void failsOnFailureDataOfNewerEngines() {
        engine.result(
                "DoReloadEx",
                "{'qResult':{'qSuccess':true,'qFailureData':{'qErrors':[{'qTitle':'General script error','qDescription':"
                        + "'Field not found','qLine':'LOAD [x]','qLineNumber':12,'qCode':11013}]}}}");

        ReloadResult result = reload();

        assertThat(result.success()).isFalse();
        assertThat(result.errors()).containsExactly(new ScriptError("Field not found", "LOAD [x]", 12, "11013"));
    }

    @Test
    void failsWhenTheMemoryLimitEndedIt() {
        engine.result("DoReloadEx", "{'qResult':{'qSuccess':true,'qEndedWithMemoryConstraint':true}}");

        ReloadResult result = reload();

        assertThat(result.success()).isFalse();
        assertThat(result.errors())
                .containsExactly(
                        new ScriptError("The engine reached its memory limit during the reload.", "", 0, "EDC_ERROR"));
    }

    @Test
    void tellsThatTheEngineWaitsForAPerson() {
        engine.result("GetProgress", progress("'qUserInteractionWanted':true"));

        reload();

        assertThat(told.getLast().waits()).isTrue();
    }

    @Test
    void saysThatTheAppIsBeingReloadedAlready() {
        engine.on("DoReloadEx", call -> call.refuse(11000, "", "Reload in progress"));

        assertThatThrownBy(this::reload)
                .isInstanceOfSatisfying(
                        EngineException.class, fault -> assertThat(fault.code()).isEqualTo(11000))
                .hasMessage(engine.where() + "DoReloadEx failed with 11000 (Reload in progress). The app is being"
                        + " reloaded already. Wait until that is done, then run again.");
    }

    @Test
    void neverRepeatsAReloadThatWasAborted() {
        engine.on("DoReloadEx", call -> call.refuse(15, "", "Request aborted"));

        assertThatThrownBy(this::reload).isInstanceOf(EngineException.class);
        assertThat(engine.called("DoReloadEx")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1006, 4003, 4204, 4205})
    void saysWithWhichCodeItsSocketClosed(int code) {
        engine.on("DoReloadEx", call -> {});
        engine.on("GetProgress", call -> call.close(code, ""));

        EngineException fault = catchThrowableOfType(EngineException.class, this::reload);

        assertThat(fault.method()).isEqualTo("DoReloadEx");
        assertThat(fault.closeCode()).isEqualTo(code);
        assertThat(engine.called("DoReloadEx")).hasSize(1);
    }

    @Test
    void hasAPatienceOfItsOwn() {
        engine.on("DoReloadEx", call -> {});
        Duration call = Duration.ofMillis(50);
        EngineAddress address = engine.address(call, Duration.ofMillis(120), Duration.ofMillis(20), Duration.ZERO);
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            EngineApp app = session.openApp("app-1");
            assertThatThrownBy(() -> app.reload(told::add))
                    .hasMessage(engine.where() + "DoReloadEx got no answer within 120 ms. The reload may still run,"
                            + " nothing was saved. Look in its script log, or raise the reload time-out.");
        }
    }

    @Test
    void keepsItsPatienceWhenAQuestionIsNeverAnswered() {
        engine.on("DoReloadEx", call -> {}).on("GetProgress", call -> {});
        Duration call = Duration.ofMillis(200);
        EngineAddress address = engine.address(call, Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ZERO);
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            EngineApp app = session.openApp("app-1");
            assertThatThrownBy(() -> app.reload(told::add)).hasMessageContaining("DoReloadEx got no answer within");
        }
        assertThat(engine.called("GetProgress")).hasSize(1);
    }

    @Test
    void outlivesTheCallTimeOut() {
        untilPolled(110);
        EngineAddress address =
                engine.address(Duration.ofSeconds(2), ScriptedEngine.PATIENCE, Duration.ofMillis(20), Duration.ZERO);
        try (EngineSession session = EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard())) {
            assertThat(session.openApp("app-1").reload(told::add).success()).isTrue();
        }
    }

    @Test
    void watchesToTheEndWhenTheListenerThrows() {
        untilPolled(3);
        AtomicInteger asked = new AtomicInteger();
        try (EngineSession session = engine.open()) {
            EngineApp app = session.openApp("app-1");
            assertThatThrownBy(() -> app.reload(progress -> {
                        asked.incrementAndGet();
                        throw new IllegalStateException("The listener's own fault");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The listener's own fault");
        }
        assertThat(asked).hasValue(1);
        assertThat(engine.called("GetProgress")).hasSize(4);
    }

    private ReloadResult reload() {
        try (EngineSession session = engine.open()) {
            return session.openApp("app-1").reload(told::add);
        }
    }

    /** The reload is over when the question of that number comes, so that one more is asked after it. */
    private void untilPolled(int questions) {
        engine.on("DoReloadEx", call -> {});
        engine.before(
                "GetProgress",
                questions,
                () -> engine.called("DoReloadEx").getFirst().result(DONE));
    }

    private static String progress(String members) {
        return "{'qProgressData':{" + members + "}}";
    }
}
