package se.liu.grund.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.wire.QlikStubs;
import tools.jackson.databind.json.JsonMapper;

class OAuthWayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TestAuthority WORLD = new TestAuthority("world-CA");
    private static final Identity UNUSED = WORLD.issue("grund");

    @TempDir
    private static Path folder;

    private static QlikStubs cloud;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T02:00:00Z"));

    @BeforeAll
    static void start() {
        cloud = QlikStubs.start("cloud", WORLD, folder);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void forget() {
        cloud.server().resetAll();
    }

    @Test
    void keepsATokenUntilShortlyBeforeItsEnd() {
        WayIn way = way("grund", "hemlighet");

        assertThat(way.pass().headers()).isEqualTo(Map.of("Authorization", "Bearer bilJett-1"));
        later(Duration.ofHours(6).minusSeconds(61));
        assertThat(way.pass().headers()).isEqualTo(Map.of("Authorization", "Bearer bilJett-1"));
        later(Duration.ofSeconds(1));
        assertThat(way.pass().headers()).isEqualTo(Map.of("Authorization", "Bearer bilJett-2"));
        asked(2);
    }

    @Test
    void keepsAShortLivedTokenForHalfItsLife() {
        WayIn way = way("kort", "hemlighet");
        way.pass();
        way.pass();
        asked(1);
        later(Duration.ofSeconds(1));
        way.pass();
        asked(2);
    }

    @ParameterizedTest
    @CsvSource({
        "21600, PT5H59M",
        "3600.0, PT59M",
        "600.5, PT9M",
        "90, PT45S",
        "0, PT0S",
        "-1, PT0S",
        "1e12, PT23H59M",
        "1e999, PT23H59M",
        "null, PT4M",
        "'\"600\"', PT4M"
    })
    void keepsATokenForAsLongAsTheTenantMayMean(String expiresIn, Duration kept) {
        assertThat(OAuthWay.kept(JsonMapper.shared().readTree("{\"expires_in\":" + expiresIn + "}")))
                .isEqualTo(kept);
    }

    @Test
    void forgetsATokenWhoseUserIsNotTakenAfterTheUpgrade() {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of())) {
            WayIn way = way("grund", "hemlighet");
            qlik.faultOnce(new Fault.MustAuthenticate());
            try (EngineSession refused = open(qlik.uri(), way)) {
                assertThatThrownBy(refused::engineVersion).hasMessageContaining("mustAuthenticate");
            }
            assertThat(way.pass().headers()).isEqualTo(Map.of("Authorization", "Bearer bilJett-2"));
            way.forget(Pass.NONE);
            assertThat(way.pass().headers()).isEqualTo(Map.of("Authorization", "Bearer bilJett-2"));
            asked(2);
        }
    }

    @Test
    void renewsARefusedTokenOnceForAllWhoHoldIt() {
        WayIn way = way("grund", "hemlighet");
        Pass refused = way.pass();

        assertThat(way.renewed(refused)).contains(Pass.bearer(Secret.of("bilJett-2")));
        assertThat(way.renewed(refused)).contains(Pass.bearer(Secret.of("bilJett-2")));
        asked(2);
    }

    @Test
    void opensTheSessionWithANewTokenWhenTheFirstIsRefused() {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of(new StandInApp("app-1", "Framgrund")))) {
            qlik.faultOnce(new Fault.RefuseUpgrade(401));
            try (EngineSession session = open(qlik.uri(), way("grund", "hemlighet"))) {
                assertThat(session.isOpen()).isTrue();
            }
            assertThat(qlik.upgrades()).hasSize(2);
            asked(2);
        }
    }

    @Test
    void givesUpWhenTheNewTokenIsRefusedToo() {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of())) {
            qlik.fault(new Fault.RefuseUpgrade(401));
            EngineException refused =
                    catchThrowableOfType(EngineException.class, () -> open(qlik.uri(), way("grund", "hemlighet")));

            assertThat(refused)
                    .hasMessage(
                            "Engine " + qlik.uri() + "/app/app-1: the upgrade to a WebSocket was refused with HTTP"
                                    + " status 401. The user is not authenticated: check the user header, token or certificate.");
            assertThat(qlik.upgrades()).hasSize(2);
            asked(2);
        }
    }

    @Test
    void saysThatTheTenantDoesNotTakeTheClientAndKeepsItsSecret() {
        URI engine = URI.create("ws://127.0.0.1:1");
        assertThatThrownBy(() -> open(engine, way("grund", "annan hemlighet")))
                .hasMessage("Engine ws://127.0.0.1:1/app/app-1: no token from " + cloud.at("/oauth/token")
                        + ": HTTP status 401. The tenant does not take this OAuth client: check its id and secret.")
                .hasNoCause();
        assertThatThrownBy(() -> open(engine, way("hemlös", "hemlighet")))
                .hasMessage("Engine ws://127.0.0.1:1/app/app-1: no token from " + cloud.at("/oauth/token")
                        + ": its answer holds none. Check that the address is right.");
    }

    private WayIn way(String id, String secret) {
        HttpPlace place = HttpPlaces.at(cloud.at("/oauth/token"), UNUSED, WORLD);
        return new OAuthWay(new OAuthClient(place, id, Secret.of(secret)), now::get);
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static void asked(int times) {
        cloud.server().verify(times, postRequestedFor(urlPathEqualTo("/oauth/token")));
    }

    private static EngineSession open(URI base, WayIn way) {
        EngineAddress address = new EngineAddress(
                base,
                Map.of(),
                way,
                EngineTls.usual(),
                PATIENCE,
                PATIENCE,
                PATIENCE,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
        return EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard());
    }
}
