package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineAddressTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void showsNamesOfHeadersNeverValues() {
        EngineAddress address = address("wss://qlik.example/vp", Map.of("Authorization", "Bearer s3cret", "A", "x9y"));

        assertThat(address)
                .hasToString("EngineAddress[wss://qlik.example/vp, headers [A, Authorization], connect PT1S, call PT1S,"
                        + " reload PT1S, progress PT1S, keep-alive PT1M]");
    }

    @Test
    void refusesOtherSchemes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("https://qlik.example", Map.of()))
                .withMessage("Engine address has scheme 'https', expected ws or wss, such as ws://localhost:4848.");
    }

    @Test
    void refusesAUserWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("ws://me:s3cret@localhost", Map.of()))
                .withMessage("Engine address holds a user before '@'. Leave it out and send the user as a header.");
    }

    @Test
    void refusesAHostThatTheSocketWouldTakeForThisMachine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("ws://qlik_prod:4747", Map.of()))
                .withMessage("Engine address ws://qlik_prod:4747 has no host that can be used. Write it as"
                        + " ws://host:port; a name with '_' needs an alias.");
    }

    @Test
    void refusesAQuery() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("ws://localhost?QlikTicket=s3cret", Map.of()))
                .withMessage(
                        "Engine address has a query or fragment, expected scheme, host, port and proxy path only.");
    }

    @Test
    void refusesLineBreaksInHeadersWithoutShowingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("ws://localhost", Map.of("X-Qlik-User", "a\r\nX-Other: s3cret")))
                .withMessage("Engine address: the value of header 'X-Qlik-User' has a line break, another control"
                        + " character or a letter beyond ASCII. Percent-encode it.");
    }

    @Test
    void refusesHeaderNamesWithBlanks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("ws://localhost", Map.of("X Y", "z")))
                .withMessage("Engine address has a header whose name is empty or has blanks, colons or letters beyond"
                        + " ASCII.");
    }

    @Test
    void refusesNoPatienceAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EngineAddress(URI.create("ws://localhost"), Map.of(), SECOND, Duration.ZERO, SECOND))
                .withMessage("Engine address: the call time-out is PT0S, expected more than zero.");
    }

    @Test
    void refusesAKeepAliveThatTheSocketCannotCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineAddress(
                        URI.create("ws://localhost"), Map.of(), SECOND, SECOND, SECOND, SECOND, Duration.ofMillis(500)))
                .withMessage("Engine ws://localhost: the keep-alive is PT0.5S, expected whole seconds or zero.");
    }

    private static EngineAddress address(String base, Map<String, String> headers) {
        return new EngineAddress(URI.create(base), headers, SECOND, SECOND, SECOND);
    }
}
