package se.liu.grund.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class HealthApplicationTests extends RunningGrund {

    @BeforeEach
    void publish() {
        published();
    }

    @Test
    void isAliveAndReadyThoughQlikIsNotThere() {
        assertThat(anonymous("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(anonymous("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void asksForAttentionWithoutSayingWhyToAnybody() {
        var answer = anonymous("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"ATTENTION\"}");
        assertThat(anonymous("/actuator/health/grund").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheAdminWhatToDo() {
        JsonNode grund = json(get("/actuator/health/grund"));
        JsonNode framgrund = grund.path("details").path("marts").path("framgrund");
        JsonNode current = json(get("/api/v1/marts/framgrund")).path("release");
        String silent = "Engine ws://127.0.0.1:" + QLIK_PORT
                + "/app/4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001: nothing listens there. Check address and port, and whether"
                + " the engine runs.";

        assertThat(grund.path("status").asString()).isEqualTo("ATTENTION");
        assertThat(grund.path("details").path("lastRun").path("state").asString())
                .isEqualTo("FAILED");
        assertThat(framgrund.path("release")).isEqualTo(current.path("id"));
        assertThat(framgrund.path("published")).isEqualTo(current.path("created"));
        assertThat(framgrund.path("age").asString()).startsWith("PT");
        assertThat(framgrund.path("qlikReachable").booleanValue()).isFalse();
        assertThat(framgrund.path("qlik").asString()).isEqualTo(silent);
        assertThat(grund.path("details").path("attention").valueStream().map(JsonNode::asString))
                .contains(
                        "Qlik cannot be reached for app 'framgrund': " + silent,
                        "App 'framgrund' was not proven to hold the current release "
                                + current.path("id").asString() + ". POST /api/v1/rebuilds reloads it.");
    }

    @Test
    void isNotReadyWithoutItsReleaseFolder() throws Exception {
        Path folder = FOLDER.resolve("qvd-export");
        Path aside = FOLDER.resolve("qvd-export-aside");
        Files.move(folder, aside);
        try {
            assertThat(anonymous("/readyz").statusCode()).isEqualTo(503);
            assertThat(json(get("/actuator/health/releaseFolder")).toString())
                    .isEqualTo("{\"details\":{\"folder\":\"" + folder
                            + "\",\"action\":\"Make the folder, or give this user"
                            + " the right to write there.\"},\"status\":\"OUT_OF_SERVICE\"}");
        } finally {
            Files.move(aside, folder);
        }
    }

    @Test
    void measuresRunsReloadsAndMarts(@Autowired Meters meters) {
        meters.gather();
        JsonNode release = json(get("/api/v1/marts/framgrund")).path("release");

        assertThat(get("/actuator/prometheus").body().lines())
                .contains("grund_mart_rows{mart=\"framgrund\"} "
                        + release.path("rows").intValue() + ".0")
                .anyMatch(l -> l.startsWith("grund_release_age_seconds{mart=\"bakgrund\"} "))
                .anyMatch(l -> l.matches("grund_run_seconds_count\\{outcome=\"failed\"} [1-9]\\d*"))
                .anyMatch(l -> l.matches(
                                "grund_reload_seconds_count\\{mart=\"framgrund\",outcome=\"failed\"} [1-9]\\d*")
                        || l.matches("grund_reload_seconds_count\\{outcome=\"failed\",mart=\"framgrund\"} [1-9]\\d*"));
    }
}
