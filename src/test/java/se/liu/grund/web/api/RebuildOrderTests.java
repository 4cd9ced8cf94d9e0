package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.rebuild.RebuildRequest;

class RebuildOrderTests {

    @Test
    void meansAllAppsWhereThereIsNoBody() {
        assertThat(RebuildOrder.of(null)).isEqualTo(new RebuildRequest(List.of(), false));
        assertThat(order("")).isEqualTo(new RebuildRequest(List.of(), false));
        assertThat(order("{}")).isEqualTo(new RebuildRequest(List.of(), false));
    }

    @Test
    void readsBothMembers() {
        assertThat(order("{\"apps\":[\"framgrund\",\"bakgrund\"],\"force\":true}"))
                .isEqualTo(new RebuildRequest(List.of("framgrund", "bakgrund"), true));
    }

    @Test
    void namesEverythingThatIsWrong() {
        ProblemException e = refused("{\"app\":\"framgrund\",\"apps\":[\"a\",1,null],\"force\":\"yes\",\"dry\":true}");

        assertThat(e.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(e.errors())
                .containsExactly(
                        "There is no member 'app'. Members: apps, force.",
                        "There is no member 'dry'. Members: apps, force.",
                        "'apps' has a number at place 2, expected an app alias.",
                        "'apps' has null at place 3, expected an app alias.",
                        "'force' is a string, expected true or false.");
    }

    @Test
    void refusesAnotherKindOfBody() {
        assertThat(refused("[\"framgrund\"]").errors())
                .containsExactly("The body is an array, expected an object such as"
                        + " {\"apps\":[\"framgrund\"],\"force\":false}.");
        assertThat(refused("null").errors())
                .containsExactly(
                        "The body is null, expected an object such as {\"apps\":[\"framgrund\"],\"force\":false}.");
        assertThat(refused("{\"apps\":\"framgrund\"}").errors())
                .containsExactly("'apps' is a string, expected an array of app aliases.");
    }

    @Test
    void tellsWhereABodyIsNotJson() {
        assertMalformed(
                "{\n \"apps\": [\"framgrund\"",
                "Found at line 2, column 22: Unexpected end-of-input: expected close marker for Array.");
        assertMalformed(
                "{} {}",
                "Found at line 1, column 4: Trailing token (`JsonToken.START_OBJECT`) found after value (bound as `tools.jackson.databind.JsonNode`): not allowed as per `DeserializationFeature.FAIL_ON_TRAILING_TOKENS`.");
        assertMalformed(
                "{\"force\":false,\"force\":true}", "Found at line 1, column 23: Duplicate Object property \"force\".");
    }

    private static void assertMalformed(String body, String detail) {
        ProblemException e = refused(body);
        assertThat(e.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(e.detail()).isEqualTo(detail);
    }

    private static RebuildRequest order(String body) {
        return RebuildOrder.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> order(body));
    }
}
