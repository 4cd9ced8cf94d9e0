package se.liu.grund.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of the data model in Qlik.
 *
 * @param name the table's name
 * @param fields in order, each name once; every QVD of the table has exactly these columns
 * @param files the QVDs that fill it, in load order, at least one
 */
public record QlikTable(String name, List<QlikField> fields, List<QvdFile> files) {

    public QlikTable {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** The names of the fields, in order. */
    public List<String> fieldNames() {
        return fields.stream().map(QlikField::name).toList();
    }

    /**
     * One QVD.
     *
     * @param name its file name, e.g. {@code bransch.qvd}
     * @param content what its rows are
     * @param own what fills each field of the table in this file, by name; a field that is not among them is NULL in it
     */
    public record QvdFile(String name, Content content, Map<String, QlikField> own) {

        QvdFile(String name, Content content, List<QlikField> fields) {
            this(name, content, fields.stream().collect(Collectors.toMap(QlikField::name, Function.identity())));
        }

        public QvdFile {
            own = Map.copyOf(own);
        }

        /** What fills a field in this file; nothing where it is NULL. */
        public Optional<QlikField> field(String named) {
            return Optional.ofNullable(own.get(named));
        }

        /** The measure, where there is one. */
        public Optional<Measure> ofMeasure() {
            return content instanceof Content.Rows(Measure measure) ? Optional.of(measure) : Optional.empty();
        }
    }

    /** What the rows of a QVD are. */
    public sealed interface Content {

        /** Those of one measure. */
        record Rows(Measure measure) implements Content {}

        /** The periods and keys of all measures. */
        record Links() implements Content {}

        /** The texts of the information table. */
        record Texts() implements Content {}
    }
}
