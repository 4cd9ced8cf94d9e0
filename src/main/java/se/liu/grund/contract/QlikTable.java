package se.liu.grund.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of the data model in Qlik.
 *
 * @param name the table's name
 * @param fields in order; every QVD of the table has exactly these columns
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
     * @param measure whose rows it holds; null for the link table, which holds the periods and keys of all
     */
    public record QvdFile(String name, @Nullable Measure measure) {

        /** The measure, where there is one. */
        public Optional<Measure> ofMeasure() {
            return Optional.ofNullable(measure);
        }
    }
}
