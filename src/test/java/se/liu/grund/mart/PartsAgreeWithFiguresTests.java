package se.liu.grund.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.Cell;
import se.liu.grund.warehouse.Warehouse;

/** Every number of a mart is what its parts give, added up again one by one. */
class PartsAgreeWithFiguresTests {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));

    /** Where a delivered cell stands. */
    private record Spot(String measure, Period period, String code, String category, Gender gender) {}

    private static AppContract app(TestMeasures of) {
        Measure delivered =
                of.delivered("lan", new Categories("lan", List.of("Okänt"), List.of("Utvandrade"), List.of()), true);
        Measure matchning = of.listed("matchning", "matchning");
        return TestMeasures.app(
                delivered,
                matchning,
                of.open("yrke"),
                of.computed(
                        "kvot",
                        new Rounding.Percent(),
                        TestMeasures.figure(
                                "Kön",
                                TestMeasures.plus(TestMeasures.every("lan")),
                                TestMeasures.plus(TestMeasures.every("lan", Gender.KVINNOR, Gender.MÄN))),
                        TestMeasures.figure(
                                "Helt",
                                TestMeasures.plus(TestMeasures.choose("matchning", new Choice.Group("helt matchad"))),
                                TestMeasures.plus(TestMeasures.choose("matchning", new Choice.Adjusted()))),
                        TestMeasures.figure(
                                "Båda",
                                TestMeasures.plus(TestMeasures.every("lan"), TestMeasures.every("yrke")),
                                TestMeasures.plus(TestMeasures.labels("lan", "Gotlands län", "Okänt")))),
                of.computed(
                        "flode",
                        new Rounding.Persons(),
                        TestMeasures.figure(
                                null,
                                TestMeasures.difference(
                                        TestMeasures.choose("lan", new Choice.Same()),
                                        TestMeasures.every("yrke", Gender.TOTALT)),
                                null)));
    }

    @RepeatedTest(20)
    void ofDeliveredPeriods(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        agree(app(TestMeasures.sixYears()), cells(random, List.of(new Period(2014, 2019), new Period(2016, 2021))));
    }

    @RepeatedTest(20)
    void ofPooledYears(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Period> years = IntStream.rangeClosed(2013, 2026)
                .mapToObj(year -> new Period(year, year))
                .toList();
        agree(app(TestMeasures.pooledFrom(2014)), cells(random, years));
    }

    private static List<Cell> cells(Random random, List<Period> periods) {
        List<String> words = List.of("-", "-", "..C", "..C", "7", "12", "150", "9", "11");
        TestCells cells = new TestCells();
        // Codes lack few cells, some, and most of them.
        Map<String, Double> lacking = Map.of("EX001", 0.0, "EX002", 0.02, "EX003", 0.6);
        for (Period period : periods) {
            for (Map.Entry<String, Double> code : lacking.entrySet()) {
                Map<String, List<String>> rows = new HashMap<>();
                rows.put("lan", List.of("Gotlands län", "Kalmar län", "Okänt", "Utvandrade"));
                rows.put(
                        "matchning",
                        LISTS.list("matchning").entries().stream()
                                .map(e -> e.label())
                                .toList());
                rows.put("yrke", List.of("Läkare", "Utvandrade"));
                rows.forEach((measure, categories) -> categories.forEach(category -> {
                    String[] row = new String[3];
                    for (int g = 0; g < 3; g++) {
                        row[g] = random.nextDouble() < code.getValue() ? "" : words.get(random.nextInt(words.size()));
                    }
                    cells.row(measure, period, code.getKey(), category, row[0], row[1], row[2]);
                }));
            }
        }
        return cells.cells();
    }

    private static void agree(AppContract app, List<Cell> cells) {
        Mart mart;
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            mart = new Marts(warehouse).build(app, LISTS, cells);
        }
        Map<Spot, Count> delivered = new HashMap<>();
        cells.forEach(cell -> delivered.put(
                new Spot(cell.measure(), cell.period(), cell.code(), cell.category(), cell.gender()),
                new Count(cell.status(), cell.low(), cell.high())));
        Parts parts = new Parts(app, LISTS);
        int compared = 0;
        for (MartTable table : mart.tables()) {
            for (int row = 0; row < table.rows(); row++) {
                Period period = table.periodAt(row);
                String code = table.keyAt(row).code();
                for (Gender gender : Gender.values()) {
                    List<Part> of = parts.of(
                            table.measure(),
                            period,
                            table.categoryAt(row),
                            gender,
                            measure -> there(cells, measure, period, code));
                    assertThat(sum(of, Part.Place.NUMERATOR, code, delivered))
                            .as("%s %s %s %s %s", table.measure().id(), period, code, table.categoryAt(row), gender)
                            .isEqualTo(table.count(row, gender));
                    if (table.divided()) {
                        assertThat(sum(of, Part.Place.DENOMINATOR, code, delivered))
                                .as("%s %s %s %s %s", table.measure().id(), period, code, table.categoryAt(row), gender)
                                .isEqualTo(table.denominator(row, gender));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Set<String> there(List<Cell> cells, Measure measure, Period period, String code) {
        Set<String> there = new LinkedHashSet<>();
        cells.stream()
                .filter(cell -> cell.measure().equals(measure.id())
                        && cell.code().equals(code)
                        && period.from() <= cell.period().from()
                        && cell.period().to() <= period.to())
                .forEach(cell -> there.add(cell.category()));
        return there;
    }

    private static Count sum(List<Part> parts, Part.Place place, String code, Map<Spot, Count> delivered) {
        CountSum sum = new CountSum();
        for (Part part : parts) {
            if (part.place() == place) {
                String category = part.category();
                Count count = category == null
                        ? Count.MISSING
                        : delivered.getOrDefault(
                                new Spot(part.measure().id(), part.period(), code, category, part.gender()),
                                Count.MISSING);
                if (part.sign() > 0) {
                    sum.add(count);
                } else {
                    sum.subtract(count);
                }
            }
        }
        return sum.count();
    }

    @Test
    void tellsWhatIsRemovedBesideASumOfAllThatIsThere() {
        AppContract app = app(TestMeasures.sixYears());
        Measure lan = app.measure("lan").orElseThrow();

        List<Part> parts = new Parts(app, LISTS)
                .of(
                        lan,
                        new Period(2014, 2019),
                        "Kalmar län",
                        Gender.KVINNOR,
                        _ -> new LinkedHashSet<>(List.of("Kalmar län", "Utvandrade", "Okänt")));

        assertThat(parts.stream().map(part -> part.place() + " " + part.category()))
                .containsExactly(
                        "NUMERATOR Kalmar län", "DENOMINATOR Kalmar län", "DENOMINATOR Okänt", "REMOVED Utvandrade");
    }

    @Test
    void namesTheClassesThatAFigureWants() {
        AppContract app = app(TestMeasures.pooledFrom(2014));
        Measure kvot = app.measure("kvot").orElseThrow();

        List<Part> parts = new Parts(app, LISTS).of(kvot, new Period(2014, 2019), "Helt", Gender.MÄN, _ -> Set.of());

        assertThat(parts).hasSize(6 + 60);
        assertThat(parts.getFirst().period()).isEqualTo(new Period(2014, 2014));
        assertThat(parts.getFirst().category()).isEqualTo("Ämnesinriktningen stämmer helt; utbildningsnivån är rätt");
    }
}
