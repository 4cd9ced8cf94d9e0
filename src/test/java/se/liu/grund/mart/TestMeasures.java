package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Figure;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.KeyFields;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.PeriodField;
import se.liu.grund.contract.Pool;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.Rounding;
import se.liu.grund.contract.Sum;
import se.liu.grund.contract.Term;
import se.liu.grund.contract.TestApps;

/** Measures, delivered and computed, of one population. */
record TestMeasures(Population population) {

    static TestMeasures sixYears() {
        return new TestMeasures(population(null, List.of(Gender.values())));
    }

    static TestMeasures pooledFrom(int year) {
        return new TestMeasures(population(new Pool(year), List.of(Gender.values())));
    }

    static TestMeasures only(Gender gender) {
        return new TestMeasures(population(null, List.of(gender)));
    }

    private static Population population(@Nullable Pool pool, List<Gender> genders) {
        return new Population(
                "examen",
                "Examinerade",
                new KeyFields("Kod", "Namn"),
                new PeriodField("Period", 6, "{from} - {to}"),
                pool,
                genders,
                List.of(),
                null);
    }

    static AppContract app(Measure... measures) {
        return TestApps.small(Layout.CONCATENATED, measures);
    }

    Measure open(String id) {
        return delivered(id, new Categories(null, List.of(), List.of(), List.of()), false);
    }

    Measure shared(String id) {
        return delivered(id, new Categories(null, List.of(), List.of(), List.of()), true);
    }

    Measure listed(String id, String list, String... also) {
        return delivered(id, new Categories(list, List.of(also), List.of(), List.of()), false);
    }

    Measure delivered(String id, Categories categories, boolean share) {
        return measure(id, categories, share, null);
    }

    Measure computed(String id, Rounding rounding, Figure... figures) {
        return measure(
                id,
                new Categories(null, List.of(), List.of(), List.of()),
                false,
                new Computation(List.of(figures), rounding));
    }

    private Measure measure(String id, Categories categories, boolean share, @Nullable Computation computation) {
        return new Measure(
                id,
                "Mått " + id,
                "Fält " + id,
                null,
                id + ".qvd",
                categories,
                List.of(),
                population,
                share,
                computation);
    }

    static Figure figure(@Nullable String category, Sum numerator, @Nullable Sum denominator) {
        return new Figure(category, numerator, denominator);
    }

    static Sum plus(Term... terms) {
        return new Sum(List.of(terms), List.of());
    }

    static Sum difference(Term plus, Term minus) {
        return new Sum(List.of(plus), List.of(minus));
    }

    static Term every(String measure, Gender... genders) {
        return new Term(measure, new Choice.Every(), List.of(genders));
    }

    static Term labels(String measure, String... labels) {
        return new Term(measure, new Choice.Labels(List.of(labels)), List.of());
    }

    static Term choose(String measure, Choice choice) {
        return new Term(measure, choice, List.of());
    }

    /** The rows of a table in writing, shown as an app would with 2,5. */
    static List<String> shown(MartTable table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            rows.add(table.periodAt(row) + " " + table.keyAt(row).code() + " " + table.categoryAt(row) + ": "
                    + String.join(
                            ", ",
                            Arrays.stream(Gender.values())
                                    .map(gender -> text(table, at, gender))
                                    .toList()));
        }
        return rows;
    }

    private static String text(MartTable table, int row, Gender gender) {
        Count count = table.count(row, gender);
        String shown = count.told() ? String.valueOf(count.shown(2.5)).replace(".0", "") : "";
        String told = count.status() + " " + shown
                + (count.low() == count.high() ? "" : " (" + count.low() + "–" + count.high() + ")");
        if (!table.divided()) {
            return told.strip();
        }
        Quotient quotient = table.quotient(row, gender);
        return told.strip() + (quotient.blank() ? " blank" : " " + quotient.shown(2.5) + " %");
    }
}
