package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Severity;
import se.liu.grund.contract.TestApps;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** The whole mart suite, on every warehouse engine. */
class MartsTests {

    private static final Period EARLY = new Period(2012, 2017);
    private static final Period LATE = new Period(2014, 2019);
    private static final AppContract APP = TestApps.small(Layout.CONCATENATED);
    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));

    static List<String> engines() {
        return TestEngines.urls();
    }

    private static Mart build(String url, List<Cell> cells) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            return new Marts(warehouse).build(APP, LISTS, cells);
        }
    }

    private static List<Cell> cells() {
        return new TestCells()
                .row("bransch", LATE, "EX002", "Handel", "7", "..C", "10")
                .row("bransch", LATE, "EX001", "Ängsvård", "105", "62", "167")
                .row("bransch", LATE, "EX001", "Åkeri", "-", "-", "-")
                .row("bransch", EARLY, "EX001", "Handel", "..C", "..C", "6")
                .row("boendelan", LATE, "0114", "Uppgift saknas", "..C", "-", "")
                .row("boendelan", LATE, "0114", "Östergötlands län", "107", "44", "")
                .row("boendelan", LATE, "0114", "Blekinge län", "-", "..C", "")
                .cells();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void putsKvinnorMänAndTotaltSideBySideWithTheirStatus(String url) {
        MartTable table = build(url, cells()).table("bransch");

        assertThat(rows(table))
                .containsExactly(
                        "2012-2017 EX001 Handel: HIDDEN 1-4, HIDDEN 1-4, EXACT 6-6",
                        "2014-2019 EX001 Åkeri: ZERO 0-0, ZERO 0-0, ZERO 0-0",
                        "2014-2019 EX001 Ängsvård: EXACT 105-105, EXACT 62-62, EXACT 167-167",
                        "2014-2019 EX002 Handel: EXACT 7-7, HIDDEN 1-4, EXACT 10-10");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ordersCategoriesAsTheCodeListDoesAndKeepsLeadingZeros(String url) {
        MartTable table = build(url, cells()).table("boendelan");

        assertThat(rows(table))
                .containsExactly(
                        "2014-2019 0114 Blekinge län: ZERO 0-0, HIDDEN 1-4, MISSING 0-0",
                        "2014-2019 0114 Östergötlands län: EXACT 107-107, EXACT 44-44, MISSING 0-0",
                        "2014-2019 0114 Uppgift saknas: HIDDEN 1-4, ZERO 0-0, MISSING 0-0");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void showsTheSubstituteForHiddenOnlyAndNothingForMissing(String url) {
        Mart mart = build(url, cells());

        assertThat(mart.table("boendelan").shown(Gender.KVINNOR, 2.5)).containsExactly(0, 107, 2.5);
        assertThat(mart.table("boendelan").shown(Gender.TOTALT, 2.5)).containsOnly(Double.NaN);
        assertThat(mart.table("bransch").shown(Gender.KVINNOR, 2)).containsExactly(2, 0, 105, 7);
        assertThat(mart.having(CellStatus.HIDDEN)).isEqualTo(5);
        assertThat(mart.having(CellStatus.MISSING)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void givesTheSameMartInWhateverOrderCellsCome(String url) {
        List<Cell> shuffled = new ArrayList<>(cells());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(rows(build(url, shuffled).table("bransch")))
                .isEqualTo(rows(build("jdbc:duckdb:", cells()).table("bransch")));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void givesAnEmptyTableForAMeasureWithoutCells(String url) {
        Mart mart = build(url, List.of());

        assertThat(mart.tables()).hasSize(2);
        assertThat(mart.rows()).isZero();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void neverLosesANumberSilently(String url) {
        List<Cell> twice = new ArrayList<>(cells());
        twice.add(cells().getFirst());

        assertThatThrownBy(() -> build(url, twice))
                .isInstanceOf(MartException.class)
                .hasMessage("Mart 'prövapp' holds 18 counts, but 19 cells were delivered."
                        + " Expected one cell for each measure, kön, period, key and category. bransch, Kvinnor,"
                        + " 2014-2019, EX002 Examen EX002, 'Handel' is delivered 2 times: prov/bransch.txt:1:1 and"
                        + " prov/bransch.txt:1:1. Take all but one away.");
    }

    @Test
    void namesTheMeasuresThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> build("jdbc:duckdb:", cells()).table("yrke"))
                .isInstanceOf(MartException.class)
                .hasMessage("Mart 'prövapp' has no measure 'yrke'. Measures: bransch, boendelan.");
    }

    @Test
    void findsASumThatNoTrueCountsCanMake() {
        List<Cell> cells = new TestCells()
                .row("bransch", LATE, "EX001", "Ej uppföljningsbara", "12", "13", "12")
                .row("bransch", LATE, "EX001", "Fastighetsbolag", "..C", "5", "9")
                .row("bransch", LATE, "EX001", "Handel", "..C", "..C", "9")
                .row("bransch", LATE, "EX001", "Åkeri", "-", "-", "..C")
                .row("bransch", LATE, "EX001", "Utan total", "12", "13", "")
                .cells();

        List<AuditFinding> findings = MartAudits.run(build("jdbc:duckdb:", cells), LISTS, id -> OptionalInt.empty());

        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.sentence())
                        .isEqualTo("Measure 'Bransch': Kvinnor + Män cannot be Totalt in 3 places:"
                                + " Examen EX001 2014 - 2019, Ej uppföljningsbara: 12 + 13 against 12;"
                                + " Examen EX001 2014 - 2019, Handel: hidden (1–4) + hidden (1–4) against 9;"
                                + " Examen EX001 2014 - 2019, Åkeri: 0 + 0 against hidden (1–4)."))
                .satisfies(f -> assertThat(f.blocks()).isFalse());
    }

    @Test
    void blocksWhereTheContractSaysSo() {
        AppContract strict = TestApps.small(Layout.CONCATENATED, TestApps.bransch(Severity.BLOCK));
        List<Cell> cells = new TestCells()
                .row("bransch", LATE, "EX001", "Ej uppföljningsbara", "12", "13", "12")
                .cells();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            Mart mart = new Marts(warehouse).build(strict, LISTS, cells);
            assertThat(MartAudits.run(mart, LISTS, id -> OptionalInt.empty()))
                    .singleElement()
                    .satisfies(f -> assertThat(f.blocks()).isTrue());
        }
    }

    static List<String> rows(MartTable table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(table.periodAt(row) + " " + table.keyAt(row).code() + " " + table.categoryAt(row) + ": "
                    + text(table.count(row, Gender.KVINNOR)) + ", " + text(table.count(row, Gender.MÄN)) + ", "
                    + text(table.count(row, Gender.TOTALT)));
        }
        return rows;
    }

    private static String text(Count count) {
        return count.status() + " " + count.low() + "-" + count.high();
    }
}
