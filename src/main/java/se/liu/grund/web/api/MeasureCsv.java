package se.liu.grund.web.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.mart.Count;
import se.liu.grund.release.MartRow;
import se.liu.grund.web.api.PublishedMarts.Published;

/**
 * The rows of one measure as a Swedish spreadsheet takes them: UTF-8, {@code ;} between fields, decimal comma, CRLF, the
 * app's own field names, and after each count its status. What is not delivered is empty.
 */
final class MeasureCsv {

    private final AppContract app;
    private final Measure measure;
    private final double substitute;

    MeasureCsv(Published mart, Measure measure) {
        this.app = mart.app();
        this.measure = measure;
        this.substitute = mart.manifest().substitute();
    }

    /**
     * All of it.
     *
     * @param bom begin with a byte order mark, without which Excel takes the file for windows-1252
     */
    byte[] bytes(List<MartRow> rows, boolean bom) {
        CsvText csv = new CsvText();
        csv.line(heading());
        for (MartRow row : rows) {
            csv.line(line(row));
        }
        return ((bom ? "\uFEFF" : "") + csv).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heading() {
        List<String> names = new ArrayList<>(
                List.of(app.period().field(), app.key().code(), app.key().name(), measure.field()));
        for (Gender gender : Gender.values()) {
            names.add(field(gender));
            names.add(field(gender) + " status");
        }
        return names;
    }

    /** What the app itself calls the count; in a table of its own that names the measure too. */
    private String field(Gender gender) {
        return QlikModel.of(app).tables().stream()
                .filter(table -> table.files().stream()
                        .anyMatch(f -> f.ofMeasure().filter(measure::equals).isPresent()))
                .flatMap(table -> table.fields().stream())
                .filter(f -> f instanceof QlikField.Value value && value.gender() == gender)
                .map(QlikField::name)
                .findFirst()
                .orElse(gender.label());
    }

    private List<String> line(MartRow row) {
        List<String> fields =
                new ArrayList<>(List.of(app.period().label(row.period()), row.code(), row.name(), row.category()));
        for (Gender gender : Gender.values()) {
            Count count = row.count(gender);
            fields.add(count.known() ? number(count.shown(substitute)) : "");
            fields.add(count.status().name());
        }
        return fields;
    }

    private static String number(double shown) {
        return BigDecimal.valueOf(shown).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
