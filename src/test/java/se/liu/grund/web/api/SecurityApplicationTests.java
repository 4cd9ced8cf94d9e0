package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.web.RunningGrund;

class SecurityApplicationTests extends RunningGrund {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/marts",
                "/api/v1/rebuilds",
                "/api/v1/releases/framgrund",
                "/api/v1/openapi.yaml",
                "/api/v1/nope",
                "/actuator",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/nope"
            })
    void asksForALogin(String path) {
        HttpResponse<String> answer = anonymous(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Grund\", charset=\"UTF-8\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"This address is for the admin. Log in by HTTP Basic.\",\"instance\":\"" + path
                        + "\",\"status\":401,\"title\":\"Login needed\",\"type\":\"/problems/login-needed\"}");
    }

    @Test
    void refusesAWrongPassword() {
        HttpResponse<String> answer = anonymous("/api/v1/marts", "Authorization", login("fel"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"detail\":\"User name or password is wrong.\",\"instance\":\"/api/v1/marts\",\"status\":401,"
                                + "\"title\":\"Login needed\",\"type\":\"/problems/login-needed\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/livez", "/readyz", "/actuator/health", "/problems/unknown-run"})
    void letsAllSeeThatItLives(String path) {
        HttpResponse<String> answer = anonymous(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void keepsNoSessionForTheAdmin() {
        assertThat(get("/api/v1/rebuilds").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void opensWithAPageThatLinksWhatThereIs() {
        String page = anonymous("/").body();

        assertThat(page)
                .contains("<html lang=\"sv\">", "<link rel=\"icon\" href=\"data:,\">", "href=\"/actuator/health\"")
                .contains("href=\"/api/v1/openapi.yaml\"", "href=\"/api/v1/marts\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://ond.example",
        "Origin, null",
        "Origin, ://"
    })
    void refusesChangesThatAnotherSiteAsksFor(String header, String value) {
        HttpResponse<String> answer = post("/api/v1/rebuilds", "", header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"The request comes from a page of another site, which may change nothing"
                        + " here.\",\"instance\":\"/api/v1/rebuilds\",\"status\":403,\"title\":\"Not allowed\",\"type\":"
                        + "\"/problems/forbidden\"}");
    }

    @Test
    void letsItsOwnPagesAndProgramsAskForChanges() {
        String own = "http://" + request("/").build().uri().getAuthority();

        assertThat(post("/api/v1/plans", "", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        assertThat(post("/api/v1/plans", "", "Origin", own).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/rebuilds", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void makesAProblemOfEveryRefusal() {
        assertThat(get("/api/v1/nope").body())
                .isEqualTo(
                        "{\"detail\":\"There is nothing at this address.\",\"instance\":\"/api/v1/nope\",\"status\":404,"
                                + "\"title\":\"No such address\",\"type\":\"/problems/not-found\"}");
        HttpResponse<String> method = get("/api/v1/plans");
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        assertThat(method.body())
                .isEqualTo("{\"detail\":\"GET is not possible here. Possible: POST.\",\"instance\":\"/api/v1/plans\","
                        + "\"status\":405,\"title\":\"Not by this method\",\"type\":\"/problems/method-not-allowed\"}");
        assertThat(get("/api/v1/marts", "Accept", "text/csv").body())
                .isEqualTo("{\"detail\":\"None of the formats asked for is there. Possible: application/json.\","
                        + "\"instance\":\"/api/v1/marts\",\"status\":406,\"title\":\"Not in this format\",\"type\":"
                        + "\"/problems/not-acceptable\"}");
        assertThat(post("/api/v1/plans", "apps=framgrund", "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .isEqualTo("{\"detail\":\"The body is application/x-www-form-urlencoded. Expected application/json.\","
                        + "\"instance\":\"/api/v1/plans\",\"status\":415,\"title\":\"The body is in another format\","
                        + "\"type\":\"/problems/unsupported-media-type\"}");
        assertThat(get("/api/v1//marts").body())
                .isEqualTo("{\"detail\":\"The request was refused before it was looked into.\",\"instance\":"
                        + "\"/api/v1//marts\",\"status\":400,\"title\":\"The request is not as expected\",\"type\":"
                        + "\"/problems/invalid-request\"}");
    }

    @Test
    void tellsNothingOfItsInsidesWhenItFailsUnforeseen() {
        var answer = new ProblemAdvice().unforeseen(new IllegalStateException("jdbc:h2:file:/secret"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        var problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getDetail())
                .matches("Something went wrong that Grund did not foresee\\. The log has the details under incident"
                        + " [0-9a-f]{8}\\.");
        assertThat(problem.getProperties()).containsOnlyKeys("incident");
    }

    @Test
    void explainsATypeOfProblem() {
        assertThat(anonymous("/problems/unknown-run").body())
                .isEqualTo("404 No such run\n\n`GET /api/v1/rebuilds` lists the latest.\n");
        assertThat(anonymous("/problems/nope").statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoFormForABodyEvenWhenItIsEmpty() {
        HttpResponse<String> answer = send(
                request("/api/v1/plans", "Content-Type", "text/plain")
                        .header("Authorization", login(PASSWORD))
                        .POST(BodyPublishers.ofString("{}")),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
    }
}
