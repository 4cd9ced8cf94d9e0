package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.mart.TestMeasures.choose;
import static se.liu.grund.mart.TestMeasures.difference;
import static se.liu.grund.mart.TestMeasures.every;
import static se.liu.grund.mart.TestMeasures.figure;
import static se.liu.grund.mart.TestMeasures.labels;
import static se.liu.grund.mart.TestMeasures.plus;
import static se.liu.grund.mart.TestMeasures.shown;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.Cell;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;

/** Computed measures, on every warehouse engine. */
class FiguresTests {

    private static final Period YEARS = new Period(2014, 2019);
    private static final Period LATER = new Period(2016, 2021);
    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final TestMeasures OF = TestMeasures.sixYears();
    private static final Rounding PERSONS = new Rounding.Persons();
    private static final Rounding PERCENT = new Rounding.Percent();

    static List<String> engines() {
        return TestEngines.urls();
    }

    private static Mart build(String url, TestCells cells, Measure... measures) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            List<Cell> all = cells.cells();
            return new Marts(warehouse).build(TestMeasures.app(measures), LISTS, all);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void divideRegisteredByResidents(String url) {
        Measure overgang = OF.computed(
                "overgang", PERCENT, figure("Utrikes födda", plus(labels("reg", "Utrikes född")), plus(every("bef"))));
        TestCells cells = new TestCells()
                .row("reg", YEARS, "Boxholm", "Utrikes född", "", "", "..C")
                .row("reg", YEARS, "Boxholm", "Inrikes född", "", "", "51")
                .row("reg", YEARS, "Finspång", "Inrikes född", "", "", "109")
                .row("reg", YEARS, "Kinda", "Utrikes född", "", "", "11")
                .row("reg", YEARS, "Ydre", "Utrikes född", "", "", "-")
                .row("bef", YEARS, "Boxholm", "18", "", "", "60")
                .row("bef", YEARS, "Boxholm", "19", "", "", "7")
                .row("bef", YEARS, "Finspång", "18", "", "", "200")
                .row("bef", LATER, "Kinda", "18", "", "", "100")
                .row("bef", YEARS, "Ydre", "18", "", "", "51")
                .row("bef", YEARS, "Mjölby", "18", "", "", "51");

        Mart mart = build(url, cells, OF.open("reg"), OF.open("bef"), overgang);

        // Finspång's class is absent, not zero; Kinda's residents are of another period; Mjölby has residents alone.
        assertThat(shown(mart.table("overgang")))
                .containsExactly(
                        "2014-2019 Boxholm Utrikes födda: MISSING blank, MISSING blank, HIDDEN 2.5 (1–4) 4 %",
                        "2014-2019 Finspång Utrikes födda: MISSING blank, MISSING blank, MISSING blank",
                        "2014-2019 Kinda Utrikes födda: MISSING blank, MISSING blank, EXACT 11 blank",
                        "2014-2019 Ydre Utrikes födda: MISSING blank, MISSING blank, ZERO 0 blank");
        Quotient boxholm = mart.table("overgang").quotient(0, Gender.TOTALT);
        assertThat(boxholm.partOf()).isFalse();
        assertThat(boxholm.low()).isEqualTo(100 / 67.0);
        assertThat(boxholm.high()).isEqualTo(400 / 67.0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void divideEachKönByThoseThatTheDenominatorNames(String url) {
        Measure kön = OF.computed(
                "kon", PERCENT, figure("Län", plus(every("lan")), plus(every("lan", Gender.KVINNOR, Gender.MÄN))));
        TestCells cells = new TestCells()
                .row("lan", YEARS, "EX001", "Stockholm", "127", "81", "200")
                .row("lan", YEARS, "EX001", "Uppsala", "7", "..C", "..C")
                .row("lan", YEARS, "EX001", "Gotland", "-", "-", "-");

        Mart mart = build(url, cells, OF.open("lan"), kön);

        assertThat(shown(mart.table("kon")))
                .containsExactly("2014-2019 EX001 Län: EXACT 134 62 %, PARTIAL 83.5 (82–85) 38 %,"
                        + " PARTIAL 202.5 (201–204) blank");
        Quotient men = mart.table("kon").quotient(0, Gender.MÄN);
        assertThat(men.partOf()).isTrue();
        assertThat(men.low()).isEqualTo(8200 / 216.0);
        assertThat(men.high()).isEqualTo(8500 / 219.0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void sumTheGroupsOfACodeListAndTheJusteradeBefolkningen(String url) {
        Measure matchning = OF.listed("matchning", "matchning");
        Measure grad = OF.computed(
                "grad",
                PERCENT,
                figure(
                        "Matchad",
                        plus(choose("matchning", new Choice.Group("helt matchad"))),
                        plus(choose("matchning", new Choice.Adjusted()))));
        Measure antal = OF.computed(
                "antal",
                PERSONS,
                figure("Delvis", plus(choose("matchning", new Choice.Group("delvis matchad"))), null),
                figure("Justerad", plus(choose("matchning", new Choice.Adjusted())), null));
        List<String> labels =
                LISTS.list("matchning").entries().stream().map(e -> e.label()).toList();
        // The golden 6MMEC, n = 500: 10 in rows 1 to 7, 70, 300, 90, 10, none, 20.
        List<String> counts = List.of("-", "-", "-", "10", "-", "-", "-", "70", "300", "90", "10", "-", "20");
        TestCells cells = new TestCells();
        for (int row = 0; row < labels.size(); row++) {
            cells.row("matchning", YEARS, "6MMEC", labels.get(row), "", "", counts.get(row));
            if (row != 2) {
                cells.row("matchning", YEARS, "6MIND", labels.get(row), "", "", counts.get(row));
            }
        }

        Mart mart = build(url, cells, matchning, grad, antal);

        // 6MIND lacks a class of the base, so that it has none; its delvis matchade are all there.
        assertThat(shown(mart.table("grad")))
                .containsExactly(
                        "2014-2019 6MIND Matchad: MISSING blank, MISSING blank, EXACT 300 blank",
                        "2014-2019 6MMEC Matchad: MISSING blank, MISSING blank, EXACT 300 64 %");
        assertThat(mart.table("grad").quotient(1, Gender.TOTALT).unrounded(2.5)).isEqualTo(30000 / 470.0);
        assertThat(mart.table("grad").quotient(1, Gender.TOTALT).partOf()).isTrue();
        assertThat(shown(mart.table("antal")))
                .containsExactly(
                        "2014-2019 6MIND Delvis: MISSING, MISSING, EXACT 80",
                        "2014-2019 6MIND Justerad: MISSING, MISSING, MISSING",
                        "2014-2019 6MMEC Delvis: MISSING, MISSING, EXACT 80",
                        "2014-2019 6MMEC Justerad: MISSING, MISSING, EXACT 470");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void takeOneFromAnotherClassByClassWithoutSpecialValues(String url) {
        Measure flöde = OF.computed(
                "flode",
                PERSONS,
                figure(
                        null,
                        difference(choose("boende", new Choice.Same()), choose("gymnasium", new Choice.Same())),
                        null));
        TestCells cells = new TestCells()
                .row("boende", YEARS, "LIU", "Stockholms län", "", "", "2500")
                .row("boende", YEARS, "LIU", "Uppsala län", "", "", "..C")
                .row("boende", YEARS, "LIU", "Gotlands län", "", "", "-")
                .row("boende", YEARS, "LIU", "Uppgift saknas", "", "", "900")
                .row("gymnasium", YEARS, "LIU", "Stockholms län", "", "", "599")
                .row("gymnasium", YEARS, "LIU", "Uppsala län", "", "", "12")
                .row("gymnasium", YEARS, "LIU", "Gotlands län", "", "", "..C")
                .row("gymnasium", YEARS, "LIU", "Blekinge län", "", "", "12");

        Mart mart =
                build(url, cells, OF.listed("boende", "lan", "Uppgift saknas"), OF.listed("gymnasium", "lan"), flöde);

        assertThat(mart.table("flode").rows()).isEqualTo(21);
        assertThat(shown(mart.table("flode")))
                .contains(
                        "2014-2019 LIU Stockholms län: MISSING, MISSING, EXACT 1901",
                        "2014-2019 LIU Uppsala län: MISSING, MISSING, PARTIAL -9.5 (-11–-8)",
                        "2014-2019 LIU Gotlands län: MISSING, MISSING, PARTIAL -2.5 (-4–-1)",
                        "2014-2019 LIU Blekinge län: MISSING, MISSING, MISSING")
                .noneMatch(row -> row.contains("Uppgift saknas"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void areMissingWhereACountOfAnyRowIs(String url) {
        Measure summa = OF.computed("summa", PERSONS, figure("Summa", plus(every("bransch")), null));
        TestCells cells = new TestCells()
                .row("bransch", YEARS, "EX001", "Handel", "7", "..C", "10")
                .row("bransch", YEARS, "EX001", "Åkeri", "8", "9", "");

        assertThat(shown(build(url, cells, OF.open("bransch"), summa).table("summa")))
                .containsExactly("2014-2019 EX001 Summa: EXACT 15, PARTIAL 11.5 (10–13), MISSING");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tellNoKönThatThePopulationDoesNotHave(String url) {
        TestMeasures doctoral = TestMeasures.only(Gender.TOTALT);
        Measure summa =
                doctoral.computed("summa", PERSONS, figure("Summa", plus(every("bransch", Gender.TOTALT)), null));
        TestCells cells = new TestCells().row("bransch", YEARS, "EX001", "Handel", "", "", "10");

        assertThat(shown(build(url, cells, doctoral.open("bransch"), summa).table("summa")))
                .containsExactly("2014-2019 EX001 Summa: MISSING, MISSING, EXACT 10");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void haveATableWithoutRowsWhereNothingIsDelivered(String url) {
        Measure summa = OF.computed("summa", PERCENT, figure("Summa", plus(every("bransch")), plus(every("bransch"))));

        MartTable table = build(url, new TestCells(), OF.open("bransch"), summa).table("summa");

        assertThat(table.rows()).isZero();
        assertThat(table.divided()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void shareEachRowOfItsPeriodCodeAndKön(String url) {
        TestCells cells = new TestCells()
                .row("bransch", YEARS, "EX001", "Handel", "30", "..C", "35")
                .row("bransch", YEARS, "EX001", "Åkeri", "10", "-", "")
                .row("bransch", YEARS, "EX002", "Åkeri", "-", "-", "-")
                .row("bransch", LATER, "EX001", "Åkeri", "7", "5", "12");

        MartTable table = build(url, cells, OF.shared("bransch")).table("bransch");

        // A total that is not given for one row is given for no sum of rows; nothing of nothing is no share.
        assertThat(shown(table))
                .containsExactly(
                        "2014-2019 EX001 Handel: EXACT 30 75 %, HIDDEN 2.5 (1–4) 100 %, EXACT 35 blank",
                        "2014-2019 EX001 Åkeri: EXACT 10 25 %, ZERO 0 blank, MISSING blank",
                        "2014-2019 EX002 Åkeri: ZERO 0 blank, ZERO 0 blank, ZERO 0 blank",
                        "2016-2021 EX001 Åkeri: EXACT 7 100 %, EXACT 5 100 %, EXACT 12 100 %");
    }
}
