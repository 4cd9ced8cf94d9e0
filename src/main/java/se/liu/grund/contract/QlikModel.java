package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.QlikTable.QvdFile;

/**
 * The data model that an app contract asks for (DESIGN.md section 10).
 *
 * @param tables in load order
 */
public record QlikModel(List<QlikTable> tables) {

    /** The field that ties tables together in the {@code TABLE_PER_MEASURE} layout. */
    public static final String LINK = "%Nyckel";

    /** The link table's QVD. */
    public static final String LINK_QVD = "link.qvd";

    public QlikModel {
        tables = List.copyOf(tables);
    }

    /** The model of one app. */
    public static QlikModel of(AppContract app) {
        return switch (app.layout()) {
            case CONCATENATED -> concatenated(app);
            case TABLE_PER_MEASURE -> tablePerMeasure(app);
        };
    }

    private static QlikModel concatenated(AppContract app) {
        List<QlikField> fields = new ArrayList<>(keyFields(app));
        fields.add(new QlikField.MeasureName(app.measureField()));
        app.measures().forEach(m -> fields.add(new QlikField.Category(m.field(), m)));
        for (Gender gender : Gender.values()) {
            fields.add(new QlikField.Value(app.values().of(gender), gender));
        }
        List<QvdFile> files =
                app.measures().stream().map(m -> new QvdFile(m.qvd(), m)).toList();
        return new QlikModel(List.of(new QlikTable(app.table(), fields, files)));
    }

    private static QlikModel tablePerMeasure(AppContract app) {
        List<QlikTable> tables = new ArrayList<>();
        List<QlikField> link = new ArrayList<>(List.of(new QlikField.Link(LINK)));
        link.addAll(keyFields(app));
        tables.add(new QlikTable(app.table(), link, List.of(new QvdFile(LINK_QVD, null))));
        for (Measure measure : app.measures()) {
            List<QlikField> fields = new ArrayList<>(
                    List.of(new QlikField.Link(LINK), new QlikField.Category(measure.field(), measure)));
            for (Gender gender : Gender.values()) {
                fields.add(new QlikField.Value(app.valueField(measure, gender), gender));
            }
            tables.add(new QlikTable(measure.name(), fields, List.of(new QvdFile(measure.qvd(), measure))));
        }
        return new QlikModel(tables);
    }

    private static List<QlikField> keyFields(AppContract app) {
        return List.of(
                new QlikField.PeriodLabel(app.period().field()),
                new QlikField.Code(app.key().code()),
                new QlikField.Name(app.key().name()));
    }
}
