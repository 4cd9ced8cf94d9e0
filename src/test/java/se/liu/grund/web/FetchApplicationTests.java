package se.liu.grund.web;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching from PxWeb by HTTP; the database is WireMock's, by the stubs of {@code contracts/pxweb}. */
class FetchApplicationTests extends RunningGrund {

    private static final Path CONTRACT = FOLDER.resolve("contracts/deliveries/folkmangd.yaml");
    private static final String ROUTE = "/api/v1/deliveries/folkmangd/fetch";

    private final WireMockServer database = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .withRootDirectory("contracts/pxweb"));

    @BeforeEach
    void start() {
        database.start();
    }

    @AfterEach
    void stop() throws IOException {
        database.stop();
        Files.deleteIfExists(CONTRACT);
    }

    private void contract(String table) throws IOException {
        Files.writeString(CONTRACT, """
                delivery: folkmangd
                app: framgrund
                tables:
                  - file: %s
                    pxweb:
                      url: http://127.0.0.1:%d/api/v2
                      table: %s
                      selection: {Region: ["01", "05"], Kon: [], ContentsCode: ["*"], Tid: ["top(2)"]}
                    roles:
                      mått: {constant: yrke}
                      kön: {constant: Totalt}
                      period: {variable: Tid}
                      kod: {variable: Region}
                      namn: {variable: Region}
                      kategori: {constant: Alla}
                """.formatted(table.toLowerCase(Locale.ROOT) + "-län", database.port(), table));
    }

    @Test
    void keepsTheAnswersAsTheyCameAndDoesNotAskAgainForATableThatIsUnchanged() throws IOException {
        contract("TAB1");

        HttpResponse<String> first = post(ROUTE, "");
        HttpResponse<String> second = post(ROUTE, "");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).at("/tables/0/folder").asString()).isEqualTo("folkmangd/tab1-län");
        assertThat(json(first).at("/tables/0/cells").asInt()).isEqualTo(4);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(database.findAll(postRequestedFor(urlPathEqualTo("/api/v2/tables/TAB1/data"))))
                .hasSize(1);
        assertThat(FOLDER.resolve("deliveries/folkmangd/tab1-län/manifest.json"))
                .exists();
    }

    @Test
    void tellsWhatCouldNotBeFetchedAndLeavesNothingHalf() throws IOException {
        contract("TAB404");

        HttpResponse<String> answer = post(ROUTE, "");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/not-fetched");
        assertThat(json(answer).at("/errors/0").asString()).startsWith("folkmangd/tab404-län: found ");
        assertThat(FOLDER.resolve("deliveries/folkmangd/tab404-län/manifest.json"))
                .doesNotExist();
    }

    @Test
    void saysWhichDeliveriesThereAre() {
        HttpResponse<String> answer = post("/api/v1/deliveries/okand/fetch", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("detail").asString())
                .contains(
                        "okand.yaml: there is no such contract, expected one of: alumni-forskarutbildning, alumni-kategori-1,");
    }
}
