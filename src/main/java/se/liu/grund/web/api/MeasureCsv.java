package se.liu.grund.web.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
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
        List<String> names = new ArrayList<>(List.of(
                app.period().field(),
                measure.population().key().code(),
                measure.population().key().name(),
                measure.field()));
        for (Gender gender : Gender.values()) {
            String field = app.valueField(measure, gender);
            names.add(field);
            names.add(field + " status");
        }
        for (Gender gender : measure.divided() ? Gender.values() : new Gender[0]) {
            String field = app.shareField(measure, gender);
            names.add(field);
            names.add(field + " status");
            names.add(app.denominatorField(measure, gender));
        }
        return names;
    }

    private List<String> line(MartRow row) {
        List<String> fields = new ArrayList<>(List.of(app.label(row.period()), row.code(), row.name(), row.category()));
        for (Gender gender : Gender.values()) {
            Count count = row.count(gender);
            fields.add(count.told() ? number(count.shown(substitute)) : "");
            fields.add(count.status().name());
        }
        for (Gender gender : measure.divided() ? Gender.values() : new Gender[0]) {
            BigDecimal shown = row.quotient(gender).shown(substitute);
            Count below = row.denominator(gender);
            fields.add(shown == null ? "" : shown.toPlainString().replace('.', ','));
            fields.add(row.quotient(gender).status().name());
            fields.add(below.told() ? number(below.shown(substitute)) : "");
        }
        return fields;
    }

    private static String number(double shown) {
        return BigDecimal.valueOf(shown).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
