package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.AppValue;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.release.MartRow;

/** What an app holds after its generated script has run, row by row as Qlik has loaded it, against the mart. */
class TableDataTests {

    @TempDir
    Path temp;

    /** One mart of each kind: delivered with shares; with populations, removals and a joined degree; quotients and differences. */
    @ParameterizedTest
    @CsvSource({"framgrund, 14", "bakgrund, 8", "alumni, 50", "rekrytering, 22"})
    void qlikHoldsEveryCellOfTheMart(String alias, int measures) {
        try (TestHouse house = new TestHouse(temp, alias, "jdbc:duckdb:")) {
            Run run = house.rebuild();
            assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(State.SUCCEEDED);
            AppContract app = new AppContracts(house.contract("")).named(alias);
            assertThat(app.measures()).hasSize(measures);
            house.inApp(qlik -> {
                assertThat(qlik.tables()).noneMatch(AppTable::synthetic);
                Map<String, Integer> held = rows(app, qlik);
                for (Measure measure : app.measures()) {
                    for (MartRow row : house.releases.rows(house.current(), measure.id())) {
                        String expected = expected(app, measure, row).toString();
                        assertThat(held.merge(expected, -1, Integer::sum))
                                .as("rows too many or few like " + expected)
                                .isGreaterThanOrEqualTo(0);
                    }
                }
                assertThat(held.values()).as("rows that the mart does not have").containsOnly(0);
            });
        }
    }

    /** Every row of the fact table by the fields that the mart tells of, and how often it is there. */
    private static Map<String, Integer> rows(AppContract app, EngineApp qlik) {
        QlikTable table = QlikModel.of(app).tables().getFirst();
        AppTable held = qlik.tables().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        List<String> fields = held.fields().stream().map(field -> field.name()).toList();
        Map<String, Measure> byName = new HashMap<>();
        app.measures().forEach(measure -> byName.put(measure.population().name() + measure.name(), measure));
        Map<String, Integer> rows = new HashMap<>();
        for (int from = 0; from < held.rows(); from += 1000) {
            for (List<AppValue> row : qlik.tableData(table.name(), from, 1000)) {
                Map<String, AppValue> values = new HashMap<>();
                for (int i = 0; i < fields.size(); i++) {
                    values.put(fields.get(i), row.get(i));
                }
                String population = app.populations().isEmpty() ? "" : text(values, app.populationField());
                Measure measure = byName.get(population + text(values, app.measureField()));
                assertThat(measure).as(values.toString()).isNotNull();
                rows.merge(told(app, measure, values).toString(), 1, Integer::sum);
            }
        }
        return rows;
    }

    private static List<@Nullable Object> told(AppContract app, Measure measure, Map<String, AppValue> values) {
        List<@Nullable Object> told = new ArrayList<>(List.of(
                measure.id(),
                text(values, app.period().field()),
                text(values, measure.population().key().code()),
                text(values, measure.population().key().name()),
                text(values, measure.field())));
        for (Gender gender : Gender.values()) {
            told.add(number(values, app.valueField(measure, gender)));
            told.add(measure.divided() ? number(values, app.shareField(measure, gender)) : null);
            told.add(measure.quotient() ? number(values, app.denominatorField(measure, gender)) : null);
        }
        return told;
    }

    private static List<@Nullable Object> expected(AppContract app, Measure measure, MartRow row) {
        List<@Nullable Object> told =
                new ArrayList<>(List.of(measure.id(), app.label(row.period()), row.code(), row.name(), row.category()));
        for (Gender gender : Gender.values()) {
            told.add(number(row.count(gender).shown(app.substitute())));
            BigDecimal share = measure.divided() ? row.quotient(gender).shown(app.substitute()) : null;
            told.add(share == null ? null : number(share.doubleValue()));
            told.add(measure.quotient() ? number(row.denominator(gender).shown(app.substitute())) : null);
        }
        return told;
    }

    private static @Nullable Object number(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private static @Nullable Object number(Map<String, AppValue> values, String field) {
        AppValue value = values.get(field);
        return value == null || !value.numeric() ? null : number(value.number());
    }

    private static String text(Map<String, AppValue> values, String field) {
        AppValue value = values.get(field);
        return value == null ? "" : value.text();
    }
}
