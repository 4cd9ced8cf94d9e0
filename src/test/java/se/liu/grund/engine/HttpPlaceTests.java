package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;
import se.liu.grund.wire.QlikStubs;

class HttpPlaceTests {

    private static final QlikUser USER = new QlikUser("LIU", "åsa");

    @Test
    void saysThatTheNameIsNotKnown() {
        assertThat(found(HttpPlaces.at("https://qps.invalid:4243/qps")))
                .isEqualTo("no ticket from https://qps.invalid:4243/qps: the host's name is not known."
                        + " Check the address and the name service.");
    }

    @Test
    void saysThatNothingListensThere() {
        assertThat(found(HttpPlaces.at("https://127.0.0.1:1/qps")))
                .isEqualTo("no ticket from https://127.0.0.1:1/qps: nothing listens there."
                        + " Check address and port, and whether the service runs.");
    }

    @Test
    void saysThatNoAnswerCame() throws IOException {
        try (RefusingServer server = RefusingServer.silent()) {
            URI address = URI.create(server.base().replace("ws:", "http:") + "/qps");
            assertThat(found(new HttpPlace(address, EngineTls::usual, Duration.ofMillis(200))))
                    .isEqualTo("no ticket from " + address
                            + ": no answer within 200 ms. Check address, port and firewall.");
        }
    }

    @Test
    void saysThatNoWebServerListensThere() throws IOException {
        try (RefusingServer server = RefusingServer.with("220 mail.example ESMTP")) {
            URI address = URI.create(server.base().replace("ws:", "http:") + "/qps");
            assertThat(found(new HttpPlace(address, EngineTls::usual, Duration.ofSeconds(10))))
                    .isEqualTo("no ticket from " + address + ": what listens there did not answer as a web server."
                            + " Check address and port, and http or https.");
        }
    }

    @Test
    void saysThatTheClientCertificateIsFromElsewhere(@TempDir Path folder) {
        TestAuthority site = new TestAuthority("qlik-CA");
        Identity stranger = new TestAuthority("annan-CA").issue("grund");
        try (QlikStubs qps = QlikStubs.startForClients("qps", site, folder)) {
            // A socket may be gone before it has told why; then the cause is the likely one.
            assertThat(found(HttpPlaces.at(qps.at("/qps"), stranger, site))
                            .replace("it breaks TLS off, probably since ", ""))
                    .isEqualTo("no ticket from " + qps.at("/qps")
                            + ": it refuses the client certificate 'CN=grund' issued by 'CN=annan-CA'."
                            + " Export client certificates from this very Qlik site.");
        }
    }

    @Test
    void takesNoAddressThatMayHoldASecret() {
        assertThatThrownBy(() -> HttpPlaces.at("https://a:hemlig@qlik.example/qps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An address for tickets or tokens is not as expected."
                        + " Write it as https://host:port/path, without user, query and fragment.");
    }

    private static String found(HttpPlace office) {
        EngineException fault = catchThrowableOfType(
                EngineException.class, () -> WayIn.ticket(office, USER).pass());
        assertThat(fault.hurdle()).isEqualTo(Hurdle.USER);
        return fault.getMessage();
    }
}
