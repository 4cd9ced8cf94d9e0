package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liu.grund.delivery.HostileWorkbook;
import se.liu.grund.web.RunningGrund;
import tools.jackson.databind.JsonNode;

class InspectionApplicationTests extends RunningGrund {

    private static final String TABLE = """
            Examen;Bransch;2014-2019;2015-2020
            Affärsjuridisk kandidatexamen;Byggindustri;12;x
            Affärsjuridisk kandidatexamen;Civila myndigheter och försvaret;-;1 204
            """;

    @AfterEach
    void leavesNoFileBehind() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("grund-inspection-")))
                    .isEmpty();
        }
    }

    private HttpResponse<String> send(String query, String type, byte[] body, String... headers) {
        return checked(request("/api/v1/deliveries/inspect" + query, headers)
                .header("Authorization", login(PASSWORD))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(String part, String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(utf8("--gräns\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .replace("gräns", "grans")
                .formatted(part, name)));
        form.writeBytes(file);
        form.writeBytes(utf8("\r\n--grans--\r\n"));
        return form.toByteArray();
    }

    @Test
    void proposesAContractForAFileInAForm() {
        HttpResponse<String> answer = send(
                "?app=framgrund",
                "multipart/form-data; boundary=grans",
                form("file", "bransch_Kvinnor.csv", utf8(TABLE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode told = json(answer);
        assertThat(told.at("/file/name").asString()).isEqualTo("bransch_Kvinnor.csv");
        assertThat(told.at("/app/app").asString()).isEqualTo("framgrund");
        assertThat(told.at("/measure/id").asString()).isEqualTo("bransch");
        assertThat(told.at("/reading/breaches")).isEmpty();
        assertThat(told.at("/reading/todos")).isEmpty();
        assertThat(told.at("/statuses").toString()).isEqualTo("{\"EXACT\":2,\"ZERO\":1,\"HIDDEN\":1}");
        assertThat(told.at("/cells/1/labels/kategori").asString()).isEqualTo("Byggindustri");
        assertThat(told.at("/cells/1/text").asString()).isEqualTo("x");
    }

    @Test
    void answersWithTheContractAlone() {
        HttpResponse<String> answer =
                send("?name=bransch_Kvinnor.csv&app=framgrund", "text/csv", utf8(TABLE), "Accept", "application/yaml");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml;charset=UTF-8");
        assertThat(answer.body())
                .contains(
                        "  - file: \"{mått}_{kön}.csv\"\n",
                        "      period: {heading: 1}  # labels are years or periods, 2 of 2\n",
                        "      kod: {code-list: \"examenskod\"}  # the names are in this list\n",
                        "      \"x\": {hidden: [1, 4]}  # once, first in 2:4; used for small counts that are withheld;"
                                + " check the source\n");
    }

    @Test
    void takesANameForNothingButAName() {
        for (String name :
                List.of("..%2F..%2Fetc%2Fpasswd", "a%22b%0A.csv", "%C3%A5%C3%A4%C3%B6.csv", "%00", "C%3A%5Cx.csv")) {
            HttpResponse<String> answer = send("?name=" + name, "application/octet-stream", utf8(TABLE));
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(json(answer).at("/file/name").asString()).isIn("passwd", "a_b_.csv", "åäö.csv", "_", "x.csv");
        }
    }

    @Test
    void saysWhatIsNoTable() {
        HttpResponse<String> answer = send("?name=tabell.xls", "application/octet-stream", utf8("<html><table>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/unreadable-file");
        assertThat(json(answer).path("detail").asString())
                .isEqualTo("'tabell.xls': found a web page (HTML), whatever its name says, expected a table: delimited"
                        + " text, .xlsx, PX or JSON-stat. Open it in Excel and save it as .xlsx; or fetch the table as"
                        + " text: it may also be a page that asks for a login.");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] large = new byte[(1 << 20) + 1];

        HttpResponse<String> raw = send("", "application/octet-stream", large);
        HttpResponse<String> form = send("", "multipart/form-data; boundary=grans", form("file", "stor.csv", large));

        assertThat(raw.statusCode()).isEqualTo(413);
        assertThat(json(raw).path("detail").asString())
                .isEqualTo("The file has more than 1048576 bytes, which grund.inspection.largest allows.");
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(json(form).path("type").asString()).isEqualTo("/problems/too-large");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWorkbooksMadeToTakeMemory(HostileWorkbook workbook) {
        HttpResponse<String> raw = send("?name=t.xlsx", "application/octet-stream", workbook.bytes());
        HttpResponse<String> form =
                send("", "multipart/form-data; boundary=grans", form("file", "t.xlsx", workbook.bytes()));

        for (HttpResponse<String> answer : List.of(raw, form)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).path("detail").asString()).isEqualTo("'t.xlsx': " + workbook.told());
        }
    }

    @Test
    void refusesALineWithoutEnd() {
        HttpResponse<String> answer = send("?name=rad.csv", "text/csv", utf8("Examen;Bransch\n" + "å".repeat(500_000)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("detail").asString())
                .isEqualTo(
                        "'rad.csv': found text without rows of numbers, expected a table with counts and labels. Send"
                                + " the file that has the table.");
    }

    @Test
    void refusesWhatItWasNotAskedFor() {
        assertThat(send("", "application/x-www-form-urlencoded", utf8("a=b")).statusCode())
                .isEqualTo(415);
        assertThat(send("?ark=1", "text/csv", utf8(TABLE)).statusCode()).isEqualTo(400);
        assertThat(send("", "multipart/form-data; boundary=grans", form("fil", "a.csv", utf8(TABLE)))
                        .body())
                .contains("The body has 1 files (fil), expected one, in the part 'file'.");
        assertThat(send("?app=ingen", "text/csv", utf8(TABLE)).statusCode()).isEqualTo(422);
        assertThat(anonymous("/api/v1/deliveries/inspect").statusCode()).isEqualTo(401);
    }
}
