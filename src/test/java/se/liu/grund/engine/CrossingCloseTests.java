package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call and a farewell that cross each other. */
class CrossingCloseTests {

    private static final Duration PATIENCE = ScriptedEngine.PATIENCE;

    /** Reader and writer of the socket race here, so once shows nothing: of a hundred, four to nine used to be told as a cut. */
    private static final int CROSSINGS = 300;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhyItWasClosedAlsoWhereNobodyWaitsForTheAnswerToIt(boolean afterACall) throws Exception {
        try (HurriedServer server = HurriedServer.start(4204, "Appen är borta", afterACall)) {
            EngineAddress address = new EngineAddress(server.uri(), Map.of(), PATIENCE, PATIENCE, PATIENCE);
            for (int i = 0; i < CROSSINGS; i++) {
                try (EngineSession session = EngineSession.open(address, "app-å", "körning", EngineTraffic.unheard())) {
                    assertThatThrownBy(() -> session.openApp("app-å"))
                            .as("crossing " + i)
                            .hasMessage("Engine " + server.uri() + "/app/app-%C3%A5: OpenDoc got no answer: the engine"
                                    + " closed the connection (close code 4204: Appen är borta). There is no such app,"
                                    + " or this user may not see it: check the app id in the configuration.");
                }
            }
        }
    }
}
