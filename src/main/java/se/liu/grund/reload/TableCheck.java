package se.liu.grund.reload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.engine.AppField;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.AppValue;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.release.MartRow;

/** Holds the tables Qlik has against the contract's model: names, fields, rows, numbers per field, no synthetic keys. */
final class TableCheck {

    private final AppContract app;
    private final Map<Measure, List<MartRow>> rows;
    private final List<Map<String, String>> texts;
    private final List<Difference> differences = new ArrayList<>();

    TableCheck(AppContract app, Map<Measure, List<MartRow>> rows, List<Map<String, String>> texts) {
        this.app = app;
        this.rows = rows;
        this.texts = texts;
    }

    List<Difference> compare(EngineApp qlik) {
        List<AppTable> held = qlik.tables();
        List<QlikTable> expected = QlikModel.of(app).tables();
        Set<String> known = new HashSet<>();
        for (QlikTable table : expected) {
            known.add(table.name());
            held.stream()
                    .filter(t -> t.name().equals(table.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> compare(table, found, qlik),
                            () -> differ("table '" + table.name() + "'", "none", "it"));
        }
        for (AppTable table : held) {
            if (table.synthetic()) {
                differ("table '" + table.name() + "'", "a synthetic key", "none: no two tables may share two fields");
            } else if (!known.contains(table.name())) {
                differ("table '" + table.name() + "'", "it", "no such table");
            }
        }
        return List.copyOf(differences);
    }

    private void compare(QlikTable table, AppTable found, EngineApp qlik) {
        String where = "table '" + table.name() + "'";
        long expectedRows = rows(table);
        if (found.rows() != expectedRows) {
            differ(where, found.rows() + " rows", expectedRows + " rows");
        }
        Set<String> fields =
                new TreeSet<>(found.fields().stream().map(AppField::name).toList());
        Set<String> names = new TreeSet<>(table.fieldNames());
        if (!fields.equals(names)) {
            differ(where, "fields " + fields, "fields " + names);
            return;
        }
        if (table.files().getFirst().content() instanceof Content.Texts && found.rows() == expectedRows) {
            compareTexts(found, qlik);
        }
        for (QlikField field : table.fields()) {
            found.fields().stream()
                    .filter(held -> held.name().equals(field.name()))
                    .forEach(held -> compareField(where + ", field '" + field.name() + "'", table, field, held));
            if (numeric(field)) {
                long held = found.fields().stream()
                        .filter(f -> f.name().equals(field.name()))
                        .mapToLong(AppField::nonNulls)
                        .sum();
                long expected = numbers(table, field.name());
                if (held != expected) {
                    differ(where + ", field '" + field.name() + "'", held + " numbers", expected + " numbers");
                }
            }
        }
    }

    /** Kind, gaps and different values; a code that became a number has lost its leading zeros. */
    private void compareField(String where, QlikTable table, QlikField field, AppField held) {
        boolean number = held.tags().contains("$numeric");
        if (numeric(field) && held.nonNulls() > 0 && !held.tags().isEmpty() && !number) {
            differ(where, "texts", "numbers");
        }
        boolean texts = table.files().getFirst().content() instanceof Content.Texts;
        if (texts || !(field instanceof QlikField.Code || field instanceof QlikField.PeriodLabel)) {
            return;
        }
        if (number) {
            differ(where, "numbers", "texts");
        }
        List<String> expected = new ArrayList<>();
        boolean everywhere = true;
        boolean known = true;
        for (QlikTable.QvdFile file : table.files()) {
            Optional<QlikField> own = file.field(field.name());
            everywhere &= own.isPresent();
            switch (own.orElse(null)) {
                case QlikField.Code code -> values(file).forEach(row -> expected.add(row.code()));
                case QlikField.PeriodLabel label -> values(file).forEach(row -> expected.add(app.label(row.period())));
                case null -> {}
                // Joined from a code list, which read-back does not hold.
                default -> known = false;
            }
        }
        long distinct = expected.stream().distinct().count();
        if (known && held.distinct() != distinct) {
            differ(where, held.distinct() + " different values", distinct + " different values");
        }
        if (everywhere && held.hasNull()) {
            differ(where, "rows without a value", "a value in each row");
        }
    }

    private List<MartRow> values(QlikTable.QvdFile file) {
        return switch (file.content()) {
            case Content.Rows(Measure measure) -> of(measure);
            case Content.Links() -> rows.values().stream().flatMap(List::stream).toList();
            case Content.Texts() -> List.of();
        };
    }

    private long rows(QlikTable table) {
        long n = 0;
        for (QlikTable.QvdFile file : table.files()) {
            n += switch (file.content()) {
                case Content.Rows(Measure measure) -> of(measure).size();
                case Content.Links() -> links();
                case Content.Texts() -> texts.size();
            };
        }
        return n;
    }

    private long links() {
        Set<String> links = new LinkedHashSet<>();
        rows.values().forEach(list -> list.forEach(r -> links.add(r.period() + "|" + r.code())));
        return links.size();
    }

    static boolean numeric(QlikField field) {
        return field instanceof QlikField.Value
                || field instanceof QlikField.Share
                || field instanceof QlikField.Denominator;
    }

    /** How many numbers a field has: those of the measures that it is a field of. */
    private long numbers(QlikTable table, String field) {
        return table.files().stream()
                .flatMap(file -> file.field(field).stream()
                        .flatMap(own -> file.ofMeasure().stream()
                                .flatMap(measure -> of(measure).stream())
                                .filter(row -> told(own, row))))
                .count();
    }

    private static boolean told(QlikField field, MartRow row) {
        return switch (field) {
            case QlikField.Value value -> row.count(value.gender()).told();
            case QlikField.Share share -> !row.quotient(share.gender()).blank();
            case QlikField.Denominator below -> row.denominator(below.gender()).told();
            default -> false;
        };
    }

    /** Row by row, whatever their order: Qlik keeps that of loading, but promises nothing. */
    private void compareTexts(AppTable found, EngineApp qlik) {
        List<String> held = new ArrayList<>();
        for (List<AppValue> row : qlik.tableData(found.name(), 0, found.rows())) {
            Map<String, String> told = new TreeMap<>();
            for (int i = 0; i < row.size(); i++) {
                told.put(found.fields().get(i).name(), row.get(i).text());
            }
            held.add(told.toString());
        }
        for (Map<String, String> text : texts) {
            String expected = new TreeMap<>(text).toString();
            if (!held.remove(expected)) {
                differ("table '" + found.name() + "'", "no such row", expected);
            }
        }
        held.forEach(row -> differ("table '" + found.name() + "'", row, "no such row"));
    }

    private List<MartRow> of(Measure measure) {
        return rows.getOrDefault(measure, List.of());
    }

    private void differ(String where, String found, String expected) {
        differences.add(new Difference(where, found, expected));
    }
}
