package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** Years that are pooled here, on every warehouse engine. */
class PoolingTests {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final Measure BRANSCH = TestMeasures.pooledFrom(2014).open("bransch");

    static List<String> engines() {
        return TestEngines.urls();
    }

    private static Mart build(String url, List<Cell> cells, Measure... measures) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            return new Marts(warehouse).build(TestMeasures.app(measures), LISTS, cells);
        }
    }

    private static TestCells years(TestCells cells, int from, int to, String category, String women, String... men) {
        IntStream.rangeClosed(from, to)
                .forEach(year -> cells.row(
                        "bransch",
                        new Period(year, year),
                        "EX001",
                        category,
                        women,
                        men[(year - from) % men.length],
                        ""));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void addsTheYearsOfACycleWithTheirBounds(String url) {
        TestCells cells = years(new TestCells(), 2014, 2025, "Handel", "10", "7", "..C", "-");
        years(cells, 2014, 2019, "Åkeri", "-", "..C");

        Mart mart = build(url, cells.cells(), BRANSCH);

        assertThat(TestMeasures.shown(mart.table("bransch")))
                .containsExactly(
                        "2014-2019 EX001 Handel: EXACT 60, PARTIAL 19 (16–22), MISSING",
                        "2014-2019 EX001 Åkeri: ZERO 0, PARTIAL 15 (6–24), MISSING",
                        "2020-2025 EX001 Handel: EXACT 60, PARTIAL 19 (16–22), MISSING");
        assertThat(mart.notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void hasNoSumWhereAYearIsMissing(String url) {
        TestCells cells = years(new TestCells(), 2014, 2019, "Handel", "10", "7", "7", "", "7", "7", "7");
        years(cells, 2014, 2018, "Åkeri", "10", "7");

        assertThat(TestMeasures.shown(build(url, cells.cells(), BRANSCH).table("bransch")))
                .containsExactly(
                        "2014-2019 EX001 Handel: EXACT 60, MISSING, MISSING",
                        "2014-2019 EX001 Åkeri: MISSING, MISSING, MISSING");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void makesNoUnfinishedCycleAndTellsOfEveryYearThatIsInNone(String url) {
        TestCells cells = years(new TestCells(), 2012, 2022, "Handel", "10", "7");

        Mart mart = build(url, cells.cells(), BRANSCH);

        assertThat(TestMeasures.shown(mart.table("bransch")))
                .containsExactly("2014-2019 EX001 Handel: EXACT 60, EXACT 42, MISSING");
        assertThat(mart.notes())
                .containsExactly(
                        "Population 'Examinerade': 2012, 2013 are before the first cycle, which begins 2014, and in no table.",
                        "Population 'Examinerade': 2020, 2021, 2022 are in the unfinished cycle 2020-2025, and in no table"
                                + " until 2025 is delivered.");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void neverLosesANumberSilently(String url) {
        // A cell that came twice is no seventh year, and stands for no year that is missing.
        TestCells five = years(new TestCells(), 2014, 2019, "Åkeri", "10", "7");
        List<Cell> cells =
                new ArrayList<>(years(five, 2014, 2018, "Handel", "10", "7").cells());
        cells.add(cells.getLast());

        assertThatThrownBy(() -> build(url, cells, BRANSCH))
                .isInstanceOf(MartException.class)
                .hasMessageStartingWith("Mart 'prövapp' holds 22 counts, but 23 cells were delivered."
                        + " Expected one cell for each measure, kön, period, key and category.");
        List<Cell> finished = new ArrayList<>(
                years(new TestCells(), 2014, 2019, "Handel", "10", "7").cells());
        finished.add(finished.getFirst());
        assertThatThrownBy(() -> build(url, finished, BRANSCH))
                .isInstanceOf(MartException.class)
                .hasMessageStartingWith("Mart 'prövapp' holds 12 counts, but 13 cells were delivered."
                        + " Expected one cell for each measure, kön, period, key and category.");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void refusesAPooledPeriodBesideYears(String url) {
        List<Cell> cells = new TestCells()
                .row("bransch", new Period(2014, 2019), "EX001", "Handel", "60", "42", "")
                .cells();

        assertThatThrownBy(() -> build(url, cells, BRANSCH))
                .isInstanceOf(MartException.class)
                .hasMessage("Population 'Examinerade' pools single years, but the period 2014-2019 was delivered."
                        + " Expected single years alone.");
    }
}
