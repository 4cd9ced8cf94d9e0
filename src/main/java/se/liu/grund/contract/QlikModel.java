package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liu.grund.contract.QlikField.Told.Part;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.contract.QlikTable.QvdFile;

/**
 * The data model that an app contract asks for (DESIGN.md section 10).
 *
 * @param tables in load order
 */
public record QlikModel(List<QlikTable> tables) {

    /** The field that ties tables together in the {@code TABLE_PER_MEASURE} layout. */
    public static final String LINK = "%Nyckel";

    /** In which order the kinds of fields stand in the one fact table; those of keys together. */
    private static final List<List<Class<? extends QlikField>>> ORDER = List.of(
            List.of(QlikField.PeriodLabel.class),
            List.of(QlikField.PopulationName.class),
            List.of(QlikField.Code.class, QlikField.Name.class, QlikField.Joined.class),
            List.of(QlikField.MeasureName.class),
            List.of(QlikField.Category.class),
            List.of(QlikField.Value.class),
            List.of(QlikField.Share.class),
            List.of(QlikField.Denominator.class));

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
        List<QvdFile> files = app.measures().stream()
                .map(measure -> new QvdFile(measure.qvd(), new Content.Rows(measure), fields(app, measure)))
                .toList();
        List<QlikTable> tables = new ArrayList<>();
        tables.add(new QlikTable(app.table(), union(app), files));
        information(app).ifPresent(tables::add);
        return new QlikModel(tables);
    }

    /** The fields of all measures, each name once: keys first, then categories, then numbers. */
    private static List<QlikField> union(AppContract app) {
        Map<String, QlikField> fields = new LinkedHashMap<>();
        for (List<Class<? extends QlikField>> kinds : ORDER) {
            for (Measure measure : app.measures()) {
                fields(app, measure).stream()
                        .filter(field -> kinds.contains(field.getClass()))
                        .forEach(field -> fields.putIfAbsent(field.name(), field));
            }
        }
        return List.copyOf(fields.values());
    }

    private static List<QlikField> fields(AppContract app, Measure measure) {
        List<QlikField> fields = new ArrayList<>();
        Population population = measure.population();
        fields.add(new QlikField.PeriodLabel(app.period().field()));
        if (population.named()) {
            fields.add(new QlikField.PopulationName(app.populationField()));
        }
        fields.addAll(keyFields(population.key()));
        fields.add(new QlikField.MeasureName(app.measureField()));
        fields.add(new QlikField.Category(measure.field(), measure));
        fields.addAll(numbers(app, measure));
        return fields;
    }

    private static List<QlikField> numbers(AppContract app, Measure measure) {
        List<QlikField> fields = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            fields.add(new QlikField.Value(app.valueField(measure, gender), gender));
        }
        if (measure.divided()) {
            for (Gender gender : Gender.values()) {
                fields.add(new QlikField.Share(app.shareField(measure, gender), gender));
            }
        }
        if (measure.quotient()) {
            for (Gender gender : Gender.values()) {
                fields.add(new QlikField.Denominator(app.denominatorField(measure, gender), gender));
            }
        }
        return fields;
    }

    private static QlikModel tablePerMeasure(AppContract app) {
        List<QlikTable> tables = new ArrayList<>();
        List<QlikField> link = new ArrayList<>();
        link.add(new QlikField.Link(LINK));
        link.add(new QlikField.PeriodLabel(app.period().field()));
        link.addAll(keyFields(app.key()));
        tables.add(new QlikTable(app.table(), link, List.of(new QvdFile(LINK_QVD, new Content.Links(), link))));
        for (Measure measure : app.measures()) {
            List<QlikField> fields = new ArrayList<>();
            fields.add(new QlikField.Link(LINK));
            fields.add(new QlikField.Category(measure.field(), measure));
            fields.addAll(numbers(app, measure));
            tables.add(new QlikTable(
                    measure.name(), fields, List.of(new QvdFile(measure.qvd(), new Content.Rows(measure), fields))));
        }
        information(app).ifPresent(tables::add);
        return new QlikModel(tables);
    }

    /** Tied by the period's field alone: two shared fields would make a synthetic key. */
    private static Optional<QlikTable> information(AppContract app) {
        InformationTable table = app.information();
        if (table == null) {
            return Optional.empty();
        }
        List<QlikField> fields = List.of(
                new QlikField.PeriodLabel(app.period().field()),
                new QlikField.Told(table.order(), Part.ORDER),
                new QlikField.Told(table.heading(), Part.HEADING),
                new QlikField.Told(table.text(), Part.TEXT));
        return Optional.of(new QlikTable(
                table.table(), fields, List.of(new QvdFile(InformationTable.QVD, new Content.Texts(), fields))));
    }

    private static List<QlikField> keyFields(KeyFields key) {
        List<QlikField> fields = new ArrayList<>();
        fields.add(new QlikField.Code(key.code()));
        fields.add(new QlikField.Name(key.name()));
        key.joins().forEach(join -> fields.add(new QlikField.Joined(join.field(), join)));
        return fields;
    }
}
