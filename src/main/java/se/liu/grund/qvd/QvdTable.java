package se.liu.grund.qvd;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table as one QVD holds it: named columns of equal length, and what the header says of them. Immutable. */
public final class QvdTable {

    private final Heading heading;
    private final List<QvdColumn> columns;
    private final List<String> warnings;

    private QvdTable(Heading heading, List<QvdColumn> columns, List<String> warnings) {
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
    }

    /** Begins a table; columns keep the order in which they are added. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The table's name, which Qlik uses when the script gives none. */
    public String name() {
        return heading.name();
    }

    /** The table's comment, empty for none. */
    public String comment() {
        return heading.comment();
    }

    /** Who made the file: CreatorDoc, in Qlik's own files a path or an app id. */
    public String creator() {
        return heading.creator();
    }

    /** When the data was made, whole seconds: what {@code QvdCreateTime()} answers. */
    public Instant created() {
        return heading.created();
    }

    /** Tags of the table itself. */
    public List<String> tags() {
        return heading.tags();
    }

    /** Where the data came from. */
    public List<QvdLineage> lineage() {
        return heading.lineage();
    }

    /** How many rows every column has. */
    public long rows() {
        return columns.getFirst().rows();
    }

    /** All columns in table order, at least one. */
    public List<QvdColumn> columns() {
        return columns;
    }

    /** The column of this field.
     * @throws QvdException that names the fields there are */
    public QvdColumn column(String field) {
        for (QvdColumn column : columns) {
            if (column.field().equals(field)) {
                return column;
            }
        }
        throw new QvdException("table [" + name() + "]: found no field [" + field + "], expected one of "
                + columns.stream().map(column -> "[" + column.field() + "]").toList());
    }

    /** The same table with these fields only, in this order.
     * @throws QvdException for a field that is not there or is named twice, and for none at all */
    public QvdTable select(String... fields) {
        Builder selected = new Builder(heading);
        for (String field : fields) {
            selected.column(column(field));
        }
        return selected.build(warnings);
    }

    /**
     * The same table with this column instead of its namesake, or as the last where there is none. What was read with the table, such as
     * its build number and the order of bits, stays with it.
     *
     * @throws QvdException when the column has another number of rows
     */
    public QvdTable with(QvdColumn column) {
        Builder builder = with(heading.kept());
        int at = columns.stream().map(QvdColumn::field).toList().indexOf(column.field());
        if (at < 0) {
            builder.column(column);
        } else {
            builder.columns.set(at, column);
        }
        return builder.build(warnings);
    }

    /** All of this table to begin another one with. */
    Builder with(KeptHeader kept) {
        Builder builder = new Builder(heading).kept(kept);
        columns.forEach(builder::column);
        return builder;
    }

    Heading heading() {
        return heading;
    }

    QvdTable withWarnings(List<String> others) {
        return new QvdTable(heading, columns, others);
    }

    /** What was odd in the file though it could be read: sentences; empty for a table not read from a file. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "QvdTable[" + name() + ", " + rows() + " rows, " + columns.size() + " columns]";
    }

    /** A table being put together. What is not said has a fixed default, so that equal tables become equal files. */
    public static final class Builder {

        private final String name;
        private final List<QvdColumn> columns = new ArrayList<>();
        private String comment = "";
        private String creator = "Grund";
        private Instant created = Instant.EPOCH;
        private List<String> tags = List.of();
        private List<QvdLineage> lineage = List.of();
        private KeptHeader kept = KeptHeader.OURS;

        private Builder(String name) {
            this.name = name;
        }

        private Builder(Heading heading) {
            this.name = heading.name();
            this.comment = heading.comment();
            this.creator = heading.creator();
            this.created = heading.created();
            this.tags = heading.tags();
            this.lineage = heading.lineage();
            this.kept = heading.kept();
        }

        /** As {@code COMMENT TABLE} sets it. */
        public Builder comment(String text) {
            this.comment = text;
            return this;
        }

        /** CreatorDoc; {@code Grund} when not given. */
        public Builder creator(String text) {
            this.creator = text;
            return this;
        }

        /** CreateUtcTime, cut to whole seconds; 1970-01-01 when not given. */
        public Builder created(Instant time) {
            this.created = time.truncatedTo(ChronoUnit.SECONDS);
            return this;
        }

        /** Tags of the table itself. */
        public Builder tags(List<String> texts) {
            this.tags = texts;
            return this;
        }

        /** Where the data came from. */
        public Builder lineage(List<QvdLineage> sources) {
            this.lineage = sources;
            return this;
        }

        Builder kept(KeptHeader file) {
            this.kept = file;
            return this;
        }

        /** Adds a column after those already there. */
        public Builder column(QvdColumn column) {
            columns.add(column);
            return this;
        }

        /**
         * Begins to write the table row by row or in parts, forced to disk in the end. Columns added before are not part of it.
         *
         * @param target in a folder that exists; what stands there is replaced in one step when all is written
         */
        public QvdAppender appendTo(Path target) {
            return appendTo(target, Durability.FORCED);
        }

        /** The same with a say in what is known of the file on disk. */
        public QvdAppender appendTo(Path target, Durability durability) {
            return new QvdAppender(target, heading(), durability, Spill.beside(target));
        }

        private Heading heading() {
            return new Heading(name, comment, creator, created, List.copyOf(tags), List.copyOf(lineage), kept);
        }

        /** The table.
         * @throws QvdException when there is no column, two share a name, one has no name, or they differ in length */
        public QvdTable build() {
            return build(List.of());
        }

        QvdTable build(List<String> warnings) {
            if (columns.isEmpty()) {
                throw new QvdException("table [" + name + "]: found no column, expected at least one");
            }
            Set<String> fields = new HashSet<>();
            QvdColumn first = columns.getFirst();
            for (QvdColumn column : columns) {
                if (column.field().isEmpty()) {
                    throw new QvdException("table [" + name + "]: found a field without name, expected a name");
                }
                if (!fields.add(column.field())) {
                    throw new QvdException("table [" + name + "]: found field [" + column.field()
                            + "] twice, expected distinct names");
                }
                if (column.rows() != first.rows()) {
                    throw new QvdException(
                            "table [" + name + "], field [" + column.field() + "]: found " + column.rows()
                                    + " rows, expected " + first.rows() + " as in field [" + first.field() + "]");
                }
            }
            return new QvdTable(heading(), columns, warnings);
        }
    }
}
