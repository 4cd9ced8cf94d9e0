package se.liu.grund.qvd;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as Qlik itself would. Equal tables give equal bytes, wherever and whenever they are written. For tables that do not fit
 * in memory see {@link QvdTable.Builder#appendTo}.
 */
public final class QvdWriter {

    private QvdWriter() {}

    /** The same, forced to disk. */
    public static long write(Path target, QvdTable table) {
        return write(target, table, Durability.FORCED);
    }

    /**
     * Writes the table into a file that appears whole or not at all; one that is there already is replaced in one step.
     *
     * @param target in a folder that exists; a symbolic link is itself replaced, not what it points to
     * @return bytes written
     * @throws QvdException when the file cannot be written, or a name or comment holds a character that XML cannot
     */
    public static long write(Path target, QvdTable table, Durability durability) {
        List<Encoding> encodings = new ArrayList<>(table.columns().size());
        try (Spill spill = Spill.beside(target)) {
            List<EncodedField> fields = new ArrayList<>(table.columns().size());
            for (QvdColumn column : table.columns()) {
                Encoding encoding = Encoding.of(column, spill);
                encodings.add(encoding);
                fields.add(encoding.field());
            }
            return write(target, table.heading(), table.rows(), fields, durability);
        } finally {
            encodings.forEach(Encoding::close);
        }
    }

    static long write(Path target, Heading heading, long rows, List<EncodedField> fields, Durability durability) {
        RecordLayout layout = heading.layout(fields);
        byte[] header = HeaderText.bytes(heading.header(rows, fields, layout));
        return AtomicFile.write(target, durability, channel -> {
            AtomicFile.drain(ByteBuffer.wrap(header), channel);
            for (EncodedField field : fields) {
                field.symbols().writeTo(channel);
            }
            Records.write(channel, rows, fields, layout);
        });
    }
}
