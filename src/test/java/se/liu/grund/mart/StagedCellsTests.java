package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellChoice;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.CellStore;
import se.liu.grund.delivery.CellWriter;
import se.liu.grund.delivery.Origin;
import se.liu.grund.delivery.TestStores;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** The questions of a delivery's checks, in SQL on every engine, against the same in memory. */
class StagedCellsTests {

    private static final int ROUNDS = 8;

    static List<String> engines() {
        return TestEngines.urls();
    }

    /** Few labels and many cells, so that places come twice and sums go wrong; huge counts, so that sums leave an int. */
    private static List<Cell> cells(Random random) {
        List<Cell> cells = new ArrayList<>();
        int many = 1 + random.nextInt(6_000);
        int codes = 1 + random.nextInt(40);
        for (int i = 0; i < many; i++) {
            CellStatus status = CellStatus.values()[random.nextInt(CellStatus.values().length)];
            int low = random.nextInt(20) == 0 ? Integer.MAX_VALUE - 9 : random.nextInt(30);
            int from = 2010 + random.nextInt(3);
            String code = "EX" + random.nextInt(codes);
            cells.add(new Cell(
                    random.nextBoolean() ? "bransch" : "boendelan",
                    Gender.values()[random.nextInt(3)],
                    new Period(from, from + 5),
                    code,
                    "Examen å " + code,
                    "Kategori ö" + random.nextInt(30),
                    status,
                    low,
                    status == CellStatus.HIDDEN ? low + 3 : low,
                    new Origin("prov/" + (i * 3 / many) + ".txt", 1 + i, 1 + random.nextInt(9))));
        }
        return cells;
    }

    private static List<Cell> once(List<Cell> cells) {
        Set<List<Object>> places = new HashSet<>();
        return cells.stream()
                .filter(c -> places.add(List.of(c.measure(), c.gender(), c.period(), c.code(), c.category())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void answersEveryQuestionAsTheStoreInMemoryDoes(String url) {
        Random random = new Random(4);
        try (Warehouse warehouse = Warehouse.open(url)) {
            for (int round = 0; round < ROUNDS; round++) {
                // Where cells stand twice, K + M = T is never asked.
                List<Cell> cells = round % 2 == 0 ? cells(random) : once(cells(random));
                try (Staging staging = new Marts(warehouse).stage()) {
                    assertThat(answers(filled(staging.delivery(), cells)))
                            .isEqualTo(answers(filled(TestStores.inMemory(), cells)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void hasNothingOfWhatWasDiscardedAndTakesAnotherReading(String url) {
        List<Cell> cells = cells(new Random(5));
        try (Warehouse warehouse = Warehouse.open(url);
                Staging staging = new Marts(warehouse).stage()) {
            CellStore store = filled(staging.delivery(), cells);
            assertThat(answers(store)).isNotEmpty();
            store.discard();
            assertThat(answers(store)).containsExactly("sum CellSum[cells=0, low=0, high=0, vague=false]");
            filled(store, cells.subList(0, 1));
            assertThat(store.sum(new CellChoice(null, null, null, null, null)).cells())
                    .isEqualTo(1);
        }
    }

    private static CellStore filled(CellStore store, List<Cell> cells) {
        CellWriter writer = new CellWriter(store);
        cells.forEach(writer::add);
        writer.flush();
        return store;
    }

    private static List<String> answers(CellStore store) {
        List<String> answers = new ArrayList<>();
        store.repeated(cell -> answers.add(cell.toString()));
        List<String> groups = new ArrayList<>();
        store.groups(Set.of(), group -> groups.add(group.toString()));
        groups.sort(null);
        answers.addAll(groups);
        if (answers.stream().noneMatch(a -> a.startsWith("Repeated"))) {
            store.unequal(cell -> answers.add(cell.toString()));
        }
        answers.add("sum " + store.sum(new CellChoice(null, null, null, null, null)));
        for (int key = 0;
                key < store.labels().keys().size() && store.labels().measures().size() > 1;
                key++) {
            answers.add("sum of " + key + " " + store.sum(new CellChoice(1, Gender.MÄN, 0, key, null)));
            answers.add("sum of " + key + " " + store.sum(new CellChoice(null, null, null, key, 0)));
        }
        return answers.stream()
                .filter(a -> !a.startsWith("sum of") || !a.contains("cells=0"))
                .toList();
    }
}
