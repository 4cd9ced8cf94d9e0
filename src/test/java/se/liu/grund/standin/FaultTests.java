package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.standin.StandInQlikTests.DOC;
import static se.liu.grund.standin.StandInQlikTests.GLOBAL;
import static se.liu.grund.standin.StandInQlikTests.SCRIPT;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.standin.data.Value;
import tools.jackson.databind.JsonNode;

/** Every way in which the stand-in can be told to misbehave. */
class FaultTests {

    private static final String PATH = "/app/app-1/identity/run-1/ttl/60";
    private static final Duration LONG = Duration.ofMinutes(10);

    private StandInQlik qlik;

    @BeforeEach
    void start() {
        qlik = StandInQlik.start(0, Map.of(), List.of(new StandInApp("app-1", "Framgrund")));
    }

    @AfterEach
    void stop() {
        qlik.close();
    }

    private RawClient opened() {
        RawClient client = RawClient.open(qlik, PATH);
        client.call(GLOBAL, "OpenDoc", "app-1");
        client.call(DOC, "SetScript", SCRIPT);
        return client;
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 503})
    void refusesUpgrades(int status) {
        qlik.faultOnce(new Fault.RefuseUpgrade(status));
        try (RawClient refused = RawClient.open(qlik, PATH)) {
            assertThat(refused.ended()).startsWith("1002 Invalid status code received: " + status);
        }
        try (RawClient welcome = RawClient.open(qlik, PATH)) {
            welcome.call(GLOBAL, "EngineVersion");
        }
        assertThat(qlik.upgrades()).hasSize(2);
    }

    @Test
    void givesAFaultToWhoComesNextAndNotToWhoIsStillBeingLetIn() throws Exception {
        for (int i = 0; i < 300; i++) {
            letInAndGoneBeforeAGreeting();
            qlik.faultOnce(new Fault.SessionState("SESSION_ERROR_NO_LICENSE"));
            try (RawClient next = RawClient.open(qlik, PATH)) {
                assertThat(next.notification("OnConnected")
                                .path("qSessionState")
                                .asString())
                        .as("client " + i)
                        .isEqualTo("SESSION_ERROR_NO_LICENSE");
            }
        }
    }

    private void letInAndGoneBeforeAGreeting() throws IOException {
        URI uri = qlik.uri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void closesWhenAClientConnects() {
        qlik.faultOnce(new Fault.CloseSocket(4204, Fault.When.CONNECTING));
        try (RawClient client = RawClient.open(qlik, PATH)) {
            assertThat(client.ended()).startsWith("4204");
        }
    }

    @Test
    void closesBeforeAReloadThatThenNeverBegins() {
        try (RawClient client = opened()) {
            qlik.faultOnce(new Fault.CloseSocket(4205, Fault.When.BEFORE_RELOAD));
            client.ask(DOC, "DoReload");
            assertThat(client.ended()).startsWith("4205");
        }
        try (RawClient again = RawClient.open(qlik, PATH)) {
            assertThat(again.call(DOC, "GetTablesAndKeys").path("qtr")).isEmpty();
        }
    }

    @Test
    void cutsDuringAReloadThatGoesOnWhereTheSessionLives() {
        qlik.faultOnce(new Fault.HoldReload(LONG));
        qlik.faultOnce(new Fault.CloseSocket(1006, Fault.When.DURING_RELOAD));
        int id;
        try (RawClient client = opened()) {
            id = client.ask(DOC, "DoReload");
            assertThat(client.ended()).startsWith("1006");
        }
        try (RawClient again = RawClient.open(qlik, PATH)) {
            assertThat(again.notification("OnConnected").path("qSessionState").asString())
                    .isEqualTo("SESSION_ATTACHED");
            JsonNode progress = again.call(GLOBAL, "GetProgress", id).path("qProgressData");
            assertThat(progress.path("qStarted").asBoolean()).isTrue();
            assertThat(progress.has("qFinished")).isFalse();
            assertThat(again.error(DOC, "GetTablesAndKeys")).isEqualTo("11000 : Reload in progress");
        }
    }

    @Test
    void cutsAfterAReload() {
        qlik.faultOnce(new Fault.CloseSocket(1006, Fault.When.AFTER_RELOAD));
        try (RawClient client = opened()) {
            client.ask(DOC, "DoReload");
            assertThat(client.ended()).startsWith("1006");
        }
        try (RawClient again = RawClient.open(qlik, PATH)) {
            assertThat(again.call(DOC, "GetTablesAndKeys").path("qtr")).hasSize(1);
        }
    }

    @Test
    void cutsAfterASaveThatWasMade() {
        qlik.faultOnce(new Fault.CloseSocket(1006, Fault.When.SAVING));
        try (RawClient client = opened()) {
            client.call(DOC, "DoReload");
            client.ask(DOC, "DoSave");
            assertThat(client.ended()).startsWith("1006");
        }
        assertThat(qlik.app("app-1").table("T").rows()).isEqualTo(2);
    }

    @Test
    void holdsAReloadOpenServesProgressAndRefusesAnother() {
        qlik.faultOnce(new Fault.HoldReload(LONG));
        try (RawClient client = opened();
                RawClient other = RawClient.open(qlik, "/app/app-1/identity/run-2")) {
            int id = client.ask(DOC, "DoReloadEx");
            JsonNode progress = client.call(GLOBAL, "GetProgress", id).path("qProgressData");
            assertThat(progress.has("qFinished")).isFalse();
            assertThat(client.error(DOC, "DoReload")).isEqualTo("11000 : Reload in progress");
            other.call(GLOBAL, "OpenDoc", "app-1");
            assertThat(other.error(DOC, "DoReload")).isEqualTo("11000 : Reload in progress");
            assertThat(client.call(DOC, "GetAppLayout")
                            .path("qLayout")
                            .path("qTitle")
                            .asString())
                    .isEqualTo("Framgrund");

            client.call(GLOBAL, "CancelReload");
            assertThat(client.answer(id).path("result").path("qResult").has("qSuccess"))
                    .isFalse();
            assertThat(client.call(DOC, "GetTablesAndKeys").path("qtr")).isEmpty();
            assertThat(client.call(DOC, "DoReload").path("qReturn").asBoolean()).isTrue();
        }
    }

    @Test
    void cancelsAReloadByItsRequest() {
        qlik.faultOnce(new Fault.HoldReload(LONG));
        try (RawClient client = opened()) {
            int id = client.ask(DOC, "DoReload");
            client.call(GLOBAL, "CancelRequest", id);
            assertThat(client.answer(id).path("result").path("qReturn").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void answersOutOfOrder() {
        try (RawClient client = opened()) {
            qlik.faultOnce(new Fault.AnswerOutOfOrder(LONG));
            int first = client.ask(GLOBAL, "EngineVersion");
            int second = client.ask(GLOBAL, "IsDesktopMode");
            client.answer(first);
            client.answer(second);
            qlik.faultOnce(new Fault.AnswerOutOfOrder(Duration.ofMillis(1)));
            client.call(GLOBAL, "EngineVersion");

            List<Integer> ids = client.heard().stream()
                    .map(m -> m.path("id").asInt(0))
                    .filter(id -> id == first || id == second)
                    .toList();
            assertThat(ids).containsExactly(second, first);
        }
    }

    @Test
    void answersLaterThanWhatWasAskedAfter() {
        try (RawClient client = opened()) {
            qlik.faultOnce(new Fault.Delay("GetScript", Duration.ofMillis(500)));
            int slow = client.ask(DOC, "GetScript");
            int quick = client.ask(GLOBAL, "EngineVersion");
            client.answer(slow);
            assertThat(client.heard().stream().map(m -> m.path("id").asInt(0)).filter(id -> id == slow || id == quick))
                    .containsExactly(quick, slow);
        }
    }

    @Test
    void answersWithAnErrorOnce() {
        try (RawClient client = opened()) {
            qlik.faultOnce(Fault.aborted("GetScript"));
            assertThat(client.error(DOC, "GetScript")).isEqualTo("15 : Request aborted");
            assertThat(client.call(DOC, "GetScript").path("qScript").asString()).isEqualTo(SCRIPT);
        }
    }

    @Test
    void cannotSaveUntilHealed() {
        try (RawClient client = opened()) {
            client.call(DOC, "DoReload");
            qlik.fault(Fault.diskFull());
            assertThat(client.error(DOC, "DoSave")).isEqualTo("9008 : The disk is out of space");
            assertThat(client.error(DOC, "DoSave")).isEqualTo("9008 : The disk is out of space");
            assertThat(qlik.app("app-1").tables()).isEmpty();
            qlik.heal();
            client.call(DOC, "DoSave");
            assertThat(qlik.app("app-1").tables()).hasSize(1);
        }
    }

    @Test
    void answersDeltaThoughNobodyAsked() {
        try (RawClient client = opened()) {
            qlik.faultOnce(new Fault.AnswerDelta());
            int id = client.ask(DOC, "GetScript");
            assertThat(client.answer(id).path("delta").asBoolean(false)).isTrue();
        }
    }

    @Test
    void pushesWhatBelongsToNoRequest() {
        try (RawClient client = opened()) {
            qlik.faultOnce(new Fault.Push("{\"jsonrpc\":\"2.0\",\"suspend\":[1]}"));
            int id = client.ask(DOC, "GetScript");
            client.answer(id);
            List<JsonNode> heard = client.heard();
            assertThat(heard.get(heard.size() - 2).has("suspend")).isTrue();
            assertThat(heard.getLast().path("id").asInt(0)).isEqualTo(id);
        }
    }

    @Test
    void saysNothingOnItsOwn() {
        qlik.faultOnce(new Fault.NoNotifications());
        try (RawClient client = RawClient.open(qlik, PATH)) {
            client.call(GLOBAL, "EngineVersion");
            assertThat(client.heard()).hasSize(1);
        }
    }

    @Test
    void greetsOnlyWhenAsked() {
        qlik.faultOnce(new Fault.LateNotifications());
        try (RawClient client = RawClient.open(qlik, PATH)) {
            assertThat(client.heard()).isEmpty();
            client.call(GLOBAL, "EngineVersion");
            assertThat(client.heard().stream().map(m -> m.path("method").asString("answer")))
                    .containsExactly("OnAuthenticationInformation", "OnConnected", "answer");
        }
    }

    @Test
    void wantsALogin() {
        qlik.faultOnce(new Fault.MustAuthenticate());
        try (RawClient client = RawClient.open(qlik, PATH)) {
            JsonNode said = client.notification("OnAuthenticationInformation");
            assertThat(said.path("mustAuthenticate").asBoolean()).isTrue();
            assertThat(said.path("loginUri").asString()).isEqualTo("/login/");
        }
    }

    @Test
    void hasNoLicence() {
        qlik.faultOnce(new Fault.SessionState("SESSION_ERROR_NO_LICENSE"));
        try (RawClient client = RawClient.open(qlik, PATH)) {
            assertThat(client.notification("OnConnected").path("qSessionState").asString())
                    .isEqualTo("SESSION_ERROR_NO_LICENSE");
            assertThat(client.ended()).isEqualTo("1000 SESSION_ERROR_NO_LICENSE");
        }
    }

    @Test
    void saysSomethingFatal() {
        qlik.faultOnce(new Fault.ExtraNotification("OnLicenseAccessDenied", "fatal", "No access pass"));
        try (RawClient client = RawClient.open(qlik, PATH)) {
            JsonNode said = client.notification("OnLicenseAccessDenied");
            assertThat(said.path("severity").asString()).isEqualTo("fatal");
            assertThat(said.path("message").asString()).isEqualTo("No access pass");
        }
    }

    @Test
    void callsAReloadWithAnErrorASuccess() {
        qlik.faultOnce(new Fault.ErrorDespiteSuccess("Cannot open file: 'x'"));
        try (RawClient client = opened()) {
            int id = client.ask(DOC, "DoReloadEx");
            assertThat(client.answer(id)
                            .path("result")
                            .path("qResult")
                            .path("qSuccess")
                            .asBoolean())
                    .isTrue();
            assertThat(client.call(GLOBAL, "GetProgress", id)
                            .path("qProgressData")
                            .path("qErrorData")
                            .findValuesAsString("qErrorDataCode"))
                    .containsExactly("EDC_ERROR");
        }
    }

    @Test
    void leavesPingsUnanswered() {
        try (RawClient client = RawClient.open(qlik, PATH)) {
            client.ping();
            int before = client.pongs();
            qlik.faultOnce(new Fault.NoPongs());
            client.sendPing();
            client.ping();
            assertThat(client.pongs()).isEqualTo(before + 1);
        }
    }

    @Test
    void changesWhatWasLoaded() {
        qlik.faultOnce(new Fault.AfterLoad(table -> table.swap("Women", Value.number(1), Value.number(2.5))));
        qlik.fault(new Fault.AfterLoad(table -> table.removeRow(0)));
        try (RawClient client = opened()) {
            client.call(DOC, "DoReload");
            assertThat(client.call(DOC, "Evaluate", "Sum({<Sector={'State'}>} Women)")
                            .path("qReturn")
                            .asString())
                    .isEqualTo("2,5");
            client.call(DOC, "DoReload");
            assertThat(client.call(DOC, "Evaluate", "Sum(Women)")
                            .path("qReturn")
                            .asString())
                    .isEqualTo("2,5");
            qlik.heal();
            qlik.faultOnce(new Fault.AfterLoad(table -> table.set(0, "Women", Value.number(9))));
            client.call(DOC, "DoReload");
            assertThat(client.call(DOC, "Evaluate", "Sum(Women)")
                            .path("qReturn")
                            .asString())
                    .isEqualTo("11,5");
        }
    }
}
