package se.liu.grund.qvd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Reads QVDs: Qlik's own of every age, ours, and those of other makers as far as they agree with themselves. */
public final class QvdReader {

    /** Wide tables with long lineage stay far below this; it bounds what a file without NUL can make us read. */
    private static final int LONGEST_HEADER = 64 << 20;

    private QvdReader() {}

    /**
     * The whole table; the file may change or vanish afterwards.
     *
     * @throws QvdException when the file cannot be read, is encrypted or compressed, or disagrees with itself
     */
    public static QvdTable read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            QvdHeader header = header(file.toString(), channel);
            HeaderArithmetic.check(file.toString(), header, channel.size());
            return table(file.toString(), header, channel);
        } catch (IOException e) {
            throw new QvdException(file + " could not be read: " + e, e);
        }
    }

    /**
     * The header alone, as it stands: names, formats, counts. What it claims is not held against the rest of the file.
     *
     * @throws QvdException when the file cannot be read or does not begin with a QVD header
     */
    public static QvdHeader header(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return header(file.toString(), channel);
        } catch (IOException e) {
            throw new QvdException(file + " could not be read: " + e, e);
        }
    }

    private static QvdHeader header(String file, FileChannel channel) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
        while (channel.read(buffer.clear()) >= 0) {
            byte[] block = buffer.array();
            for (int i = 0; i < buffer.position(); i++) {
                if (block[i] == 0) {
                    bytes.write(block, 0, i);
                    return HeaderReader.read(file, bytes.toByteArray());
                }
            }
            bytes.write(block, 0, buffer.position());
            if (bytes.size() > LONGEST_HEADER) {
                throw QvdException.in(
                        file, "byte " + LONGEST_HEADER, "no NUL so far", "a QVD, whose XML header ends with NUL");
            }
        }
        throw QvdException.in(file, "byte " + bytes.size(), "the file's end", "a QVD, whose XML header ends with NUL");
    }

    private static QvdTable table(String file, QvdHeader header, FileChannel channel) throws IOException {
        List<String> warnings = new ArrayList<>();
        long spare = channel.size() - header.bodyStart() - header.offset() - header.length();
        if (spare > 0) {
            warnings.add(file + ": " + spare + " bytes after the records were passed over");
        }
        Origin origin = Origin.of(header);
        QvdTable.Builder table = QvdTable.named(header.tableName())
                .comment(header.comment())
                .creator(header.creator())
                .created(origin.createdTime())
                .origin(origin)
                .tags(header.tags())
                .lineage(header.lineage());
        MemorySegment records = records(header, channel);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment body = channel.map(FileChannel.MapMode.READ_ONLY, header.bodyStart(), header.offset(), arena);
            for (QvdHeader.Field field : header.fields()) {
                List<QvdSymbol> symbols = SymbolReader.read(file, field, header.bodyStart(), body);
                Indexes indexes = indexes(header, field, records);
                warn(file, header, field, indexes, warnings);
                table.column(
                        new QvdColumn(field.name(), symbols, indexes, field.format(), field.comment(), field.tags()));
            }
        } catch (InternalError e) {
            // What the JVM throws when a mapped file was cut short by another.
            throw new QvdException(file + " could not be read: it was changed while being read", e);
        }
        try {
            return table.build(warnings);
        } catch (QvdException e) {
            throw new QvdException(file + ": " + e.getMessage(), e);
        }
    }

    /** Copied off the heap, since a mapped file cannot be replaced on Windows and may be cut short anywhere. */
    private static MemorySegment records(QvdHeader header, FileChannel channel) throws IOException {
        MemorySegment records = Arena.ofAuto().allocate(header.length() + Indexes.Packed.PADDING);
        long at = 0;
        while (at < header.length()) {
            ByteBuffer part =
                    records.asSlice(at, Math.min(header.length() - at, 1 << 20)).asByteBuffer();
            int read = channel.read(part, header.bodyStart() + header.offset() + at);
            if (read < 0) {
                throw new IOException("it was cut short while being read");
            }
            at += read;
        }
        return records;
    }

    private static Indexes indexes(QvdHeader header, QvdHeader.Field field, MemorySegment records) {
        int rows = (int) header.records();
        int symbols = (int) field.symbols();
        if (field.bitWidth() == 0) {
            return new Indexes.Same(field.bias() < 0 || symbols == 0 ? -1 : 0, rows);
        }
        return new Indexes.Packed(
                records, rows, header.recordBytes(), field.bitOffset(), field.bitWidth(), field.bias(), symbols);
    }

    /** Some writers mark NULL by an index one past the symbols; Qlik never does. */
    private static void warn(
            String file, QvdHeader header, QvdHeader.Field field, Indexes indexes, List<String> warnings) {
        if (!(indexes instanceof Indexes.Packed packed)) {
            return;
        }
        int count = 0;
        int first = 0;
        for (int row = packed.rows() - 1; row >= 0; row--) {
            if (packed.beyond(row)) {
                count++;
                first = row;
            }
        }
        if (count > 0) {
            long at = header.bodyStart() + header.offset() + (long) first * header.recordBytes();
            warnings.add(file + ", field [" + field.name() + "]: " + count + " rows point beyond the " + field.symbols()
                    + " symbols and were read as NULL, the first at row " + first + ", byte " + at);
        }
    }
}
