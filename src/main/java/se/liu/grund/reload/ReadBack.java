package se.liu.grund.reload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.engine.Cube;
import se.liu.grund.engine.CubeRow;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineException;
import se.liu.grund.release.MartRow;
import se.liu.grund.release.ReleasedRows;

/**
 * Holds every shown number of the mart against what Qlik answers. Each measure's own expression is evaluated by period,
 * key and category, so that two numbers that changed places are found although all totals are right; and beside it how many
 * numbers there are, so that a missing one is not taken for a zero.
 */
final class ReadBack {

    /** Measures of more rows are compared by their margins. */
    static final int EVERY_CELL = 5_000;

    /** Sums of counts and halves are exact in binary; this only forgives a text on the way. */
    private static final double TOLERANCE = 1e-9;

    private final AppContract app;
    private final Function<Measure, List<MartRow>> mart;
    private final List<Map<String, String>> texts;
    private final Optional<ReleasedRows> everyRow;
    private final List<Difference> differences = new ArrayList<>();
    private int cells;

    /**
     * With the rows of each measure, those of the text table by the names of its fields, and the rows of the published
     * QVDs where every single one is to be found in Qlik again.
     */
    ReadBack(
            AppContract app,
            Function<Measure, List<MartRow>> mart,
            List<Map<String, String>> texts,
            Optional<ReleasedRows> everyRow) {
        this.app = app;
        this.mart = mart;
        this.texts = texts;
        this.everyRow = everyRow;
    }

    /** How many cells were compared. */
    int cells() {
        return cells;
    }

    /** Compares all; gives what is at odds, empty when Qlik holds exactly the mart. */
    List<Difference> compare(EngineApp qlik) {
        Map<Measure, List<MartRow>> rows = new HashMap<>();
        app.measures().forEach(m -> rows.put(m, mart.apply(m)));
        differences.addAll(new TableCheck(app, rows, texts).compare(qlik));
        for (Measure measure : app.measures()) {
            try {
                compare(measure, rows.getOrDefault(measure, List.of()), qlik);
            } catch (EngineException unusable) {
                // Where a table or field is missing its numbers cannot be asked for, and that it is missing is told.
                if (differences.isEmpty() || unusable.closeCode() != 0) {
                    throw unusable;
                }
                differences.add(new Difference(measure.title(), unusable.finding(), "numbers"));
            }
        }
        everyRow.ifPresent(released -> {
            EveryRow all = new EveryRow(app, released);
            differences.addAll(all.compare(qlik));
            cells += all.values();
        });
        return List.copyOf(differences);
    }

    /** What a number is about. */
    private record Place(String period, String code, String name, String category) {

        String in(Measure measure) {
            return measure.title() + ", " + period + ", " + code + " " + name + ", " + category;
        }
    }

    private void compare(Measure measure, List<MartRow> rows, EngineApp qlik) {
        if (rows.size() > EVERY_CELL) {
            Margins margins = new Margins(app, measure);
            differences.addAll(margins.compare(rows, qlik));
            cells += margins.numbers();
            return;
        }
        List<String> dimensions = List.of(
                app.period().field(),
                measure.population().key().code(),
                measure.population().key().name(),
                measure.field());
        List<String> expressions = new ArrayList<>();
        ask(expressions, gender -> app.expression(measure, gender));
        ask(expressions, gender -> app.countExpression(measure, gender));
        if (measure.divided()) {
            ask(expressions, gender -> app.shareExpression(measure, gender));
        }
        if (measure.quotient()) {
            ask(expressions, gender -> app.denominatorExpression(measure, gender));
        }
        Cube cube = qlik.cube(dimensions, expressions);
        Map<Place, double[]> held = new HashMap<>();
        for (CubeRow row : cube.rows()) {
            Place place = place(row.dimensions());
            if (place != null) {
                if (held.put(place, row.numbers()) != null) {
                    differences.add(new Difference(place.in(measure), "two rows", "one row"));
                }
            } else if (hasNumber(row.numbers())) {
                differences.add(new Difference(
                        measure.title() + ", a row without " + String.join(" or ", dimensions),
                        text(row.numbers()),
                        "no number"));
            }
        }
        Set<Place> known = new HashSet<>();
        for (MartRow row : rows) {
            Place place = new Place(app.label(row.period()), row.code(), row.name(), row.category());
            known.add(place);
            compare(measure, place, row, held.get(place));
        }
        held.forEach((place, numbers) -> {
            if (!known.contains(place) && hasNumber(numbers)) {
                differences.add(new Difference(place.in(measure), text(numbers), "no such row"));
            }
        });
    }

    private static void ask(List<String> expressions, Function<Gender, String> each) {
        for (Gender gender : Gender.values()) {
            expressions.add(each.apply(gender));
        }
    }

    private void compare(Measure measure, Place place, MartRow row, double @Nullable [] numbers) {
        if (numbers == null) {
            differences.add(new Difference(place.in(measure), "no such row", "a row"));
            return;
        }
        for (Gender gender : Gender.values()) {
            double shown = row.count(gender).shown(app.substitute());
            double expected = Double.isNaN(shown) ? 0 : shown;
            double found = numbers[gender.ordinal()];
            double count = numbers[Gender.values().length + gender.ordinal()];
            cells++;
            if (!(Math.abs(found - expected) <= TOLERANCE)) {
                differences.add(new Difference(place.in(measure) + ", " + gender.label(), text(found), text(expected)));
            } else if (count != (Double.isNaN(shown) ? 0 : 1)) {
                differences.add(new Difference(
                        place.in(measure) + ", " + gender.label(),
                        count == 1 ? "1 number" : text(count) + " numbers",
                        Double.isNaN(shown) ? "none: it is missing" : "1 number"));
            }
            if (measure.divided()) {
                compareShare(measure, place, row, gender, numbers);
            }
        }
    }

    /** A share that is blank must be no number, not 0: the two say different things. */
    private void compareShare(Measure measure, Place place, MartRow row, Gender gender, double[] numbers) {
        int kön = Gender.values().length;
        BigDecimal share = row.quotient(gender).shown(app.substitute());
        equal(
                place.in(measure) + ", " + app.shareField(measure, gender),
                numbers[2 * kön + gender.ordinal()],
                share == null ? Double.NaN : share.doubleValue());
        if (measure.quotient()) {
            double below = row.denominator(gender).shown(app.substitute());
            equal(
                    place.in(measure) + ", " + app.denominatorField(measure, gender),
                    numbers[3 * kön + gender.ordinal()],
                    Double.isNaN(below) ? 0 : below);
        }
    }

    private void equal(String where, double found, double expected) {
        cells++;
        if (Double.isNaN(found) != Double.isNaN(expected) || Math.abs(found - expected) > TOLERANCE) {
            differences.add(new Difference(where, text(found), text(expected)));
        }
    }

    private static @Nullable Place place(List<@Nullable String> dimensions) {
        String period = dimensions.get(0);
        String code = dimensions.get(1);
        String name = dimensions.get(2);
        String category = dimensions.get(3);
        return period == null || code == null || name == null || category == null
                ? null
                : new Place(period, code, name, category);
    }

    private static boolean hasNumber(double[] numbers) {
        for (double number : numbers) {
            if (number != 0 && !Double.isNaN(number)) {
                return true;
            }
        }
        return false;
    }

    static String text(double... numbers) {
        List<String> texts = new ArrayList<>();
        for (double number : numbers) {
            texts.add(
                    Double.isNaN(number)
                            ? "no number"
                            : String.valueOf(number).replaceAll("\\.0$", "").replace('.', ','));
        }
        return String.join(" | ", texts);
    }
}
