package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AuditRule;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Severity;
import se.liu.grund.delivery.Cell;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** Categories that a measure goes without, on every warehouse engine. */
class RemovedCategoriesTests {

    private static final Period YEARS = new Period(2014, 2019);
    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final TestMeasures SIX = TestMeasures.sixYears();

    static List<String> engines() {
        return TestEngines.urls();
    }

    private static Mart build(String url, List<Cell> cells, Measure... measures) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            return new Marts(warehouse).build(TestMeasures.app(measures), LISTS, cells);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void areInNoRowAndInNoShare(String url) {
        Measure sektor =
                SIX.delivered("sektor", new Categories(null, List.of(), List.of("Utvandrade"), List.of()), true);
        List<Cell> cells = new TestCells()
                .row("sektor", YEARS, "EX001", "Statlig", "30", "10", "40")
                .row("sektor", YEARS, "EX001", "Utvandrat", "40", "40", "80")
                .row("sektor", YEARS, "EX001", "Okänt", "10", "..C", "12")
                .cells();

        assertThat(TestMeasures.shown(build(url, cells, sektor).table("sektor")))
                .containsExactly(
                        "2014-2019 EX001 Okänt: EXACT 10 25 %, HIDDEN 2.5 (1–4) 20 %, EXACT 12 23 %",
                        "2014-2019 EX001 Statlig: EXACT 30 75 %, EXACT 10 80 %, EXACT 40 77 %");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void areThoseOfAGroupWhereTheContractNamesOne(String url) {
        Measure etablering = SIX.delivered(
                "etablering", new Categories("etableringsstatus", List.of(), List.of(), List.of("studerande")), false);
        List<String> labels = LISTS.list("etableringsstatus").entries().stream()
                .map(entry -> entry.label())
                .toList();
        TestCells cells = new TestCells();
        labels.forEach(label -> cells.row("etablering", YEARS, "EX001", label, "10", "10", "20"));

        Mart mart = build(url, cells.cells(), etablering);

        assertThat(mart.table("etablering").categories())
                .isNotEmpty()
                .isEqualTo(LISTS.list("etableringsstatus").entries().stream()
                        .filter(entry -> !"studerande".equals(entry.group()))
                        .map(entry -> entry.label())
                        .toList())
                .hasSizeLessThan(labels.size());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void stayInAMeasureThatDoesNotNameThem(String url) {
        Measure yrke = SIX.open("yrke");
        Measure sektor =
                SIX.delivered("sektor", new Categories(null, List.of(), List.of("Utvandrade"), List.of()), false);
        List<Cell> cells = new TestCells()
                .row("sektor", YEARS, "EX001", "Utvandrade", "40", "40", "80")
                .row("yrke", YEARS, "EX001", "Utvandrade", "40", "40", "80")
                .cells();

        Mart mart = build(url, cells, yrke, sektor);

        assertThat(mart.table("sektor").rows()).isZero();
        assertThat(mart.table("yrke").rows()).isOne();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void areNotAmongTheCategoriesThatAnAuditExpects(String url) {
        Measure etablering = new Measure(
                "etablering",
                "Etablering",
                "Etablering",
                null,
                "etablering.qvd",
                new Categories("etableringsstatus", List.of(), List.of(), List.of("studerande")),
                List.of(new AuditRule(AuditRule.Rule.COMPLETE_CATEGORIES, Severity.WARN)),
                SIX.population(),
                false,
                null);
        TestCells cells = new TestCells();
        LISTS.list("etableringsstatus").entries().stream()
                .filter(entry -> !"studerande".equals(entry.group()))
                .forEach(entry -> cells.row("etablering", YEARS, "EX001", entry.label(), "10", "10", "20"));

        assertThat(MartAudits.run(build(url, cells.cells(), etablering), LISTS, id -> OptionalInt.empty()))
                .isEmpty();
    }
}
