package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.Staging;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** Deliveries on their way into the warehouse, on every engine. */
class StagedDeliveryTests {

    private static final DeliveryContract CONTRACT =
            Shapes.delivery(List.of(Gender.KVINNOR, Gender.MÄN), Shapes.perGender());
    private static final String HEADING = "\t\t2013-2018\t2014-2019\n";
    private static final CellChoice ALL = new CellChoice(null, null, null, null, null);

    @TempDir
    Path root;

    static List<String> engines() {
        return TestEngines.urls();
    }

    private void place(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("framgrund")).resolve(name), text);
    }

    private StagedDelivery stage(CellStore store) {
        return new Deliveries(root, () -> new CodeLists(Path.of("contracts/codes")))
                .stage(CONTRACT, Shapes.app(Shapes.YRKE), store);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void keepsEveryCellOfASoundDelivery(String url) throws IOException {
        place("yrke_kvinnor.txt", HEADING + "Läkarexamen\tChefer å\t12\t..C\n");
        place("yrke_man.txt", HEADING + "Läkarexamen\tChefer å\t-\t7\n");
        try (Warehouse warehouse = Warehouse.open(url);
                Staging staging = new Marts(warehouse).stage()) {
            CellStore store = staging.delivery();
            StagedDelivery staged = stage(store);
            assertThat(staged.breaches()).isEmpty();
            assertThat(staged.cells()).isEqualTo(4);
            assertThat(staged.hidden()).isEqualTo(1);
            assertThat(store.sum(ALL)).isEqualTo(new CellSum(4, 20, 23, false));
        }
    }

    /** What stands twice is told too, although the cells are gone by then. */
    @ParameterizedTest
    @MethodSource("engines")
    void takesEveryCellBackAtTheFirstBreachAndTellsAllTheRest(String url) throws IOException {
        place(
                "yrke_kvinnor.txt",
                HEADING + "Läkarexamen\tChefer å\t12\t..C\nLäkarexamen\tPräster\tmånga\t3\n"
                        + "Läkarexamen\tChefer å\t12\t..C\nLäkarexamen\tVäktare\t-5\t6\n");
        place("yrke_man.txt", HEADING + "Läkarexamen\tChefer å\t-\t7\n");
        try (Warehouse warehouse = Warehouse.open(url);
                Staging staging = new Marts(warehouse).stage()) {
            CellStore store = staging.delivery();
            StagedDelivery staged = stage(store);
            assertThat(staged.breaches().stream().map(breach -> breach.line() + " " + breach.found()))
                    .containsExactly(
                            "3 'många'", "3 '3'", "4 'Chefer å', EX009, Kvinnor, 2013-2018 of yrke again", "5 '-5'");
            assertThat(staged.breaches().get(2).expected())
                    .isEqualTo("each cell once; the first stands in framgrund/yrke_kvinnor.txt:2:3");
            assertThat(store.sum(ALL).cells()).isZero();
        }
    }

    @Test
    void handsCellsOnInBatchesWhateverTheLengthOfTheFile() throws IOException {
        int rows = 10_000;
        Path folder = Files.createDirectories(root.resolve("framgrund"));
        for (String name : List.of("yrke_kvinnor.txt", "yrke_man.txt")) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
                out.write(HEADING);
                for (int row = 0; row < rows; row++) {
                    out.write("Läkarexamen\tYrke " + row + "\t" + (5 + row) + "\t-\n");
                }
                out.write(name.contains("man") ? "\n" : "");
            }
        }
        TestStores.Counting store = new TestStores.Counting();
        assertThat(stage(store).breaches()).isEmpty();
        assertThat(store.cells).isEqualTo(4L * rows);
        assertThat(store.largest).isEqualTo(CellBatch.MOST);
    }
}
