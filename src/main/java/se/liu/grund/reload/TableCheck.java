package se.liu.grund.reload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.engine.AppField;
import se.liu.grund.engine.AppTable;
import se.liu.grund.mart.Count;
import se.liu.grund.release.MartRow;

/** Holds the tables Qlik has against the contract's model: names, fields, rows, numbers per field, no synthetic keys. */
final class TableCheck {

    private final AppContract app;
    private final Map<Measure, List<MartRow>> rows;
    private final List<Difference> differences = new ArrayList<>();

    TableCheck(AppContract app, Map<Measure, List<MartRow>> rows) {
        this.app = app;
        this.rows = rows;
    }

    List<Difference> compare(List<AppTable> held) {
        List<QlikTable> expected = QlikModel.of(app).tables();
        Set<String> known = new HashSet<>();
        for (QlikTable table : expected) {
            known.add(table.name());
            held.stream()
                    .filter(t -> t.name().equals(table.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> compare(table, found), () -> differ("table '" + table.name() + "'", "none", "it"));
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

    private void compare(QlikTable table, AppTable found) {
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
        for (QlikField field : table.fields()) {
            if (field instanceof QlikField.Value value) {
                long held = found.fields().stream()
                        .filter(f -> f.name().equals(field.name()))
                        .mapToLong(AppField::nonNulls)
                        .sum();
                long expected = numbers(table, value);
                if (held != expected) {
                    differ(where + ", field '" + field.name() + "'", held + " numbers", expected + " numbers");
                }
            }
        }
    }

    private long rows(QlikTable table) {
        long n = 0;
        for (QlikTable.QvdFile file : table.files()) {
            n += switch (file.content()) {
                case Content.Rows(Measure measure) -> of(measure).size();
                case Content.Links() -> links();
                case Content.Texts() -> 0;
            };
        }
        return n;
    }

    private long links() {
        Set<String> links = new LinkedHashSet<>();
        rows.values().forEach(list -> list.forEach(r -> links.add(r.period() + "|" + r.code())));
        return links.size();
    }

    private long numbers(QlikTable table, QlikField.Value value) {
        return table.files().stream()
                .flatMap(f -> f.ofMeasure().stream())
                .flatMap(m -> of(m).stream())
                .map(r -> r.count(value.gender()))
                .filter(Count::told)
                .count();
    }

    private List<MartRow> of(Measure measure) {
        return rows.getOrDefault(measure, List.of());
    }

    private void differ(String where, String found, String expected) {
        differences.add(new Difference(where, found, expected));
    }
}
