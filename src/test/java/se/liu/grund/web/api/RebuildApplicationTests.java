package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class RebuildApplicationTests extends RunningGrund {

    private static final String REBUILDS = "/api/v1/rebuilds";

    @BeforeEach
    void publish() {
        published();
    }

    @Test
    void publishesEveryMartEvenWhereNoQlikAnswers() {
        JsonNode run = published();

        assertThat(run.path("state").asString()).isEqualTo("FAILED");
        assertThat(run.path("askedBy").asString()).isEqualTo("admin");
        assertThat(run.path("message").asString())
                .isEqualTo("Failed for alumni, bakgrund, framgrund, rekrytering; see the steps for why.");
        assertThat(steps(run))
                .containsExactlyElementsOf(Stream.of("alumni", "bakgrund", "framgrund", "rekrytering")
                        .flatMap(app -> Stream.of(
                                app + " read-delivery SUCCEEDED",
                                app + " build-mart SUCCEEDED",
                                app + " audit-mart SUCCEEDED",
                                app + " publish-release SUCCEEDED",
                                app + " reload-app FAILED"))
                        .toList());
        assertThat(run.path("steps").path(14).path("message").asString())
                .isEqualTo("App 'framgrund' was not reloaded: Engine ws://127.0.0.1:" + QLIK_PORT
                        + "/app/4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001: nothing listens there. Check address and port, and"
                        + " whether the engine runs. The app was not saved; its old data is still in place.");
        assertThat(run.path("steps").path(11).path("detail").path("tables").intValue())
                .isEqualTo(14);
        assertThat(run.path("findings").path(0).path("sentence").asString())
                .contains("Ej uppföljningsbara: 12 + 13 against 12");
        assertThat(Path.of(FOLDER.toString(), "qvd-export", "current", "framgrund", "bransch.qvd"))
                .exists();
    }

    @Test
    void plansOnlyWhatIsLeftToDo() {
        HttpResponse<String> plan = post("/api/v1/plans", "{\"apps\":[\"framgrund\"]}");

        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.body())
                .isEqualTo("{\"empty\":false,\"apps\":[\"framgrund\"],\"steps\":[{\"kind\":\"reload-app\",\"app\":"
                        + "\"framgrund\",\"reason\":\"the app is not proven to hold a release\"}],\"unchanged\":[]}");
    }

    @Test
    void plansAllAppsWithoutABody() {
        assertThat(steps(json(post("/api/v1/plans", ""))))
                .containsExactly(
                        "alumni reload-app ",
                        "bakgrund reload-app ",
                        "framgrund reload-app ",
                        "rekrytering reload-app ");
        assertThat(steps(json(post("/api/v1/plans", "{\"apps\":[\"bakgrund\"],\"force\":true}"))))
                .containsExactly(
                        "bakgrund read-delivery ",
                        "bakgrund build-mart ",
                        "bakgrund audit-mart ",
                        "bakgrund publish-release ",
                        "bakgrund reload-app ");
    }

    @Test
    void startsARebuildAtOnceAndSaysWhereToAskForIt() {
        HttpResponse<String> started = post(REBUILDS, "{\"apps\":[\"bakgrund\"]}");

        assertThat(started.statusCode()).isEqualTo(202);
        String id = json(started).path("id").asString();
        assertThat(id).matches("\\d{8}-\\d{6}-[0-9a-f]{8}");
        assertThat(started.headers().firstValue("Location")).contains(REBUILDS + "/" + id);
        assertThat(json(started).path("links").toString())
                .isEqualTo("{\"self\":\"/api/v1/rebuilds/" + id + "\",\"events\":\"/api/v1/rebuilds/" + id
                        + "/events\",\"rebuilds\":\"/api/v1/rebuilds\"}");
        assertThat(steps(await(started))).containsExactly("bakgrund reload-app FAILED");
    }

    @Test
    void givesTheSameRunForTheSameKeyAndRequest() {
        String[] key = {"Idempotency-Key", "nyckel-1"};
        HttpResponse<String> first = post(REBUILDS, "{\"apps\":[\"bakgrund\"]}", key);
        HttpResponse<String> again = post(REBUILDS, "{ \"force\": false, \"apps\": [\"bakgrund\"] }", key);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        String id = json(first).path("id").asString();
        assertThat(problem(post(REBUILDS, "{\"apps\":[\"framgrund\"]}", key)))
                .isEqualTo("422 {\"detail\":\"The idempotency key 'nyckel-1' was used for run '" + id
                        + "' with another request. Use a new key for a new request.\",\"instance\":\"/api/v1/rebuilds\","
                        + "\"status\":422,\"title\":\"The idempotency key came with another request\",\"type\":"
                        + "\"/problems/idempotency-key-reused\"}");
        await(first);
    }

    @Test
    void refusesAKeyThatIsEmptyOrTooLong() {
        assertThat(problem(post(REBUILDS, "", "Idempotency-Key", " ")))
                .isEqualTo(invalid(REBUILDS, "The header Idempotency-Key has 0 characters, expected 1 to 256."));
        assertThat(problem(post(REBUILDS, "", "Idempotency-Key", "k".repeat(257))))
                .isEqualTo(invalid(REBUILDS, "The header Idempotency-Key has 257 characters, expected 1 to 256."));
    }

    @Test
    void listsTheLatestRuns() {
        JsonNode latest = json(get(REBUILDS + "?count=1")).path("rebuilds");

        assertThat(latest.size()).isEqualTo(1);
        assertThat(get(latest.path(0).path("links").path("self").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesParametersItDoesNotKnowOrTake() {
        assertThat(problem(get(REBUILDS + "?count=0")))
                .isEqualTo(invalid(REBUILDS, "Parameter 'count' is '0', expected a whole number from 1 to 200."));
        assertThat(problem(get(REBUILDS + "?count=tjugo")))
                .isEqualTo(invalid(REBUILDS, "Parameter 'count' is 'tjugo', expected a whole number from 1 to 200."));
        assertThat(problem(get(REBUILDS + "?antal=3")))
                .isEqualTo(invalid(REBUILDS, "There is no parameter 'antal'. Parameters: count."));
        assertThat(problem(get(REBUILDS + "?count=3&count=4")))
                .isEqualTo(invalid(REBUILDS, "Parameter 'count' came 2 times, expected once."));
    }

    @Test
    void namesWhatABodyHasTooMuch() {
        assertThat(problem(post(REBUILDS, "{\"app\":\"framgrund\"}")))
                .isEqualTo(invalid(REBUILDS, "There is no member 'app'. Members: apps, force."));
    }

    @Test
    void tellsWhereABodyIsNotJson() {
        assertThat(problem(post("/api/v1/plans", "{\"apps\":[\"framgrund\"")))
                .isEqualTo(
                        "400 {\"detail\":\"Found at line 1, column 21: Unexpected end-of-input: expected close marker"
                                + " for Array.\",\"instance\":\"/api/v1/plans\",\"status\":400,\"title\":\"The body is not JSON\","
                                + "\"type\":\"/problems/malformed-json\"}");
    }

    @Test
    void tellsOfAnUnknownApp() {
        assertThat(problem(post(REBUILDS, "{\"apps\":[\"mellangrund\"]}")))
                .isEqualTo(
                        "422 {\"detail\":\"There is no app 'mellangrund'. Apps: alumni, bakgrund, framgrund, rekrytering.\",\"instance\":"
                                + "\"/api/v1/rebuilds\",\"status\":422,\"title\":\"No such app\",\"type\":"
                                + "\"/problems/unknown-app\"}");
    }

    @Test
    void tellsOfAnUnknownRun() {
        assertThat(problem(get(REBUILDS + "/nope")))
                .isEqualTo("404 {\"detail\":\"There is no run 'nope'. GET /api/v1/rebuilds lists the latest.\","
                        + "\"instance\":\"/api/v1/rebuilds/nope\",\"status\":404,\"title\":\"No such run\",\"type\":"
                        + "\"/problems/unknown-run\"}");
    }

    @Test
    void tellsEveryBreachOfADeliveryAndChangesNothing() throws IOException {
        Path file = FOLDER.resolve("deliveries/framgrund/etableringsgrad.txt");
        byte[] good = Files.readAllBytes(file);
        String release = current();
        try {
            Files.writeString(
                    file,
                    new String(good, StandardCharsets.UTF_8)
                            .replaceFirst("arbetsmarknaden\t\\d+", "arbetsmarknaden\tmånga"));
            JsonNode run = await(post(REBUILDS, "{\"apps\":[\"framgrund\"]}"));

            assertThat(run.path("state").asString()).isEqualTo("FAILED");
            assertThat(steps(run).getFirst()).isEqualTo("framgrund read-delivery FAILED");
            JsonNode breach = run.path("breaches").path(0);
            assertThat(breach.path("file").asString()).isEqualTo("framgrund/etableringsgrad.txt");
            assertThat(breach.path("found").asString()).contains("många");
            assertThat(breach.path("line").intValue()).isPositive();
            assertThat(current()).isEqualTo(release);
        } finally {
            Files.write(file, good);
        }
    }

    @Test
    void tellsEveryFaultOfAContract() throws IOException {
        Path contract = FOLDER.resolve("contracts/apps/bakgrund.yaml");
        byte[] good = Files.readAllBytes(contract);
        try {
            Files.writeString(contract, "app: bakgrund\n");
            HttpResponse<String> answer = post("/api/v1/plans", "");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(json(answer).path("type").asString()).isEqualTo("/problems/contract-faulty");
            assertThat(json(answer).path("errors").path(0).asString()).startsWith("contracts/apps/bakgrund.yaml:1: ");
        } finally {
            Files.write(contract, good);
        }
    }

    private String current() {
        return json(get("/api/v1/marts/framgrund")).path("release").path("id").asString();
    }

    private static String invalid(String instance, String error) {
        return "400 {\"detail\":\"" + error + "\",\"instance\":\"" + instance
                + "\",\"status\":400,\"title\":\"The request is not as expected\",\"type\":\"/problems/invalid-request\","
                + "\"errors\":[\"" + error + "\"]}";
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return answer.statusCode() + " " + answer.body();
    }

    private static List<String> steps(JsonNode run) {
        Stream<JsonNode> steps = StreamSupport.stream(run.path("steps").spliterator(), false);
        return steps.map(s -> s.path("app").asString() + " " + s.path("kind").asString() + " "
                        + s.path("state").asString(""))
                .toList();
    }
}
