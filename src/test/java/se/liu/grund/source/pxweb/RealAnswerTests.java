package se.liu.grund.source.pxweb;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.judge.Missing;
import se.liu.grund.source.Cube;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** What SCB's API really answered, served again. */
class RealAnswerTests {

    private static final String TABLE = "/api/v2/tables/TAB6471/";

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        stubs.close();
    }

    private static ResponseDefinitionBuilder real(String name) throws IOException {
        Path file = Path.of("../shared/reference/fixtures/pxapi").resolve(name);
        if (!Files.exists(file)) {
            Missing.sentence("This test serves " + file + ", which is not here.");
        }
        return aResponse().withHeader("Content-Type", "application/json").withBody(Files.readAllBytes(file));
    }

    @Test
    void fetchesTheMonthsOfTab6471ByTenYearClasses() throws IOException {
        stubs.server.stubFor(get(urlPathEqualTo("/api/v2/config")).willReturn(real("scb_v2_config.json")));
        stubs.server.stubFor(get(urlPathEqualTo(TABLE + "metadata")).willReturn(real("scb_v2_TAB6471_metadata.json")));
        stubs.server.stubFor(get(urlPathEqualTo("/api/v2/codelists/vs_CKM0410%C3%A5rN"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":\"vs_CKM0410årN\",\"values\":[" + classes() + "]}")));
        stubs.server.stubFor(post(urlPathEqualTo(TABLE + "data"))
                .withRequestBody(equalToJson(
                        "{\"selection\":[{\"variableCode\":\"Region\"},{\"variableCode\":\"Alder\","
                                + "\"codelist\":\"vs_CKM0410årN\"},{\"variableCode\":\"Kon\",\"valueCodes\":[\"TotSa\",\"1\",\"2\"]},"
                                + "{\"variableCode\":\"ContentsCode\",\"valueCodes\":[\"000007SF\"]},{\"variableCode\":\"Tid\","
                                + "\"valueCodes\":[\"2026M01\",\"2026M02\",\"2026M03\",\"2026M04\"]}]}",
                        true,
                        true))
                .willReturn(real("scb_v2_TAB6471_data.json")));
        Map<String, Selection> selections = new LinkedHashMap<>();
        // Län have two digits; the whole country is 00.
        selections.put("Region", Selection.values("0?", "1?", "2?"));
        selections.put("Alder", Selection.of("vs_CKM0410årN", "*"));
        selections.put("Kon", Selection.values("*"));
        selections.put("ContentsCode", Selection.values("*"));
        selections.put("Tid", Selection.values("top(4)"));

        assertThat(stubs.fetched(new TableRequest("TAB6471", "sv", selections), folder))
                .containsExactly("an answer without 00 of Region | 00, 01, 03, 04, 05 … (22), as asked for"
                        + " | Look at the table: its values have changed.");
        // Configuration, metadata, code list and data at once, where three calls a second are allowed.
        assertThat(stubs.waits).containsExactly(Duration.ofSeconds(1));
        stubs.faults.clear();
        selections.put("Region", Selection.values(laen()));
        try (PxWeb web = stubs.v2();
                Cube cube = web.fetch(new TableRequest("TAB6471", "sv", selections), folder, stubs.faults::add)) {
            assertThat(cube.head().noisy()).isTrue();
            assertThat(CubeText.cells(cube)).hasSize(2772).endsWith("25/100+10/2/000007SF/2026M04 = 54");
        }
    }

    private static String[] laen() {
        return "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split(" ");
    }

    private static String classes() {
        StringBuilder classes = new StringBuilder();
        for (int age = 0; age < 100; age += 10) {
            classes.append("{\"code\":\"").append(age + "-" + (age + 9)).append("\",\"label\":\"\"},");
        }
        return classes + "{\"code\":\"100+10\",\"label\":\"100+ år\"}";
    }
}
