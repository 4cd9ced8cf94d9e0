package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Marker;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;

/** What was fetched from PxWeb is read like any delivered file, without asking the database again. */
class PxWebDeliveryTests {

    @TempDir
    Path root;

    private final WireMockServer database = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .withRootDirectory("contracts/pxweb"));

    @BeforeEach
    void start() {
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    private DeliveryContract contract(String table, String years) {
        Map<String, List<String>> selection = new LinkedHashMap<>();
        selection.put("Region", List.of("01", "05"));
        selection.put("Kon", List.of());
        selection.put("ContentsCode", List.of("*"));
        selection.put("Tid", List.of(years));
        RoleSource region = new RoleSource.Variable("region");
        TableShape shape = new TableShape(
                "folkmängd",
                new TableFormat.PxWeb(
                        URI.create("http://127.0.0.1:" + database.port() + "/api/v2"),
                        2,
                        table,
                        "sv",
                        selection,
                        Map.of()),
                0,
                0,
                Shapes.roles(
                        new RoleSource.Constant("yrke"),
                        new RoleSource.Constant("Totalt"),
                        new RoleSource.Variable("Tid"),
                        new RoleSource.Variable("Region"),
                        region,
                        new RoleSource.Constant("Alla")),
                null,
                Map.of(),
                Map.of("..", new Marker.Hidden(1, 4)),
                List.of(),
                List.of(),
                EmptyLabel.SKIP,
                new Numbers.Exact());
        return Shapes.delivery(List.of(), shape);
    }

    private Deliveries deliveries() {
        return new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES));
    }

    private DeliveryReading read(DeliveryContract contract) {
        return deliveries().read(contract, Shapes.app(1, Shapes.YRKE));
    }

    @Test
    void readsWhatWasFetchedWithoutTheDatabase() {
        DeliveryContract contract = contract("TAB1", "top(2)");
        assertThat(deliveries().fetch(contract).breaches()).isEmpty();
        database.stop();

        DeliveryReading reading = read(contract);

        assertThat(reading.breaches()).isEmpty();
        assertThat(reading.cells())
                .extracting(cell -> cell.code() + " " + cell.period() + " " + cell.status() + " " + cell.low())
                .containsExactly("01 2022 EXACT 102", "01 2023 HIDDEN 1", "05 2022 EXACT 502", "05 2023 EXACT 503");
        assertThat(reading.files())
                .extracting(DeliveredFile::name)
                .allMatch(name -> name.startsWith("framgrund/folkmängd/"))
                .hasSize(2);
    }

    @Test
    void saysThatATableIsToBeFetchedFirst() throws IOException {
        Files.createDirectories(root.resolve("framgrund"));

        assertThat(read(contract("TAB1", "top(2)")).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/folkmängd: found no fetched answers, expected those of table TAB1."
                        + " Fetch the table again.");
    }

    @Test
    void refusesAnswersToAnotherRequest() {
        deliveries().fetch(contract("TAB1", "top(2)"));

        assertThat(read(contract("TAB1", "top(1)")).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/folkmängd: found answers to another request,"
                        + " expected those to the contract's of now. Fetch the table again.");
    }

    @Test
    void refusesAnAnswerThatIsNotAsItCame() throws IOException {
        DeliveryContract contract = contract("TAB1", "top(2)");
        deliveries().fetch(contract);
        try (Stream<Path> files = Files.list(root.resolve("framgrund/folkmängd"))) {
            Path answer = files.filter(f -> f.toString().endsWith(".answer.json"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(answer, Files.readString(answer).replace("503", "504"));
        }

        assertThat(read(contract).breaches())
                .extracting(Breach::toString)
                .singleElement()
                .asString()
                .contains("gone or changed, expected it as it came. Fetch the table again.");
    }

    @Test
    void refusesThousands() throws IOException {
        DeliveryContract contract = contract("TAB1", "top(2)");
        KeptAnswer.of(contract, """
                {"version": "2.0", "class": "dataset", "id": ["Region", "ContentsCode", "Tid"], "size": [1, 1, 1],
                 "dimension": {
                  "Region": {"label": "region", "category": {"index": ["01"], "label": {"01": "Stockholms län"}}},
                  "ContentsCode": {"category": {"index": ["000001"], "label": {"000001": "Folkmängd"},
                   "unit": {"000001": {"base": "1000-tal", "decimals": 0}}}},
                  "Tid": {"category": {"index": ["2023"]}}},
                 "value": [2455]}
                """.getBytes(StandardCharsets.UTF_8)).in(root.resolve("framgrund/folkmängd"));

        assertThat(read(contract).breaches())
                .extracting(Breach::toString)
                .containsExactly(
                        "framgrund/folkmängd: found numbers in the unit '1000-tal', expected counts one by one,"
                                + " such as 'antal' or 'personer'. Fetch the table as counts; if these are counts all the same,"
                                + " name this unit under 'unit' in the delivery contract.");
    }

    @Test
    void keepsTheNoiseOfATableThatHasIt() {
        DeliveryContract contract = contract("TABCKM", "top(2)");
        assertThat(deliveries().fetch(contract).breaches()).isEmpty();

        DeliveryReading reading = read(contract);

        assertThat(reading.breaches()).isEmpty();
        assertThat(reading.cells()).extracting(Cell::status).contains(CellStatus.NOISY);
        assertThat(reading.notes())
                .extracting(Note::toString)
                .contains("framgrund/folkmängd: the source says that its numbers carry noise (CKM):"
                        + " they are kept as noisy");
    }
}
