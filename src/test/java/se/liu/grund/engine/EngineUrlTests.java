package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineUrlTests {

    private static final URI LOCAL = URI.create("ws://localhost:4848");

    @Test
    void givesEachRunASessionOfItsOwn() {
        assertThat(EngineUrl.session(LOCAL, "210832b5", "job-42"))
                .hasToString("ws://localhost:4848/app/210832b5/identity/job-42");
    }

    @Test
    void keepsTheVirtualProxysPath() {
        assertThat(EngineUrl.session(URI.create("wss://qlik.example/vp/"), "a", "b"))
                .hasToString("wss://qlik.example/vp/app/a/identity/b");
    }

    @Test
    void encodesPathPartsAsEnigmaDoes() {
        assertThat(EngineUrl.session(LOCAL, "app 1/é", "job-42", Duration.ofSeconds(60)))
                .hasToString("ws://localhost:4848/app/app%201%2F%C3%A9/identity/job-42/ttl/60");
    }

    @Test
    void encodesAPathOfDesktop() {
        assertThat(EngineUrl.app(LOCAL, "C:\\Qlik\\Framgrund?.qvf"))
                .hasToString("ws://localhost:4848/app/C%3A%5CQlik%5CFramgrund%3F.qvf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesPartsThatAProxyWouldFoldAway(String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineUrl.session(LOCAL, "app-1", part))
                .withMessage("The identity is '" + part + "', which cannot be a part of an engine's address.");
    }

    @Test
    void addsAQueryEncodedAndInOrder() {
        URI url = EngineUrl.withQuery(URI.create("wss://host/vp/app/1?a=1"), Map.of("å", "ö&=/ +", "b", "2"));

        assertThat(url).hasToString("wss://host/vp/app/1?a=1&b=2&%C3%A5=%C3%B6%26%3D%2F%20%2B");
        assertThat(EngineUrl.withQuery(URI.create("ws://host/app/1"), Map.of("b", "2")))
                .hasToString("ws://host/app/1?b=2");
    }
}
