package se.liu.grund.source.pxweb;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** When what is in the folder is taken, and when the table is fetched again. */
class KeptAnswerTests {

    private static final String LATER = "2026-07-01T06:00:00Z";

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @BeforeEach
    void fetchOnce() throws IOException {
        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).hasSize(4);
    }

    @AfterEach
    void stop() {
        stubs.close();
    }

    private static ResponseDefinitionBuilder updated(String body) throws IOException {
        String text = Files.readString(Path.of("contracts/pxweb/__files").resolve(body));
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(text.replace("2026-06-08T06:00:00Z", LATER).replace("502", "599"));
    }

    private void update(String call, String body) throws IOException {
        var path = urlPathEqualTo("/api/v2/tables/TAB1/" + call);
        stubs.server.stubFor((call.equals("data") ? post(path) : get(path)).willReturn(updated(body)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fetchesAgainWhenTheTableWasUpdatedAndTakesAwayTheOldAnswer() throws IOException {
        List<String> before = files();
        update("metadata", "metadata.json");
        update("data", "two-regions.json");

        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).contains("05/000001/2022 = 599");
        assertThat(files()).hasSize(2).contains(Manifest.NAME).isNotEqualTo(before);
        assertThat(Manifest.of(folder).changed()).isEqualTo(LATER);
    }

    @Test
    void takesNoAnswerOfAnotherStateThanTheMetadata() throws IOException {
        List<String> before = files();
        update("metadata", "metadata.json");

        assertThat(stubs.fetched(Stubs.two("TAB1"), folder))
                .containsExactly("an answer of 2026-06-08T06:00:00Z beside metadata of 2026-07-01T06:00:00Z"
                        + " | one state of the table | Fetch it again: it was updated in the meantime.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void fetchesAgainWhenSomethingElseIsAskedFor() throws IOException {
        Map<String, Selection> one = Map.of("Region", Selection.values("01"));
        stubs.server.stubFor(post(urlPathEqualTo("/api/v2/tables/TAB1/data"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBodyFile("region-01.json")));

        assertThat(stubs.fetched(Stubs.request("TAB1", one), folder))
                .containsExactly("01/000001/2022 = 102", "01/000001/2023 = 103");
    }

    @Test
    void takesNoFileThatAManifestNamesOutsideItsFolder() throws IOException {
        Manifest manifest = Manifest.of(folder);
        Manifest.Piece piece = manifest.pieces().getFirst();
        Path outside = folder.resolveSibling("outside-" + piece.file());
        Files.move(folder.resolve(piece.file()), outside);
        Files.write(
                folder.resolve(Manifest.NAME),
                new Manifest(
                                manifest.table(),
                                manifest.asked(),
                                manifest.request(),
                                manifest.changed(),
                                List.of(new Manifest.Piece(
                                        "../" + outside.getFileName(), piece.sha256(), piece.bytes(), null)))
                        .json());

        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).hasSize(4);
        assertThat(stubs.dataCalls("TAB1")).isEqualTo(2);
        Files.delete(outside);
    }

    @Test
    void fetchesAgainWhenTheManifestIsNone() throws IOException {
        for (String broken : List.of("", "{", "[]", "{\"pieces\":7}", "{\"pieces\":[{}]}")) {
            Files.write(folder.resolve(Manifest.NAME), broken.getBytes(StandardCharsets.UTF_8));
            assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).as(broken).hasSize(4);
        }
        assertThat(stubs.dataCalls("TAB1")).isEqualTo(6);
        assertThat(stubs.faults).isEmpty();
    }
}
