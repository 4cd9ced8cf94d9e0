package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;

class EngineTlsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TestAuthority QLIK = new TestAuthority("qlik-CA");
    private static final TestAuthority OTHER = new TestAuthority("annan-CA");
    private static final Identity SERVER = QLIK.issue("qlik.liu.se", "127.0.0.1", "localhost");
    private static final Identity GRUND = QLIK.issue("grund");

    @TempDir
    private Path folder;

    @Test
    void opensASessionWhenBothSidesTakeEachOthersCertificate() {
        try (StandInQlik qlik = serving(SERVER)) {
            try (EngineSession session = open(qlik.uri(), GRUND.keyManagers(), QLIK)) {
                assertThat(session.engineVersion()).isEqualTo("12.2528.0");
                assertThat(session.authenticatedUser()).isEqualTo("UserDirectory=LIU; UserId=åsa; b=c");
            }
            assertThat(qlik.upgrades().getFirst().qlikUser())
                    .isEqualTo("UserDirectory=LIU; UserId=%C3%A5sa%3B%20b%3Dc");
        }
    }

    @Test
    void holdsTheCertificateAgainstTheNameInTheAddress() {
        try (StandInQlik qlik = serving(QLIK.issue("qlik.liu.se", "localhost"))) {
            URI named = URI.create("wss://localhost:" + qlik.uri().getPort());
            try (EngineSession session = open(named, GRUND.keyManagers(), QLIK)) {
                assertThat(session.isOpen()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void saysThatAClientCertificateIsMissing(String version) {
        try (StandInQlik qlik = serving(SERVER, version)) {
            assertRefused(
                    qlik,
                    new KeyManager[0],
                    QLIK,
                    "it asks for a client certificate, and there is none to show."
                            + " Give an SSL bundle with the exported client.pem and client_key.pem.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void saysThatTheClientCertificateIsFromElsewhere(String version) {
        try (StandInQlik qlik = serving(SERVER, version)) {
            assertRefused(
                    qlik,
                    OTHER.issue("grund").keyManagers(),
                    QLIK,
                    "it refuses the client certificate 'CN=grund' issued by 'CN=annan-CA'."
                            + " Export client certificates from this very Qlik site.");
        }
    }

    @Test
    void saysThatTheClientCertificateHasExpired() {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        Identity old = QLIK.issue("grund", yesterday.minus(9, ChronoUnit.DAYS), yesterday);
        try (StandInQlik qlik = serving(SERVER)) {
            assertRefused(
                    qlik,
                    old.keyManagers(),
                    QLIK,
                    "it refuses the client certificate 'CN=grund', which expired on " + day(yesterday)
                            + ". Export client certificates anew.");
        }
    }

    @Test
    void saysThatTheServersCertificateIsForAnotherHost() {
        try (StandInQlik qlik = serving(QLIK.issue("qlik.liu.se", "qlik.liu.se", "qlik"))) {
            assertRefused(
                    qlik,
                    GRUND.keyManagers(),
                    QLIK,
                    "its certificate is for 'qlik.liu.se', 'qlik', not for '127.0.0.1'."
                            + " Use a name of the certificate as the host in the address.");
        }
    }

    @Test
    void saysThatTheServersCertificateHasExpired() {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        Identity old = QLIK.issue("qlik.liu.se", yesterday.minus(9, ChronoUnit.DAYS), yesterday, "127.0.0.1");
        try (StandInQlik qlik = serving(old)) {
            assertRefused(
                    qlik,
                    GRUND.keyManagers(),
                    QLIK,
                    "its certificate 'CN=qlik.liu.se' expired on " + day(yesterday) + ". Renew it on the server.");
        }
    }

    @Test
    void saysThatTheServersCertificateIsNotValidYet() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        Identity early = QLIK.issue("qlik.liu.se", tomorrow, tomorrow.plus(9, ChronoUnit.DAYS), "127.0.0.1");
        try (StandInQlik qlik = serving(early)) {
            assertRefused(
                    qlik,
                    GRUND.keyManagers(),
                    QLIK,
                    "its certificate 'CN=qlik.liu.se' is valid only from " + day(tomorrow)
                            + ". Check the clocks of both machines.");
        }
    }

    @Test
    void saysThatNobodyTrustedIssuedTheServersCertificate() {
        try (StandInQlik qlik = serving(SERVER)) {
            assertRefused(
                    qlik,
                    GRUND.keyManagers(),
                    OTHER,
                    "its certificate 'CN=qlik.liu.se' was issued by 'CN=qlik-CA', which is not trusted."
                            + " Add that authority's certificate (root.pem) to the SSL bundle's truststore.");
        }
    }

    @Test
    void trustsOnlyJavasAuthoritiesWhereNoneAreGiven() {
        try (StandInQlik qlik = serving(SERVER)) {
            EngineAddress usual = new EngineAddress(qlik.uri(), Map.of(), PATIENCE, PATIENCE, PATIENCE);
            assertThatThrownBy(() -> EngineSession.open(usual, "app-1", "run-1", EngineTraffic.unheard()))
                    .hasMessageContaining("was issued by 'CN=qlik-CA', which is not trusted.");
        }
    }

    @Test
    void refusesManagersThatCheckNoHostNames() {
        assertThatThrownBy(() -> EngineTls.of(new KeyManager[0], new TrustManager[] {new Gullible()}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A trust manager that checks no host names cannot be used.");
    }

    @Test
    void looksAtNamePortAndCertificateInTurn() {
        try (StandInQlik qlik = serving(SERVER)) {
            List<String> found = new ArrayList<>();
            EngineProbe.look(
                    address(qlik.uri(), GRUND.keyManagers(), QLIK), (hurdle, what) -> found.add(hurdle + ": " + what));

            assertThat(found)
                    .containsExactly(
                            "NAME: 127.0.0.1 is 127.0.0.1",
                            "PORT: port " + qlik.uri().getPort() + " is open",
                            "CERTIFICATE: certificate for '127.0.0.1', 'localhost', valid until "
                                    + day(SERVER.chain()
                                            .getFirst()
                                            .getNotAfter()
                                            .toInstant()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesASocketThatIsGoneAfterTheHandshakeForOneThatRefusesTheCertificate(boolean reset) throws IOException {
        try (VanishingServer server = VanishingServer.start(SERVER.server(QLIK), reset)) {
            EngineException opened =
                    catchThrowableOfType(EngineException.class, () -> open(server.uri(), GRUND.keyManagers(), QLIK));

            assertThat(opened.finding())
                    .isEqualTo(
                            "it breaks TLS off, probably since it refuses the client certificate 'CN=grund' issued by"
                                    + " 'CN=qlik-CA'. Export client certificates from this very Qlik site.");
            assertThat(opened.hurdle()).isEqualTo(Hurdle.CERTIFICATE);
        }
    }

    private void assertRefused(StandInQlik qlik, KeyManager[] keys, TestAuthority trusted, String finding) {
        EngineException looked = catchThrowableOfType(
                EngineException.class, () -> EngineProbe.look(address(qlik.uri(), keys, trusted), (h, f) -> {}));
        assertThat(certain(looked)).isEqualTo("Engine " + qlik.uri() + ": " + finding);
        assertThat(looked.hurdle()).isEqualTo(Hurdle.CERTIFICATE);
        EngineException opened = catchThrowableOfType(EngineException.class, () -> open(qlik.uri(), keys, trusted));
        assertThat(certain(opened)).isEqualTo("Engine " + qlik.uri() + "/app/app-1: " + finding);
        assertThat(opened.hurdle()).isEqualTo(Hurdle.CERTIFICATE);
    }

    /** A socket may be gone before it has told why; then the cause is the likely one. */
    private static String certain(EngineException refused) {
        return refused.getMessage().replace("it breaks TLS off, probably since ", "");
    }

    private StandInQlik serving(Identity server) {
        return StandInQlik.startTls(
                server.server(QLIK), Map.of("Grund", folder), List.of(new StandInApp("app-1", "Framgrund")));
    }

    private StandInQlik serving(Identity server, String version) {
        return StandInQlik.startTls(
                server.server(QLIK),
                List.of(version),
                Map.of("Grund", folder),
                List.of(new StandInApp("app-1", "Framgrund")));
    }

    private static EngineSession open(URI base, KeyManager[] keys, TestAuthority trusted) {
        return EngineSession.open(address(base, keys, trusted), "app-1", "run-1", EngineTraffic.unheard());
    }

    private static EngineAddress address(URI base, KeyManager[] keys, TestAuthority trusted) {
        return new EngineAddress(
                base,
                Map.of(),
                WayIn.certificate(new QlikUser("LIU", "åsa; b=c")),
                EngineTls.of(keys, Identity.trust(trusted)),
                PATIENCE,
                PATIENCE,
                PATIENCE,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** As tutorials write it. */
    private static final class Gullible implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
