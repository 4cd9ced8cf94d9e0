package se.liu.grund.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.wire.QlikStubs;

class CsrfWayTests {

    private static final TestAuthority LIU = new TestAuthority("liu-CA");
    private static final Identity UNUSED = LIU.issue("grund");

    @TempDir
    private static Path folder;

    private static QlikStubs qps;

    @BeforeAll
    static void start() {
        qps = QlikStubs.start("qps", LIU, folder);
    }

    @AfterAll
    static void stop() {
        qps.close();
    }

    @BeforeEach
    void forget() {
        qps.server().resetRequests();
    }

    @Test
    void goesOnWithTheCookieAndTokenThatTheProxyGave() {
        Pass pass = way("/grund", "LIU\\asa").pass();

        assertThat(pass.headers()).isEqualTo(Map.of("hdr-user", "LIU\\asa", "Cookie", "X-Qlik-Session-grund=kaka-1"));
        assertThat(pass.query()).isEqualTo(Map.of("qlik-csrf-token", "tok/en+1"));
    }

    @Test
    void staysInOneProxySessionUntilItIsRefused() {
        WayIn way = way("/grund", "LIU\\asa");
        Pass first = way.pass();
        assertThat(way.pass()).isSameAs(first);
        asked(1);

        Pass second = way.renewed(first).orElseThrow();
        assertThat(way.pass()).isSameAs(second);
        asked(2);
    }

    @Test
    void opensTheSessionWithThemAndWithFreshOnesWhenTheyAreRefused() {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of())) {
            qlik.faultOnce(new Fault.RefuseUpgrade(403));
            Duration patience = Duration.ofSeconds(10);
            EngineAddress address = new EngineAddress(
                    qlik.uri(),
                    Map.of("HDR-USER", "nobody"),
                    way("/grund", "LIU\\asa"),
                    EngineTls.usual(),
                    patience,
                    patience,
                    patience,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60));
            List<String> traffic = new ArrayList<>();
            try (EngineSession session =
                    EngineSession.open(address, "app-1", "run-1", event -> traffic.add(event.toString()))) {
                assertThat(session.engineVersion()).isEqualTo("12.2528.0");
            }

            asked(2);
            assertThat(qlik.upgrades()).hasSize(2).allSatisfy(upgrade -> {
                assertThat(upgrade.query()).isEqualTo("qlik-csrf-token=tok%2Fen%2B1");
                assertThat(upgrade.headers()).contains("cookie").containsOnlyOnce("hdr-user");
            });
            assertThat(traffic.toString()).contains("EngineVersion").doesNotContain("kaka", "tok/en", "tok%2F", "asa");
        }
    }

    @Test
    void takesANewProxySessionWhenTheOldOneIsSaidToBeOverOnlyAfterTheUpgrade() {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of())) {
            WayIn way = way("/grund", "LIU\\asa");
            qlik.faultOnce(new Fault.MustAuthenticate());
            try (EngineSession refused = open(qlik, way)) {
                assertThatThrownBy(refused::engineVersion).hasMessageContaining("mustAuthenticate");
            }
            asked(1);
            for (int run = 0; run < 2; run++) {
                try (EngineSession session = open(qlik, way)) {
                    assertThat(session.engineVersion()).isEqualTo("12.2528.0");
                }
            }
            asked(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/grund | HTTP status 302. The virtual proxy does not take the user: check its prefix, its way to"
                        + " authenticate, and the user.",
                "/gammal | HTTP status 404. This proxy has no such token: check the virtual proxy, or do without the"
                        + " token.",
                "/tyst | its answer holds none. Check that the address is right.",
            })
    void saysWhyThereIsNoToken(String proxy, String why) {
        assertThatThrownBy(() -> way(proxy, "LIU\\hemlig").pass())
                .isInstanceOf(EngineException.class)
                .hasMessage("no CSRF token from " + qps.at(proxy) + ": " + why);
    }

    private static EngineSession open(StandInQlik qlik, WayIn way) {
        Duration patience = Duration.ofSeconds(10);
        EngineAddress address = new EngineAddress(
                qlik.uri(),
                Map.of(),
                way,
                EngineTls.usual(),
                patience,
                patience,
                patience,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
        return EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard());
    }

    private static WayIn way(String proxy, String user) {
        return WayIn.csrf(WayIn.header("hdr-user", Secret.of(user)), HttpPlaces.at(qps.at(proxy), UNUSED, LIU));
    }

    private static void asked(int times) {
        qps.server().verify(times, getRequestedFor(urlPathEqualTo("/grund/qps/csrftoken")));
    }
}
