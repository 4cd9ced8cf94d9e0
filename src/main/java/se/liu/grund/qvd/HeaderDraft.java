package se.liu.grund.qvd;

import java.util.ArrayList;
import java.util.List;

/**
 * A header in the making: all values have been seen, and now every field gets its place among the symbols and in the records.
 *
 * @param table what is said of the whole
 * @param fields in table order, at least one
 * @param rows how many records there are
 */
record HeaderDraft(TableNotes table, List<FieldDraft> fields, long rows) {

    /** Where each field's bits go: as in the file that the table was read from if that still fits, otherwise by Qlik's rule. */
    RecordLayout layout() {
        return table.origin()
                .layout()
                .orElse(fields.stream().mapToInt(FieldDraft::bits).toArray());
    }

    /** The header, its own length not counted. */
    QvdHeader header() {
        RecordLayout layout = layout();
        List<QvdHeader.Field> placed = new ArrayList<>(fields.size());
        long offset = 0;
        for (FieldDraft field : fields) {
            int i = placed.size();
            placed.add(new QvdHeader.Field(
                    field.name(),
                    layout.offsets()[i],
                    layout.widths()[i],
                    field.bias(),
                    field.format(),
                    field.symbols(),
                    // In a table without rows every Offset is 0, which it is by itself.
                    offset,
                    field.symbolBytes(),
                    field.comment(),
                    field.tags()));
            offset += field.symbolBytes();
        }
        Origin origin = table.origin();
        return new QvdHeader(
                0,
                origin.buildNumber(),
                table.creator(),
                origin.createdText(table.created()),
                origin.sourceCreated(),
                origin.sourceFileTime(),
                origin.sourceFileSize(),
                origin.stale(),
                table.name(),
                placed,
                "",
                layout.recordBytes(),
                rows,
                offset,
                rows * layout.recordBytes(),
                table.lineage(),
                table.comment(),
                "",
                table.tags(),
                origin.profiling(),
                origin.form());
    }
}
