package se.liu.grund.reload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.engine.CubeRow;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.release.MartRow;

/**
 * Holds a measure of many rows against what Qlik answers by its margins: by period and code, and by period and category, the
 * sums of all numbers and how many there are. A number that is wrong is in two of these sums, so it is found, and its place
 * told by the two; every cell would be a hundred megabytes of answers.
 */
final class Margins {

    /** Sums of halves are exact in binary; those of quotients with decimals nearly. */
    private static final double TOLERANCE = 1e-6;

    private final AppContract app;
    private final Measure measure;
    private final List<Margin> margins = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private int numbers;

    /** One number of each group: what is asked, and what a row adds to it. */
    private record Margin(String name, String expression, Function<MartRow, Double> ofRow) {}

    Margins(AppContract app, Measure measure) {
        this.app = app;
        this.measure = measure;
        for (Gender gender : Gender.values()) {
            String value = app.valueField(measure, gender);
            add(
                    "sum of " + value,
                    app.expression(measure, gender),
                    row -> row.count(gender).shown(app.substitute()));
            add(
                    "count of " + value,
                    app.countExpression(measure, gender),
                    row -> one(row.count(gender).shown(app.substitute())));
            if (measure.divided()) {
                String share = app.shareField(measure, gender);
                add("sum of " + share, app.shareSumExpression(measure, gender), row -> share(row, gender));
                add("count of " + share, app.shareCountExpression(measure, gender), row -> one(share(row, gender)));
            }
            if (measure.quotient()) {
                add(
                        "sum of " + app.denominatorField(measure, gender),
                        app.denominatorExpression(measure, gender),
                        row -> row.denominator(gender).shown(app.substitute()));
            }
        }
    }

    private void add(String name, String expression, Function<MartRow, Double> ofRow) {
        margins.add(new Margin(name, expression, ofRow));
    }

    private static double one(double shown) {
        return Double.isNaN(shown) ? Double.NaN : 1;
    }

    private double share(MartRow row, Gender gender) {
        return row.quotient(gender).number(app.substitute());
    }

    /** How many numbers were compared. */
    int numbers() {
        return numbers;
    }

    List<Difference> compare(List<MartRow> rows, EngineApp qlik) {
        compare(rows, qlik, measure.population().key().code(), MartRow::code);
        compare(rows, qlik, measure.field(), MartRow::category);
        return List.copyOf(differences);
    }

    private void compare(List<MartRow> rows, EngineApp qlik, String field, Function<MartRow, String> label) {
        Map<List<String>, double[]> expected = new LinkedHashMap<>();
        for (MartRow row : rows) {
            double[] sums = expected.computeIfAbsent(
                    List.of(app.label(row.period()), label.apply(row)), _ -> new double[margins.size()]);
            for (int i = 0; i < sums.length; i++) {
                double number = margins.get(i).ofRow().apply(row);
                sums[i] += Double.isNaN(number) ? 0 : number;
            }
        }
        List<String> expressions = margins.stream().map(Margin::expression).toList();
        for (CubeRow row :
                qlik.cube(List.of(app.period().field(), field), expressions).rows()) {
            @Nullable String period = row.dimensions().get(0);
            @Nullable String other = row.dimensions().get(1);
            double[] sums = period == null || other == null ? null : expected.remove(List.of(period, other));
            compare(period + ", " + other, row.numbers(), sums == null ? new double[margins.size()] : sums);
        }
        expected.forEach((place, sums) -> differences.add(
                new Difference(measure.title() + ", " + String.join(", ", place), "no such rows", "rows")));
    }

    private void compare(String place, double[] found, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            numbers++;
            double number = Double.isNaN(found[i]) ? 0 : found[i];
            if (Math.abs(number - expected[i]) > TOLERANCE) {
                differences.add(new Difference(
                        measure.title() + ", " + place + ", " + margins.get(i).name(),
                        ReadBack.text(number),
                        ReadBack.text(expected[i])));
            }
        }
    }
}
