package se.liu.grund.qvd;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a table of any length. Fields are made first, in table order; each then takes its values one by one or many at a time, and in
 * the end all must have taken equally many. Memory grows with the distinct values only (about 26 bytes each, outside the heap; none for
 * numbers that come in rising order): codes and symbols beyond some megabytes wait in a file beside the target.
 *
 * <p>The file appears when {@link #finish} succeeds. Closed before, nothing is left, and an older file stands as it was.
 */
public final class QvdAppender implements AutoCloseable {

    private final Path target;
    private final Heading heading;
    private final Durability durability;
    private final Spill spill;
    private final Map<String, FieldAppender> fields = new LinkedHashMap<>();
    private boolean closed;

    QvdAppender(Path target, Heading heading, Durability durability, Spill spill) {
        this.target = target;
        this.heading = heading;
        this.durability = durability;
        this.spill = spill;
    }

    /** Adds a field whose numbers Qlik shows as it likes. */
    public FieldAppender field(String name) {
        return field(name, NumberFormat.unknown());
    }

    /** Adds a field behind those already there.
     * @throws QvdException when the name is empty or taken, or the table finished or closed */
    public FieldAppender field(String name, NumberFormat format) {
        if (closed) {
            throw new QvdException(
                    "table [" + heading.name() + "]: found it finished or closed, expected no more fields");
        }
        if (name.isEmpty()) {
            throw new QvdException("table [" + heading.name() + "]: found a field without name, expected a name");
        }
        if (fields.containsKey(name)) {
            throw new QvdException(
                    "table [" + heading.name() + "]: found field [" + name + "] twice, expected distinct names");
        }
        FieldAppender field = new FieldAppender(name, format, spill);
        fields.put(name, field);
        return field;
    }

    /** All fields in table order. */
    public List<FieldAppender> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Writes the file and closes this.
     *
     * @return bytes written
     * @throws QvdException when there is no field, when fields differ in length, when the disk refused something before, or when the file
     *     cannot be written
     */
    public long finish() {
        if (closed) {
            throw new QvdException(
                    "table [" + heading.name() + "]: found it finished or closed, expected to finish it once");
        }
        try {
            spill.check();
            List<FieldAppender> all = fields();
            long rows = rows(all);
            List<EncodedField> encoded =
                    all.stream().map(FieldAppender::encoded).toList();
            return QvdWriter.write(target, heading, rows, encoded, durability);
        } finally {
            close();
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            fields.values().forEach(FieldAppender::close);
            spill.close();
        }
    }

    private long rows(List<FieldAppender> all) {
        if (all.isEmpty()) {
            throw new QvdException("table [" + heading.name() + "]: found no column, expected at least one");
        }
        FieldAppender first = all.getFirst();
        for (FieldAppender field : all) {
            if (field.rows() != first.rows()) {
                throw new QvdException("table [" + heading.name() + "], field [" + field.field() + "]: found "
                        + field.rows() + " rows, expected " + first.rows() + " as in field [" + first.field() + "]");
            }
        }
        return first.rows();
    }
}
