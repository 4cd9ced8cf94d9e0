package se.liu.grund.source.pxweb;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Variable;
import se.liu.grund.source.pxweb.TableRequest.Selection;

class PxWebTests {

    private static final List<String> TWO =
            List.of("01/000001/2022 = 102", "01/000001/2023 = ..", "05/000001/2022 = 502", "05/000001/2023 = 503");

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        stubs.close();
    }

    @Test
    void fetchesTheCellsThatWereAskedFor() throws IOException {
        try (PxWeb web = stubs.v2();
                Cube cube = web.fetch(Stubs.two("TAB1"), folder, stubs.faults::add)) {
            assertThat(CubeText.cells(cube)).isEqualTo(TWO);
            assertThat(cube.head().table()).isEqualTo("TAB1");
            assertThat(cube.head().source()).isEqualTo("SCB");
            assertThat(cube.head().noisy()).isFalse();
            assertThat(cube.head().variables())
                    .extracting(Variable::code)
                    .containsExactly("Region", "ContentsCode", "Tid");
        }
        assertThat(stubs.faults).isEmpty();
    }

    @Test
    void keepsTheAnswerAsItCame() throws IOException {
        stubs.fetched(Stubs.two("TAB1"), folder);

        byte[] sent = Files.readAllBytes(Path.of("contracts/pxweb/__files/two-regions.json"));
        Manifest manifest = Manifest.of(folder);
        assertThat(manifest.changed()).isEqualTo("2026-06-08T06:00:00Z");
        assertThat(manifest.pieces()).singleElement().satisfies(piece -> {
            assertThat(folder.resolve(piece.file())).hasBinaryContent(sent);
            assertThat(piece.sha256()).isEqualTo(FetchFolder.sha256(sent));
            assertThat(piece.etag()).isEqualTo("\"d1\"");
        });
    }

    @Test
    void fetchesAnUnchangedTableOnlyOnce() throws IOException {
        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).isEqualTo(TWO);
        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).isEqualTo(TWO);

        assertThat(stubs.dataCalls("TAB1")).isEqualTo(1);
        stubs.server.verify(2, getRequestedFor(urlPathEqualTo("/api/v2/tables/TAB1/metadata")));
    }

    @Test
    void fetchesAgainWhenAnAnswerIsNoLongerAsItCame() throws IOException {
        stubs.fetched(Stubs.two("TAB1"), folder);
        Path piece = folder.resolve(Manifest.of(folder).pieces().getFirst().file());
        Files.writeString(piece, Files.readString(piece).replace("502", "509"));

        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).isEqualTo(TWO);
        assertThat(stubs.dataCalls("TAB1")).isEqualTo(2);
    }

    @Test
    void asksOnlyOnceForTheConfiguration() throws IOException {
        try (PxWeb web = stubs.v2()) {
            web.fetch(Stubs.two("TAB1"), folder, stubs.faults::add).close();
            web.fetch(Stubs.two("TAB1"), folder, stubs.faults::add).close();
        }
        stubs.server.verify(1, getRequestedFor(urlPathEqualTo("/api/v2/config")));
    }

    @Test
    void partsWhatIsTooLargeAndPutsItTogetherInTheTablesOrder() throws IOException {
        Map<String, Selection> all =
                Map.of("Region", Selection.values("*"), "Kon", Selection.values("*"), "Tid", Selection.values("*"));

        List<String> cells = stubs.fetched(Stubs.request("TAB2", all), folder);

        assertThat(stubs.faults).isEmpty();
        assertThat(cells).hasSize(36).startsWith("00/TotSa/000001/2021 = 1").endsWith("05/2/000001/2023 = 523");
        assertThat(cells).contains("03/TotSa/000001/2022 = 302", "03/1/000001/2023 = 313", "05/2/000001/2021 = 521");
        assertThat(stubs.dataCalls("TAB2")).isEqualTo(2);
    }

    @Test
    void makesNoMoreCallsInASecondThanTheServerAllows() throws IOException {
        Map<String, Selection> all =
                Map.of("Region", Selection.values("*"), "Kon", Selection.values("*"), "Tid", Selection.values("*"));

        stubs.fetched(Stubs.request("TAB2", all), folder);

        // Configuration, metadata and the first half; the second half waits.
        assertThat(stubs.waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void asksByTheCodesOfACodeList() throws IOException {
        Map<String, Selection> groups =
                Map.of("Region", Selection.of("agg_Norra", "*"), "Tid", Selection.values("2023"));

        assertThat(stubs.fetched(Stubs.request("TAB3", groups), folder))
                .containsExactly("N/000001/2023 = 103", "S/000001/2023 = 503");
    }

    @Test
    void saysThatATableIsNoisy() throws IOException {
        try (PxWeb web = stubs.v2();
                Cube cube = web.fetch(Stubs.two("TABCKM"), folder, stubs.faults::add)) {
            assertThat(cube.head().noisy()).isTrue();
            assertThat(cube.head().notes()).hasSize(2);
        }
    }
}
