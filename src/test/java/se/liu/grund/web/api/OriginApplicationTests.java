package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

/** What a shown number is made of, word for word. */
class OriginApplicationTests extends RunningGrund {

    private static final String UTRIKES = "Utrikes födda registrerade / utrikes födda 18–25 år";

    @BeforeEach
    void publish() {
        published();
    }

    private HttpResponse<String> ask(String measure, String period, String code, String category, String gender) {
        return get("/api/v1/marts/" + measure + "/cells/origin?period=" + encoded(period) + "&code=" + encoded(code)
                + "&category=" + encoded(category) + "&k%C3%B6n=" + encoded(gender));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> rules(JsonNode origin) {
        return origin.path("rules").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void explainsFourPercentOfBoxholm() {
        JsonNode boxholm = json(ask("rekrytering/overgang-overgang-utrikes", "2021", "0560", UTRIKES, "Totalt"));

        assertThat(boxholm.path("codeName").asString()).isEqualTo("Boxholm");
        assertThat(boxholm.path("share").path("shown").asInt()).isEqualTo(4);
        assertThat(boxholm.path("share").path("status").asString()).isEqualTo("PARTIAL");
        assertThat(boxholm.path("count").toString())
                .isEqualTo("{\"status\":\"HIDDEN\",\"low\":1,\"high\":4,\"shown\":2.5}");
        JsonNode cell = boxholm.path("cells").path(0);
        assertThat(cell.path("measure").asString()).isEqualTo("Utländsk bakgrund");
        assertThat(cell.path("category").asString()).isEqualTo("Utrikes född");
        assertThat(cell.path("file").asString()).isEqualTo("rekrytering/overgang/utlandsk-bakgrund.txt");
        assertThat(cell.path("line").asInt()).isEqualTo(8);
        assertThat(cell.path("column").asInt()).isEqualTo(6);
        assertThat(cell.path("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(boxholm.path("denominator").size()).as("eight ages").isEqualTo(8);
        assertThat(rules(boxholm))
                .containsExactly(
                        "The count is delivered; Kvinnor, Män and Totalt apart, and none is computed from the others.",
                        "The source hides 'Utrikes född' of Utländsk bakgrund: it is 1 to 4 persons, and 2,5 is shown in"
                                + " its place.",
                        "It is divided by the sum of 8 delivered counts, of the same period and code.",
                        "2,5 / 67 = 3,73 %, rounded to whole percent, half up: 4 %.",
                        "The bounds of the counts give 1,49 % to 5,97 %.");
    }

    @Test
    void explainsWhyYdreIsBlank() {
        JsonNode ydre = json(ask("rekrytering/overgang-overgang-utrikes", "2021", "0512", UTRIKES, "Totalt"));

        assertThat(ydre.path("share").path("shown").isNull()).isTrue();
        assertThat(rules(ydre))
                .containsExactly(
                        "The count is delivered; Kvinnor, Män and Totalt apart, and none is computed from the others.",
                        "It is divided by the sum of 8 delivered counts, of the same period and code.",
                        "There is nobody above, a true zero, so the quotient is blank.");
    }

    @Test
    void explainsThePercentAboveASheet() {
        JsonNode women =
                json(ask("framgrund/konsfordelning", "2014 - 2019", "EX001", "Boendelän efter examen", "Kvinnor"));

        assertThat(women.path("share").path("shown").asInt()).isEqualTo(63);
        assertThat(women.path("cells").size()).isEqualTo(23);
        assertThat(women.path("denominator").size()).isEqualTo(46);
        assertThat(rules(women))
                .startsWith(
                        "The source has pooled the years 2014 to 2019.", "The count is the sum of 23 delivered counts.")
                .anyMatch(rule -> rule.startsWith("The source hides ") && rule.endsWith("of all of them together."))
                .contains(
                        "It is divided by the sum of 46 delivered counts, of the same period and code.",
                        "326,5 / 518,5 = 62,97 %, rounded to whole percent, half up: 63 %.");
    }

    @Test
    void explainsWhatWasRemovedAndWhoIsNotAmongThese() {
        JsonNode share =
                json(ask("alumni/kategori-2-boendelan", "2014 - 2019", "6MMEC", "Östergötlands län", "Totalt"));

        assertThat(share.path("removed").path(0).path("category").asString()).isEqualTo("Utvandrade");
        assertThat(share.path("sources").path(0).toString())
                .isEqualTo("{\"delivery\":\"alumni-kategori-2\",\"population\":\"kategori-2\","
                        + "\"withoutPersonsOf\":[\"kategori-1\"],\"saidBy\":\"Urval i B&F, ingång Examina: personer utan"
                        + " yrkesexamen; program med den examen det leder till\"}");
        assertThat(rules(share))
                .contains(
                        "Persons of 'Yrkesexamen' are not among these: delivery 'alumni-kategori-2' declares that the"
                                + " source has removed them (Urval i B&F, ingång Examina: personer utan yrkesexamen;"
                                + " program med den examen det leder till).",
                        "Delivered and removed, as the contract says, so in no number: 'Utvandrade' of Boendelän efter"
                                + " examen.");
    }

    @Test
    void explainsADifference() {
        JsonNode flow = json(ask("rekrytering/nyborjare-nettoflode", "2010 - 2015", "LiU", "Stockholms län", "Totalt"));

        assertThat(flow.path("count").path("shown").asInt()).isEqualTo(1901);
        assertThat(flow.path("share").isNull()).isTrue();
        assertThat(flow.path("cells").path(1).path("sign").asInt()).isEqualTo(-1);
        assertThat(rules(flow)).contains("The count is the sum of 2 delivered counts, of which 1 is taken away.");
    }

    /** Rows of each kind of measure lead to an origin that makes their numbers once more. */
    @Test
    void explainsRowsByTheAddressTheyHave() {
        List<String> unexplained = new ArrayList<>();
        for (String measure : List.of(
                "framgrund/konsfordelning",
                "framgrund/forvarvsgrad",
                "bakgrund/aldersgrupp",
                "alumni/forskarutbildning-matchade",
                "rekrytering/overgang-radsumma")) {
            JsonNode rows = json(get("/api/v1/marts/" + measure)).path("rows");
            for (int i = 0; i < rows.size(); i += 1 + rows.size() / 12) {
                JsonNode row = rows.path(i);
                for (String gender : List.of("Kvinnor", "Män", "Totalt")) {
                    var answer = get(row.path("origin").asString() + "?k%C3%B6n=" + encoded(gender));
                    if (answer.statusCode() != 200) {
                        unexplained.add(row + ": " + answer.body());
                    }
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void tellsOfCellsThatAreNotThere() {
        assertThat(ask("framgrund/bransch", "2014-2019", "EX001", "Okänd", "Totalt")
                        .body())
                .contains(
                        "/problems/unknown-cell",
                        "Measure 'bransch' has no row 2014-2019, EX001, 'Okänd'. Periods of that code: 2012-2017,"
                                + " 2013-2018, 2014-2019.");
        assertThat(ask("framgrund/bransch", "2014-2019", "EX999", "Handel", "Totalt")
                        .body())
                .contains(
                        "Measure 'bransch' has no row 2014-2019, EX999, 'Handel'. It has no row of that code at all.");
        assertThat(get("/api/v1/marts/framgrund/bransch/cells/x/origin").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/marts/framgrund/bransch/cells/origin?code=EX001")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask("framgrund/bransch", "2014-2019", "EX001", "Handel", "Alla")
                        .body())
                .contains("Parameter 'kön' is 'Alla', expected Kvinnor or Män or Totalt.");
    }
}
