package se.liu.grund.source.pxweb;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.jsonstat.JsonStatFile;
import se.liu.grund.source.jsonstat.JsonStatOptions;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** The server of {@code contracts/pxweb}, and a clock that only goes when somebody waits. */
final class Stubs implements AutoCloseable, PxWebClock {

    static final AnswerReader READER = (file, faults) -> JsonStatFile.open(file, JsonStatOptions.only(), faults);

    final WireMockServer server;
    final List<Duration> waits = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    private Instant now = Instant.parse("2026-06-08T08:00:00Z");

    Stubs() {
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .withRootDirectory("contracts/pxweb"));
        server.start();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    PxWebSettings settings() {
        return new PxWebSettings(
                150_000, 30, Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofMinutes(10), 3, 1 << 20, this);
    }

    PxWeb v2() {
        return PxWeb.at(URI.create("http://127.0.0.1:" + server.port() + "/api/v2"), settings(), READER);
    }

    PxWebV1 v1() {
        return PxWebV1.at(
                URI.create("http://127.0.0.1:" + server.port() + "/OV0104/v1/doris/sv/ssd/"), settings(), READER);
    }

    /** Region 01 and 05, Kon eliminated, the two latest years. */
    static TableRequest two(String table) {
        return request(table, Map.of());
    }

    static TableRequest request(String table, Map<String, Selection> other) {
        Map<String, Selection> selections = new LinkedHashMap<>();
        selections.put("Region", Selection.values("01", "05"));
        selections.put("Kon", Selection.eliminated());
        selections.put("ContentsCode", Selection.values("*"));
        selections.put("Tid", Selection.values("top(2)"));
        selections.putAll(other);
        return new TableRequest(table, "sv", selections);
    }

    /** The cells as {@code 01/000001/2022 = 102}, or the faults when it cannot be fetched. */
    List<String> fetched(TableRequest request, Path folder) throws IOException {
        try (PxWeb web = v2();
                Cube cube = web.fetch(request, folder, faults::add)) {
            return CubeText.cells(cube);
        } catch (SourceException e) {
            faults.add(e.fault());
            return faults.stream()
                    .map(f -> f.found() + " | " + f.expected() + " | " + f.action())
                    .toList();
        }
    }

    int dataCalls(String table) {
        return server.findAll(postRequestedFor(urlPathEqualTo("/api/v2/tables/" + table + "/data")))
                .size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
