package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineConnectTests {

    private static final Duration PATIENCE = ScriptedEngine.PATIENCE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 401 Unauthorized        | 401 | The user is not authenticated: check the user header, token or"
                        + " certificate.",
                "HTTP/1.1 403 Forbidden           | 403 | The user may not do this: check the user's rights and the"
                        + " proxy's host allow list.",
                "HTTP/1.1 404 Not Found           | 404 | There is nothing at this address: check port, virtual proxy"
                        + " and app id.",
                "HTTP/1.0 503 Service Unavailable | 503 | The engine behind the proxy is not available: look whether it"
                        + " runs.",
                "HTTP/1.1 418 I'm a teapot        | 418 | Check address, virtual proxy and user.",
                "HTTP/1.1 200 OK                  | 200 | Check address, virtual proxy and user.",
            })
    void saysTheStatusThatRefusedTheUpgrade(String statusLine, int status, String advice) throws IOException {
        try (RefusingServer server = RefusingServer.with(statusLine)) {
            EngineException fault = catchThrowableOfType(
                    EngineException.class, () -> server.open(Map.of("Authorization", "Bearer s3cret"), PATIENCE));

            assertThat(fault)
                    .hasMessage(server.where() + "the upgrade to a WebSocket was refused with HTTP status " + status
                            + ". " + advice)
                    .hasMessageNotContaining("s3cret");
            assertThat(fault.httpStatus()).isEqualTo(status);
            assertThat(fault.closeCode()).isZero();
            assertThat(fault.method()).isEmpty();
        }
    }

    @Test
    void takesARedirectForALoginForm() throws IOException {
        try (RefusingServer server =
                RefusingServer.with("HTTP/1.1 302 Found", "Location: https://idp.example/login?ticket=s3cret")) {
            assertThatThrownBy(() -> server.open(Map.of(), PATIENCE))
                    .hasMessage(server.where() + "the upgrade to a WebSocket was refused with HTTP status 302. It leads"
                            + " elsewhere, probably to a login form: check the virtual proxy, user header or token.");
        }
    }

    @Test
    void saysThatSomethingElseListensThere() throws IOException {
        try (RefusingServer server = RefusingServer.with("220 mail.example ESMTP")) {
            assertThatThrownBy(() -> server.open(Map.of(), PATIENCE))
                    .hasMessageStartingWith(
                            server.where() + "what listens there did not answer as a WebSocket server (")
                    .hasMessageEndingWith("). Check address and port, and ws or wss.");
        }
    }

    @Test
    void saysThatNoAnswerCameToTheUpgrade() throws IOException {
        try (RefusingServer server = RefusingServer.silent()) {
            assertThatThrownBy(() -> server.open(Map.of(), Duration.ofMillis(100)))
                    .hasMessage(server.where() + "no connection within 100 ms. Check address, port and firewall.");
        }
    }

    @Test
    void saysThatNothingListensThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> open("ws://127.0.0.1:" + port))
                .hasMessage("Engine ws://127.0.0.1:" + port
                        + "/app/app-1: nothing listens there. Check address and port, and whether the engine runs.");
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        assertThatThrownBy(() -> open("ws://engine.invalid:4848"))
                .hasMessage("Engine ws://engine.invalid:4848/app/app-1: the host's name is not known. Check the address"
                        + " and the name service.");
    }

    @Test
    void saysThatItSpeaksNoTls() throws IOException {
        try (RefusingServer server = RefusingServer.atOnce("HTTP/1.1 400 Bad Request")) {
            String tls = server.base().replace("ws://", "wss://");
            assertThatThrownBy(() -> open(tls))
                    .hasMessage("Engine " + tls + "/app/app-1: what listens there does not speak TLS."
                            + " Check the port, and ws or wss.");
        }
    }

    private static EngineSession open(String base) {
        EngineAddress address = new EngineAddress(URI.create(base), Map.of(), PATIENCE, PATIENCE, PATIENCE);
        return EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard());
    }
}
