package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a file behind its header, whose header was found to agree with itself.
 *
 * @param segment symbols and records, perhaps more
 */
record Body(String file, QvdHeader header, MemorySegment segment) {

    /** The table, its symbols not looked at yet. */
    QvdTable table() {
        KeptHeader kept = KeptHeader.of(header);
        QvdTable.Builder table = QvdTable.named(header.tableName())
                .comment(header.comment())
                .creator(header.creator())
                .created(kept.createdTime())
                .kept(kept)
                .tags(header.tags())
                .lineage(header.lineage());
        MemorySegment records = records();
        for (QvdHeader.Field field : header.fields()) {
            table.column(new QvdColumn(
                    field.name(),
                    new LazySymbols((int) field.symbols(), () -> symbols(field)),
                    indexes(field, records),
                    field.format(),
                    field.comment(),
                    field.tags()));
        }
        try {
            return table.build();
        } catch (QvdException e) {
            throw new QvdException(file + ": " + e.getMessage(), e);
        }
    }

    /** What is odd though it can be read. */
    List<String> warnings(long fileBytes) {
        List<String> warnings = new ArrayList<>();
        long spare = fileBytes - header.bodyStart() - header.offset() - header.length();
        if (spare > 0) {
            warnings.add(file + ": " + spare + " bytes after the records were passed over");
        }
        MemorySegment records = records();
        for (QvdHeader.Field field : header.fields()) {
            if (indexes(field, records) instanceof PackedIndexes packed) {
                beyond(field, packed, warnings);
            }
        }
        return warnings;
    }

    private Symbols symbols(QvdHeader.Field field) {
        long offset = field.length() == 0 ? 0 : field.offset();
        return StoredSymbols.of(file, field, header.bodyStart() + offset, segment.asSlice(offset, field.length()));
    }

    /** Never fewer than 8 bytes, so that a whole number can be read anywhere. */
    private MemorySegment records() {
        long length = Math.max(header.length(), Long.BYTES);
        if (header.offset() + length <= segment.byteSize()) {
            return segment.asSlice(header.offset(), length);
        }
        MemorySegment copy = MemorySegment.ofArray(new byte[Long.BYTES]);
        MemorySegment.copy(segment, header.offset(), copy, 0, header.length());
        return copy;
    }

    private Indexes indexes(QvdHeader.Field field, MemorySegment records) {
        int symbols = (int) field.symbols();
        if (field.bitWidth() == 0) {
            return new Indexes.Same(field.bias() < 0 || symbols == 0 ? -1 : 0, header.records());
        }
        return new PackedIndexes(
                records,
                header.records(),
                header.recordBytes(),
                field.bitOffset(),
                field.bitWidth(),
                field.bias(),
                symbols);
    }

    /** Some writers mark NULL by an index one past the symbols; Qlik never does. */
    private void beyond(QvdHeader.Field field, PackedIndexes packed, List<String> warnings) {
        long count = 0;
        long first = 0;
        for (long row = packed.rows() - 1; row >= 0; row--) {
            if (packed.isBeyond(row)) {
                count++;
                first = row;
            }
        }
        if (count > 0) {
            long at = header.bodyStart() + header.offset() + first * header.recordBytes();
            warnings.add(file + ", field [" + field.name() + "]: " + count + " rows point beyond the " + field.symbols()
                    + " symbols and were read as NULL, the first at row " + first + ", byte " + at);
        }
    }
}
