package se.liu.grund.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;

/** A mart as the QVDs its app loads. Here, at the door out, counts become shown values (DESIGN.md section 5). */
final class QvdFiles {

    /** Counts of persons; a half says that the base is small, so one decimal is always shown. */
    private static final NumberFormat COUNT = NumberFormat.fix(1, ",", "");

    private final Mart mart;
    private final AppContract app;
    private final Instant created;

    QvdFiles(Mart mart, Instant created) {
        this.mart = mart;
        this.app = mart.contract();
        this.created = created;
    }

    /** The QVDs by file name, in load order. */
    Map<String, QvdTable> tables() {
        Map<String, QvdTable> tables = new LinkedHashMap<>();
        for (QlikTable table : QlikModel.of(app).tables()) {
            for (QlikTable.QvdFile file : table.files()) {
                Optional<Measure> measure = file.ofMeasure();
                tables.put(
                        file.name(),
                        measure.isPresent()
                                ? ofMeasure(table, mart.table(measure.get().id()))
                                : ofLinks(table));
            }
        }
        return tables;
    }

    private QvdTable ofMeasure(QlikTable table, MartTable rows) {
        List<QvdColumn> columns = new ArrayList<>();
        for (QlikField field : table.fields()) {
            columns.add(
                    switch (field) {
                        case QlikField.PeriodLabel f -> QvdColumn.text(f.name(), periodLabels(rows), rows.period());
                        case QlikField.Code f -> QvdColumn.text(f.name(), codes(rows.keys()), rows.key());
                        case QlikField.Name f -> QvdColumn.text(f.name(), names(rows.keys()), rows.key());
                        case QlikField.MeasureName f ->
                            QvdColumn.text(f.name(), List.of(rows.measure().name()), new int[rows.rows()]);
                        case QlikField.Link f -> links(f, rows);
                        case QlikField.Category f
                        when f.measure().equals(rows.measure()) ->
                            QvdColumn.text(f.name(), rows.categories(), rows.category());
                        case QlikField.Category f -> QvdColumn.text(f.name(), List.of(), nulls(rows.rows()));
                        case QlikField.Value f ->
                            QvdColumn.numbers(f.name(), rows.shown(f.gender(), app.substitute()), COUNT);
                    });
        }
        return table(table.name(), columns);
    }

    private QvdTable ofLinks(QlikTable table) {
        record Link(int period, int key) implements Comparable<Link> {
            @Override
            public int compareTo(Link other) {
                return period != other.period ? Integer.compare(period, other.period) : Integer.compare(key, other.key);
            }
        }
        TreeSet<Link> links = new TreeSet<>();
        for (MartTable rows : mart.tables()) {
            for (int row = 0; row < rows.rows(); row++) {
                links.add(new Link(rows.period()[row], rows.key()[row]));
            }
        }
        MartTable any = mart.tables().getFirst();
        int[] period = links.stream().mapToInt(Link::period).toArray();
        int[] key = links.stream().mapToInt(Link::key).toArray();
        List<String> texts =
                links.stream().map(l -> linkText(any, l.period(), l.key())).toList();
        int[] own = new int[texts.size()];
        Arrays.setAll(own, i -> i);
        List<QvdColumn> columns = new ArrayList<>();
        for (QlikField field : table.fields()) {
            columns.add(
                    switch (field) {
                        case QlikField.Link f -> QvdColumn.text(f.name(), texts, own);
                        case QlikField.PeriodLabel f -> QvdColumn.text(f.name(), periodLabels(any), period);
                        case QlikField.Code f -> QvdColumn.text(f.name(), codes(any.keys()), key);
                        case QlikField.Name f -> QvdColumn.text(f.name(), names(any.keys()), key);
                        case QlikField.MeasureName f -> throw notInLink(f);
                        case QlikField.Category f -> throw notInLink(f);
                        case QlikField.Value f -> throw notInLink(f);
                    });
        }
        return table(table.name(), columns);
    }

    private QvdColumn links(QlikField.Link field, MartTable rows) {
        Map<String, Integer> dictionary = new LinkedHashMap<>();
        int[] indexes = new int[rows.rows()];
        for (int row = 0; row < indexes.length; row++) {
            String text = linkText(rows, rows.period()[row], rows.key()[row]);
            indexes[row] = dictionary.computeIfAbsent(text, t -> dictionary.size());
        }
        return QvdColumn.text(field.name(), List.copyOf(dictionary.keySet()), indexes);
    }

    private String linkText(MartTable rows, int period, int key) {
        return app.period().label(rows.periods().get(period)) + "|"
                + rows.keys().get(key).code();
    }

    private List<String> periodLabels(MartTable rows) {
        return rows.periods().stream().map(app.period()::label).toList();
    }

    private QvdTable table(String name, List<QvdColumn> columns) {
        var builder = QvdTable.named(name).created(created).creator("Grund");
        columns.forEach(builder::column);
        return builder.build();
    }

    private static List<String> codes(List<Key> keys) {
        return keys.stream().map(Key::code).toList();
    }

    private static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    private static int[] nulls(int rows) {
        int[] nulls = new int[rows];
        Arrays.fill(nulls, -1);
        return nulls;
    }

    private static ReleaseException notInLink(QlikField field) {
        return new ReleaseException("The link table cannot hold field '" + field.name() + "'.");
    }
}
