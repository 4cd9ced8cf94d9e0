package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.SeriesBreak;
import se.liu.grund.contract.InformationTable;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.warehouse.Warehouse;

class InformationTests {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final TestMeasures OF = TestMeasures.sixYears();
    private static final Measure SEKTOR = OF.listed("sektor", "sektor");
    private static final Measure YRKE = OF.open("examen-yrke");

    private static List<Information.Row> rows(int followUp) {
        TestCells cells = new TestCells()
                .row("sektor", new Period(2014, 2019), "EX001", "Statlig", "10", "10", "20")
                .row("sektor", new Period(2004, 2009), "EX001", "Statlig", "10", "10", "20")
                .row("examen-yrke", new Period(2008, 2013), "EX001", "Läkare", "10", "10", "20");
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            Mart mart = new Marts(warehouse).build(TestMeasures.app(SEKTOR, YRKE), LISTS, cells.cells());
            InformationTable contract = new InformationTable(
                    List.of(new InformationTable.Text("2,5", "Står för ett antal som källan döljer.")));
            return Information.of(contract, mart.tables(), LISTS.seriesBreaks(), _ -> Set.of(followUp))
                    .rows();
        }
    }

    private static List<String> told(List<Information.Row> rows) {
        return rows.stream()
                .map(row -> row.period() + " " + row.order() + " " + row.heading())
                .toList();
    }

    @Test
    void tellsEveryPeriodTheContractsTextsAndTheBreaksItCrosses() {
        assertThat(told(rows(1)))
                .containsExactly(
                        "2004-2009 1 2,5",
                        "2008-2013 1 2,5",
                        "2008-2013 2 SSYK 96 → SSYK 2012",
                        "2014-2019 1 2,5",
                        "2014-2019 2 RAMS med månadsuppgifter (AGI)",
                        "2014-2019 3 RAMS → BAS");
    }

    @Test
    void countsTheYearsUntilTheFollowUp() {
        assertThat(told(rows(0)))
                .containsExactly(
                        "2004-2009 1 2,5",
                        "2008-2013 1 2,5",
                        "2014-2019 1 2,5",
                        "2014-2019 2 RAMS med månadsuppgifter (AGI)");
    }

    @Test
    void namesTheMeasuresThatCrossABreak() {
        SeriesBreak bas = LISTS.seriesBreaks().all().stream()
                .filter(known -> known.code().equals("bas"))
                .findFirst()
                .orElseThrow();

        assertThat(rows(1).getLast().text()).isEqualTo("Mått sektor: " + bas.sentence());
    }
}
