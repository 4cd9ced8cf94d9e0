package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class EventApplicationTests extends RunningGrund {

    @Test
    void replaysADoneRunAndEnds() {
        HttpResponse<String> stream = get(events(published()));

        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
        List<String> lines = stream.body().lines().toList();
        List<String> ids = lines.stream().filter(l -> l.startsWith("id:")).toList();
        assertThat(ids).hasSize(46).startsWith("id:1", "id:2").endsWith("id:46");
        assertThat(lines.get(1)).isEqualTo("event:run");
        JsonNode first = JSON.readTree(lines.get(2).substring("data:".length()));
        assertThat(first.path("sequence").intValue()).isEqualTo(1);
        assertThat(first.path("text").asString()).isEqualTo("20 steps");
        JsonNode last = JSON.readTree(lines.reversed().stream()
                .filter(l -> l.startsWith("data:"))
                .findFirst()
                .orElseThrow()
                .substring("data:".length()));
        assertThat(last.path("kind").asString()).isEqualTo("run");
        assertThat(last.path("state").asString()).isEqualTo("FAILED");
    }

    @Test
    void goesOnAfterTheLastEventTheClientHas() {
        String events = events(published());

        assertThat(get(events, "Last-Event-ID", "44").body().lines().filter(l -> l.startsWith("id:")))
                .containsExactly("id:45", "id:46");
    }

    @Test
    void tellsABrowserThatHasAllNotToComeBack() {
        String events = events(published());

        assertThat(get(events, "Last-Event-ID", "46").statusCode()).isEqualTo(204);
        assertThat(get(events, "Last-Event-ID", "end").statusCode()).isEqualTo(204);
    }

    @Test
    void refusesAnIdThatIsNone() {
        String events = events(published());
        HttpResponse<String> answer = get(events, "Last-Event-ID", "sju", "Accept", "text/event-stream");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString())
                .isEqualTo("The header Last-Event-ID is 'sju', expected the id of an event that came before.");
    }

    @Test
    void tellsOfAnUnknownRun() {
        HttpResponse<String> answer = get("/api/v1/rebuilds/nope/events", "Accept", "text/event-stream");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/unknown-run");
    }

    @Test
    void tellsLiveBeatsInSilenceAndForgetsAClientThatHangsUp(@Autowired EventStreams streams) throws IOException {
        published();
        HttpResponse<String> started;
        String reloading = "\"app\":\"bakgrund\",\"state\":\"RUNNING\",\"text\":\"reload-app: ";
        ServerSocket silentQlik = new ServerSocket(QLIK_PORT, 10, InetAddress.getLoopbackAddress());
        try {
            started = post("/api/v1/rebuilds", "{\"apps\":[\"bakgrund\"]}");
            try (BufferedReader stays = read(stream(events(json(started))).body())) {
                try (BufferedReader leaves = read(stream(events(json(started))).body())) {
                    await(leaves, reloading);
                    await(leaves, ":still there");
                    assertThat(streams.count()).isEqualTo(2);
                }
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> streams.count() == 1);
                await(stays, reloading);
                silentQlik.close();
                await(stays, "\"kind\":\"run\",\"app\":\"\",\"state\":\"FAILED\"");
                assertThat(stays.lines().filter(l -> !l.isEmpty())).isEmpty();
            }
        } finally {
            silentQlik.close();
        }
        assertThat(await(started).path("state").asString()).isEqualTo("FAILED");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> streams.count() == 0);
    }

    private static String events(JsonNode run) {
        return run.path("links").path("events").asString();
    }

    private static BufferedReader read(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static void await(BufferedReader lines, String part) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(part)) {
                return;
            }
        }
        throw new AssertionError("The stream ended before it told: " + part);
    }
}
