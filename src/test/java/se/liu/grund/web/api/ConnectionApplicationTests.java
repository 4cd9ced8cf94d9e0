package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class ConnectionApplicationTests extends RunningGrund {

    private static final String CHECK = "/api/v1/connection/check";
    private static final List<StandInApp> APPS = List.of(
            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001", "Framgrund"),
            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e002", "Bakgrund"),
            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e003", "Alumniuppföljning"),
            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e004", "Regional rekrytering"));

    @Test
    void saysOfEachAppWhichPartFails() {
        JsonNode check = json(post(CHECK, ""));

        assertThat(check.path("ok").booleanValue()).isFalse();
        assertThat(check.path("apps").valueStream().map(a -> a.path("app").asString()))
                .containsExactly("alumni", "bakgrund", "framgrund", "rekrytering");
        assertThat(step(check, 2).toString())
                .isEqualTo("{\"part\":\"port\",\"result\":\"failed\",\"found\":\"nothing listens there\","
                        + "\"expected\":\"something listens there\","
                        + "\"action\":\"Check address and port, and whether the engine runs.\"}");
        assertThat(step(check, 3).path("result").asString()).isEqualTo("not-reached");
        assertThat(health("framgrund").path("connection").asString())
                .isEqualTo("the port: nothing listens there. Check address and port, and whether the engine runs.");
    }

    @Test
    void saysThatAllIsWellAndWhatIsNot() throws Exception {
        Path exports = Files.createDirectories(FOLDER.resolve("qvd-export"));
        try (StandInQlik qlik = StandInQlik.start(QLIK_PORT, Map.of("Grund", exports), APPS)) {
            JsonNode check = json(post(CHECK + "?app=framgrund", ""));
            assertThat(check.path("ok").booleanValue()).as(check.toString()).isTrue();
            assertThat(check.path("apps")).hasSize(1);
            assertThat(health("framgrund").path("connection").asString()).isEqualTo("ok");

            qlik.fault(new Fault.AnswerWith("GetConnections", "{\"qConnections\":[]}"));
            assertThat(json(post(CHECK, "")).path("ok").booleanValue()).isFalse();
            assertThat(health("framgrund").path("connection").asString())
                    .startsWith("the folder connection: no connection 'Grund'; this user sees none. Make a folder");
        }
    }

    @Test
    void refusesAnAppThatHasNoPlaceAndAParameterItDoesNotKnow() {
        var unknown = post(CHECK + "?app=framgrnd", "");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).path("type").asString()).isEqualTo("/problems/unknown-app");
        assertThat(json(unknown).path("detail").asString())
                .isEqualTo(
                        "There is no place in Qlik for framgrnd. Apps with one: alumni, bakgrund, framgrund, rekrytering.");
        assertThat(post(CHECK + "?apps=framgrund", "").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsUpgradeHeadersFromTheLog(@Autowired Environment environment) {
        assertThat(environment.getProperty("logging.level.org.java_websocket")).isEqualTo("info");
    }

    @Test
    void isTheAdminsOnly() {
        assertThat(checked(request(CHECK).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(401);
    }

    private static JsonNode step(JsonNode check, int number) {
        return check.path("apps").path(0).path("steps").path(number);
    }

    private JsonNode health(String app) {
        return json(get("/actuator/health/grund")).path("details").path("marts").path(app);
    }
}
