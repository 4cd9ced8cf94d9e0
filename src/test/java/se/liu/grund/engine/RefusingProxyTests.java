package se.liu.grund.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web proxy before the engine that answers the upgrade itself, with a page for people. */
class RefusingProxyTests {

    private static final String SECRET = "UserDirectory=LIU; UserId=hemlig";

    private final WireMockServer proxy =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void startProxy() {
        proxy.start();
    }

    @AfterEach
    void stopProxy() {
        proxy.stop();
    }

    private EngineException refused() {
        EngineAddress address = new EngineAddress(
                URI.create("ws://127.0.0.1:" + proxy.port() + "/vp"),
                Map.of("X-Qlik-User", SECRET),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return catchThrowableOfType(
                EngineException.class, () -> EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404, 502})
    void saysWhichStatusItAnsweredAndKeepsTheUserToItself(int answer) {
        proxy.stubFor(any(anyUrl())
                .willReturn(status(answer)
                        .withHeader("Content-Type", "text/html")
                        .withHeader("Location", "/login/")
                        .withBody("<html><title>Logga in på LiU</title></html>")));

        EngineException e = refused();

        assertThat(e.httpStatus()).isEqualTo(answer);
        assertThat(e.getMessage())
                .startsWith("Engine ws://127.0.0.1:" + proxy.port() + "/vp/app/app-1: ")
                .contains(String.valueOf(answer))
                .doesNotContain("hemlig");
    }

    @Test
    void sendsTheConfiguredUserAndAnIdentityOfItsOwn() {
        proxy.stubFor(any(anyUrl()).willReturn(status(403)));

        refused();

        proxy.verify(getRequestedFor(urlPathEqualTo("/vp/app/app-1/identity/run-1"))
                .withHeader("X-Qlik-User", equalTo(SECRET))
                .withHeader("Upgrade", equalTo("websocket")));
    }
}
