package se.liu.grund.release;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.Information;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;

/** The columns of one measure's QVD, each from its field. */
final class MeasureColumns {

    /** Counts of persons; a half says that the base is small, so one decimal is always shown. */
    private static final NumberFormat COUNT = NumberFormat.fix(1, ",", "");

    private static final NumberFormat DEGREES = NumberFormat.fix(4, ",", "");

    private final Mart mart;
    private final AppContract app;
    private final MartTable rows;

    MeasureColumns(Mart mart, MartTable rows) {
        this.mart = mart;
        this.app = mart.contract();
        this.rows = rows;
    }

    QvdColumn column(QlikField field) {
        return switch (field) {
            case QlikField.PeriodLabel(String name) -> QvdColumn.text(name, periods(), rows.period());
            case QlikField.PopulationName(String name) ->
                QvdColumn.text(name, List.of(rows.measure().population().name()), new int[rows.rows()]);
            case QlikField.Code(String name) -> QvdColumn.text(name, codes(), rows.key());
            case QlikField.Name(String name) -> QvdColumn.text(name, names(), rows.key());
            case QlikField.Joined joined -> joined(joined);
            case QlikField.MeasureName(String name) ->
                QvdColumn.text(name, List.of(rows.measure().name()), new int[rows.rows()]);
            case QlikField.Link(String name) -> links(name);
            case QlikField.Category f -> QvdColumn.text(f.name(), rows.categories(), rows.category());
            case QlikField.Value(String name, Gender gender) ->
                QvdColumn.numbers(name, rows.shown(gender, app.substitute()), COUNT);
            case QlikField.Share(String name, Gender gender) -> QvdColumn.numbers(name, shares(gender), shareFormat());
            case QlikField.Denominator(String name, Gender gender) ->
                QvdColumn.numbers(name, denominators(gender), COUNT);
            case QlikField.Told f ->
                throw new ReleaseException("A measure's table cannot hold field '" + f.name() + "'.");
        };
    }

    /** A column of the text table but its order. */
    static String told(AppContract app, QlikField field, Information.Row row) {
        return switch (field) {
            case QlikField.PeriodLabel f -> app.label(row.period());
            case QlikField.Told told ->
                switch (told.part()) {
                    case ORDER -> String.valueOf(row.order());
                    case HEADING -> row.heading();
                    case TEXT -> row.text();
                };
            default -> throw new ReleaseException("The text table cannot hold field '" + field.name() + "'.");
        };
    }

    /** A value of the text table as it is told; its order is a whole number. */
    static @Nullable String text(QvdColumn column, int row) {
        String text = column.text(row);
        return text != null || column.isNull(row) ? text : String.valueOf((long) column.number(row));
    }

    List<String> periods() {
        return rows.periods().stream().map(app::label).toList();
    }

    List<String> codes() {
        return rows.keys().stream().map(Key::code).toList();
    }

    List<String> names() {
        return rows.keys().stream().map(Key::name).toList();
    }

    String link(int period, int key) {
        return app.label(rows.periods().get(period)) + "|"
                + rows.keys().get(key).code();
    }

    private QvdColumn links(String name) {
        Map<String, Integer> dictionary = new LinkedHashMap<>();
        int[] indexes = new int[rows.rows()];
        for (int row = 0; row < indexes.length; row++) {
            String text = link(rows.period()[row], rows.key()[row]);
            indexes[row] = dictionary.computeIfAbsent(text, t -> dictionary.size());
        }
        return QvdColumn.text(name, List.copyOf(dictionary.keySet()), indexes);
    }

    /** Degrees are numbers, so that Qlik can put them on a map; the rest is text. */
    private QvdColumn joined(QlikField.Joined field) {
        Population population = rows.measure().population();
        if (field.join().of().number()) {
            double[] ofKeys = rows.keys().stream()
                    .mapToDouble(key -> mart.joins().number(population, field.join(), key))
                    .toArray();
            double[] numbers = new double[rows.rows()];
            Arrays.setAll(numbers, row -> ofKeys[rows.key()[row]]);
            return QvdColumn.numbers(field.name(), numbers, DEGREES);
        }
        Map<String, Integer> dictionary = new LinkedHashMap<>();
        int[] ofKeys = rows.keys().stream()
                .map(key -> mart.joins().text(population, field.join(), key))
                .mapToInt(text -> text == null ? -1 : dictionary.computeIfAbsent(text, _ -> dictionary.size()))
                .toArray();
        int[] indexes = new int[rows.rows()];
        Arrays.setAll(indexes, row -> ofKeys[rows.key()[row]]);
        return QvdColumn.text(field.name(), List.copyOf(dictionary.keySet()), indexes);
    }

    private double[] shares(Gender gender) {
        double[] shares = new double[rows.rows()];
        Arrays.setAll(shares, row -> rows.quotient(row, gender).number(app.substitute()));
        return shares;
    }

    private NumberFormat shareFormat() {
        return switch (rows.rounding()) {
            case Rounding.Persons(), Rounding.Percent() -> NumberFormat.integer();
            case Rounding.Decimals(int places) -> NumberFormat.fix(places, ",", "");
        };
    }

    private double[] denominators(Gender gender) {
        double[] shown = new double[rows.rows()];
        Arrays.setAll(shown, row -> rows.denominator(row, gender).shown(app.substitute()));
        return shown;
    }
}
