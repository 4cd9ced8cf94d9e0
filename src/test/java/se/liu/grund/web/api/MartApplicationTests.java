package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class MartApplicationTests extends RunningGrund {

    private static final String BRANSCH = "/api/v1/marts/framgrund/bransch";

    /** The degree of the deck, in its period. */
    private static final String DECK = "?period=2014-2019&code=EX001";

    @BeforeEach
    void publish() {
        published();
    }

    @Test
    void listsMartsWithTheirReleaseAndWhatQlikHolds() {
        JsonNode marts = json(get("/api/v1/marts")).path("marts");

        assertThat(texts(marts, "mart")).containsExactly("alumni", "bakgrund", "framgrund", "rekrytering");
        JsonNode framgrund = marts.path(2);
        assertThat(framgrund.path("title").asString()).isEqualTo("Framgrund");
        assertThat(framgrund.path("release").path("rows").intValue()).isPositive();
        assertThat(framgrund.path("release").path("hidden").intValue()).isPositive();
        assertThat(framgrund.path("release").path("current").booleanValue()).isTrue();
        assertThat(framgrund.path("reload").isNull()).isTrue();
        assertThat(framgrund.path("links").toString())
                .isEqualTo("{\"self\":\"/api/v1/marts/framgrund\",\"releases\":\"/api/v1/releases/framgrund\"}");
    }

    @Test
    void listsTheMeasuresOfAMartInTheContractsOrder() {
        JsonNode measures = json(get("/api/v1/marts/framgrund")).path("measures");

        assertThat(measures.size()).isEqualTo(14);
        assertThat(measures.path(0).path("rows").intValue()).isPositive();
        assertThat(measures.path(0).toString())
                .startsWith("{\"id\":\"boendelan\",\"name\":\"Boendelän efter examen\",\"field\":\"Boende efter"
                        + " examen\",\"rows\":")
                .endsWith(",\"links\":{\"self\":\"/api/v1/marts/framgrund/boendelan\",\"csv\":"
                        + "\"/api/v1/marts/framgrund/boendelan?format=csv\"}}");
    }

    @Test
    void tellsStatusBoundsAndShownValueOfEachCount() {
        JsonNode answer = json(get("/api/v1/marts/framgrund/boendelan" + DECK));

        assertThat(answer.path("measure").asString()).isEqualTo("boendelan");
        assertThat(answer.path("substitute").doubleValue()).isEqualTo(2.5);
        assertThat(row(answer, "Stockholms län").replaceAll("(low|high)\\\":\\d+\\.\\d+", "$1\":…"))
                .isEqualTo("{\"period\":\"2014 - 2019\",\"code\":\"EX001\",\"name\":\"Affärsjuridisk kandidatexamen\","
                        + "\"category\":\"Stockholms län\",\"counts\":{"
                        + "\"Kvinnor\":{\"status\":\"EXACT\",\"low\":127,\"high\":127,\"shown\":127},"
                        + "\"Män\":{\"status\":\"EXACT\",\"low\":88,\"high\":88,\"shown\":88},"
                        + "\"Totalt\":{\"status\":\"MISSING\",\"low\":null,\"high\":null,\"shown\":null}},"
                        + "\"shares\":{"
                        + "\"Kvinnor\":{\"status\":\"PARTIAL\",\"low\":…,\"high\":…,\"shown\":39,\"denominator\":"
                        + "{\"status\":\"PARTIAL\",\"low\":310,\"high\":343,\"shown\":326.5}},"
                        + "\"Män\":{\"status\":\"PARTIAL\",\"low\":…,\"high\":…,\"shown\":46,\"denominator\":"
                        + "{\"status\":\"PARTIAL\",\"low\":174,\"high\":210,\"shown\":192}},"
                        + "\"Totalt\":{\"status\":\"MISSING\",\"low\":null,\"high\":null,\"shown\":null,\"denominator\":"
                        + "{\"status\":\"MISSING\",\"low\":null,\"high\":null,\"shown\":null}}},"
                        + "\"origin\":\"/api/v1/marts/framgrund/boendelan/cells/"
                        + "MjAxNC0yMDE5H0VYMDAxH1N0b2NraG9sbXMgbMOkbg/origin\"}");
        assertThat(row(answer, "Blekinge län"))
                .contains("\"counts\":{\"Kvinnor\":{\"status\":\"ZERO\",\"low\":0,\"high\":0,\"shown\":0},"
                        + "\"Män\":{\"status\":\"HIDDEN\",\"low\":1,\"high\":4,\"shown\":2.5},"
                        + "\"Totalt\":{\"status\":\"MISSING\",\"low\":null,\"high\":null,\"shown\":null}},\"shares\":{"
                        + "\"Kvinnor\":{\"status\":\"ZERO\",\"low\":0.0,\"high\":0.0,\"shown\":null,");
        assertThat(shown(answer, "Kvinnor")).isEqualTo(326.5);
        assertThat(shown(answer, "Män")).isEqualTo(192.0);
    }

    @Test
    void filtersByPeriodCodeAndCategory() {
        assertThat(texts(rows(BRANSCH), "period")).hasSizeGreaterThan(100).contains("2014 - 2019");
        assertThat(texts(rows(BRANSCH + "?period=2014%20-%202019&code=EX001&code=EX002"), "code"))
                .containsOnly("EX001", "EX002");
        assertThat(rows(BRANSCH + DECK + "&category=Ej%20uppf%C3%B6ljningsbara").size())
                .isEqualTo(1);
        assertThat(rows(BRANSCH + "?code=EX999").size()).isZero();
        assertThat(json(get(BRANSCH + "?perid=2014-2019")).path("detail").asString())
                .isEqualTo("There is no parameter 'perid'. Parameters: period, code, category, format, bom.");
    }

    @Test
    void takesTheNameTheAppShowsToo() {
        assertThat(json(get("/api/v1/marts/framgrund/Boendel%C3%A4n%20efter%20examen" + DECK))
                        .path("measure")
                        .asString())
                .isEqualTo("boendelan");
    }

    @Test
    void writesCsvAsASwedishSpreadsheetTakesIt() {
        HttpResponse<byte[]> csv = bytes(
                "/api/v1/marts/framgrund/boendelan?format=csv&code=EX001&period=2014-2019&category=Blekinge%20l%C3%A4n");

        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"framgrund-boendelan.csv\"");
        String expected = "Sexårsperiod;Examenskod;Examensnamn;Boende efter examen;Kvinnor;Kvinnor status;Män;Män"
                + " status;Totalt;Totalt status;Andel kvinnor;Andel kvinnor status;Nämnare kvinnor;Andel män;Andel män"
                + " status;Nämnare män;Andel totalt;Andel totalt status;Nämnare totalt\r\n"
                + "2014 - 2019;EX001;Affärsjuridisk kandidatexamen;Blekinge län;0;ZERO;2,5;HIDDEN;;MISSING;;ZERO;326,5;1;"
                + "PARTIAL;192;;MISSING;\r\n";
        assertThat(csv.body()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(bytes("/api/v1/marts/framgrund/boendelan?format=csv&bom=true&code=EX001&period=2014-2019"
                                + "&category=Blekinge%20l%C3%A4n")
                        .body())
                .isEqualTo(("\uFEFF" + expected).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void choosesTheFormatByAcceptUnlessTheAddressSays() {
        assertThat(type(get(BRANSCH + DECK, "Accept", "text/csv"))).isEqualTo("text/csv;charset=UTF-8");
        assertThat(type(get(BRANSCH + DECK, "Accept", "application/json;q=0.5, text/csv")))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(type(get(BRANSCH + DECK, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8")))
                .isEqualTo("application/json");
        assertThat(type(get(BRANSCH + DECK + "&format=csv", "Accept", "text/html")))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(type(get(BRANSCH + DECK + "&format=json", "Accept", "text/csv")))
                .isEqualTo("application/json");
    }

    @Test
    void refusesAFormatThereIsNot() {
        HttpResponse<String> answer = get(BRANSCH, "Accept", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"detail\":\"None of the formats asked for is there. Possible: application/json, text/csv.\","
                                + "\"instance\":\"/api/v1/marts/framgrund/bransch\",\"status\":406,\"title\":\"Not in this format\","
                                + "\"type\":\"/problems/not-acceptable\"}");
        assertThat(get(BRANSCH, "Accept", "csv").statusCode()).isEqualTo(406);
        assertThat(get(BRANSCH, "Accept", "text/csv;q=0").statusCode()).isEqualTo(406);
        assertThat(json(get(BRANSCH + "?format=xlsx")).path("detail").asString())
                .isEqualTo("Parameter 'format' is 'xlsx', expected json or csv.");
    }

    @Test
    void answersThatNothingChangedSinceTheReleaseTheClientHas() {
        HttpResponse<String> first = get(BRANSCH + DECK);
        String release = json(first).path("release").asString();
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).isEqualTo("W/\"" + release + "\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, private");
        HttpResponse<String> again = get(BRANSCH + DECK, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(get(BRANSCH + DECK, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAnewWhenTheLabelsMayHaveChanged() throws IOException {
        String tag = get(BRANSCH).headers().firstValue("ETag").orElseThrow();
        Path contract = FOLDER.resolve("contracts/apps/framgrund.yaml");
        byte[] shipped = Files.readAllBytes(contract);
        try {
            Files.writeString(contract, "# Omskriven\n", StandardOpenOption.APPEND);
            HttpResponse<String> answer = get(BRANSCH, "If-None-Match", tag);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag").orElseThrow())
                    .matches(tag.replace("\"", "").replaceFirst("W/", "W/\"") + "-[0-9a-f]{8}\"");
        } finally {
            Files.write(contract, shipped);
        }
    }

    @Test
    void tellsThatNothingIsPublishedYet() throws IOException {
        Path contract = FOLDER.resolve("contracts/apps/mellangrund.yaml");
        Files.writeString(
                contract,
                Files.readString(FOLDER.resolve("contracts/apps/framgrund.yaml"))
                        .replace("app: framgrund", "app: mellangrund"));
        try {
            assertThat(get("/api/v1/marts/mellangrund").body())
                    .isEqualTo(
                            "{\"detail\":\"Nothing is published of mart 'mellangrund' yet. POST /api/v1/rebuilds builds"
                                    + " it.\",\"instance\":\"/api/v1/marts/mellangrund\",\"status\":404,\"title\":\"Nothing is"
                                    + " published yet\",\"type\":\"/problems/nothing-published\"}");
            assertThat(json(get("/api/v1/releases/mellangrund"))
                            .path("releases")
                            .size())
                    .isZero();
        } finally {
            Files.delete(contract);
        }
    }

    @Test
    void tellsOfAnUnknownMartOrMeasure() {
        assertThat(get("/api/v1/marts/mellangrund").body())
                .isEqualTo(
                        "{\"detail\":\"There is no mart 'mellangrund'. Marts: alumni, bakgrund, framgrund, rekrytering.\",\"instance\":"
                                + "\"/api/v1/marts/mellangrund\",\"status\":404,\"title\":\"No such mart\",\"type\":"
                                + "\"/problems/unknown-mart\"}");
        HttpResponse<String> measure = get("/api/v1/marts/bakgrund/bransch");
        assertThat(measure.statusCode()).isEqualTo(404);
        assertThat(json(measure).path("type").asString()).isEqualTo("/problems/unknown-measure");
        assertThat(json(measure).path("detail").asString())
                .matches("Release 'bakgrund-[^']+' of mart 'bakgrund' has no measure 'bransch'\\. Measures: .*"
                        + "rekryteringslan.*\\.");
    }

    @Test
    void listsTheReleasesOfAMart() {
        JsonNode releases = json(get("/api/v1/releases/bakgrund")).path("releases");
        JsonNode current = json(get("/api/v1/marts/bakgrund")).path("release");

        assertThat(StreamSupport.stream(releases.spliterator(), false)
                        .filter(r -> r.path("current").booleanValue()))
                .containsExactly(current);
        assertThat(get("/api/v1/releases/mellangrund").statusCode()).isEqualTo(404);
    }

    private JsonNode rows(String path) {
        return json(get(path)).path("rows");
    }

    private static String row(JsonNode answer, String category) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .filter(r -> r.path("category").asString().equals(category))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static double shown(JsonNode answer, String gender) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .mapToDouble(r -> r.path("counts").path(gender).path("shown").asDouble(0))
                .sum();
    }

    private static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(e -> e.path(member).asString())
                .toList();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
