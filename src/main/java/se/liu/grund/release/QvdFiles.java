package se.liu.grund.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikField.Told.Part;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.mart.Information;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;

/** A mart as the QVDs its app loads. Here, at the door out, counts become shown values (DESIGN.md section 5). */
final class QvdFiles {

    private final Mart mart;
    private final AppContract app;
    private final Instant created;

    QvdFiles(Mart mart, Instant created) {
        this.mart = mart;
        this.app = mart.contract();
        this.created = created;
    }

    /** The names of the QVDs, in load order. */
    List<String> names() {
        return QlikModel.of(app).tables().stream()
                .flatMap(table -> table.files().stream())
                .map(QlikTable.QvdFile::name)
                .toList();
    }

    /** One QVD, made when it is asked for: all at once would hold a large mart many times over. */
    QvdTable table(String name) {
        for (QlikTable table : QlikModel.of(app).tables()) {
            for (QlikTable.QvdFile file : table.files()) {
                if (file.name().equals(name)) {
                    return switch (file.content()) {
                        case Content.Rows(Measure measure) -> ofMeasure(table, file, mart.table(measure.id()));
                        case Content.Links() -> ofLinks(table);
                        case Content.Texts() -> ofTexts(table);
                    };
                }
            }
        }
        throw new ReleaseException("App '" + app.app() + "' loads no file '" + name + "'.");
    }

    private QvdTable ofMeasure(QlikTable table, QlikTable.QvdFile file, MartTable rows) {
        MeasureColumns of = new MeasureColumns(mart, rows);
        List<QvdColumn> columns = new ArrayList<>();
        for (QlikField field : table.fields()) {
            columns.add(file.field(field.name())
                    .map(of::column)
                    .orElseGet(() -> QvdColumn.nulls(field.name(), rows.rows())));
        }
        return table(table.name(), columns);
    }

    private QvdTable ofTexts(QlikTable table) {
        List<Information.Row> rows = mart.information().rows();
        List<QvdColumn> columns = new ArrayList<>();
        for (QlikField field : table.fields()) {
            columns.add(
                    field instanceof QlikField.Told(String name, Part part) && part == Part.ORDER
                            ? QvdColumn.integers(
                                    name,
                                    rows.stream()
                                            .mapToInt(Information.Row::order)
                                            .toArray())
                            : QvdColumn.text(
                                    field.name(),
                                    rows.stream()
                                            .map(row -> MeasureColumns.told(app, field, row))
                                            .toList()));
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
        MeasureColumns of = new MeasureColumns(mart, any);
        int[] period = links.stream().mapToInt(Link::period).toArray();
        int[] key = links.stream().mapToInt(Link::key).toArray();
        List<String> texts =
                links.stream().map(l -> of.link(l.period(), l.key())).toList();
        int[] own = new int[texts.size()];
        Arrays.setAll(own, i -> i);
        List<QvdColumn> columns = new ArrayList<>();
        for (QlikField field : table.fields()) {
            columns.add(
                    switch (field) {
                        case QlikField.Link f -> QvdColumn.text(f.name(), texts, own);
                        case QlikField.PeriodLabel f -> QvdColumn.text(f.name(), of.periods(), period);
                        case QlikField.Code f -> QvdColumn.text(f.name(), of.codes(), key);
                        case QlikField.Name f -> QvdColumn.text(f.name(), of.names(), key);
                        case QlikField.Joined f ->
                            QvdColumn.text(
                                    f.name(),
                                    links.stream()
                                            .map(l -> mart.joins()
                                                    .text(
                                                            any.measure().population(),
                                                            f.join(),
                                                            any.keys().get(l.key())))
                                            .toList());
                        case QlikField.PopulationName f -> throw notInLink(f);
                        case QlikField.MeasureName f -> throw notInLink(f);
                        case QlikField.Category f -> throw notInLink(f);
                        case QlikField.Value f -> throw notInLink(f);
                        case QlikField.Share f -> throw notInLink(f);
                        case QlikField.Denominator f -> throw notInLink(f);
                        case QlikField.Told f -> throw notInLink(f);
                    });
        }
        return table(table.name(), columns);
    }

    private QvdTable table(String name, List<QvdColumn> columns) {
        var builder = QvdTable.named(name).created(created).creator("Grund");
        columns.forEach(builder::column);
        return builder.build();
    }

    private static ReleaseException notInLink(QlikField field) {
        return new ReleaseException("The link table cannot hold field '" + field.name() + "'.");
    }
}
