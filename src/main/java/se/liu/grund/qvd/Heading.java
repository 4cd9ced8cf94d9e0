package se.liu.grund.qvd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a header says of the table itself, apart from its fields and their bytes.
 *
 * @param kept what is kept of the file that the table was read from
 */
record Heading(
        String name,
        String comment,
        String creator,
        Instant created,
        List<String> tags,
        List<QvdLineage> lineage,
        KeptHeader kept) {

    /** Where the fields' bits go: as in the file that the table was read from if that still fits, otherwise by Qlik's rule. */
    RecordLayout layout(List<EncodedField> encoded) {
        return kept.layout()
                .orElse(encoded.stream().mapToInt(EncodedField::bits).toArray());
    }

    /** The whole header, with fields and their symbols in table order. */
    QvdHeader header(long rows, List<EncodedField> encoded, RecordLayout layout) {
        List<QvdHeader.Field> fields = new ArrayList<>(encoded.size());
        // In a table without rows every Offset is 0, which it is by itself.
        long offset = 0;
        for (int i = 0; i < encoded.size(); i++) {
            EncodedField field = encoded.get(i);
            long length = field.symbols().bytes();
            fields.add(new QvdHeader.Field(
                    field.name(),
                    layout.offsets()[i],
                    layout.widths()[i],
                    field.bias(),
                    field.format(),
                    field.symbols().count(),
                    offset,
                    length,
                    field.comment(),
                    field.tags()));
            offset += length;
        }
        return new QvdHeader(
                0,
                kept.buildNumber(),
                creator,
                kept.createdText(created),
                kept.sourceCreated(),
                kept.sourceFileTime(),
                kept.sourceFileSize(),
                kept.stale(),
                name,
                fields,
                "",
                layout.recordBytes(),
                rows,
                offset,
                rows * layout.recordBytes(),
                lineage,
                comment,
                "",
                tags,
                kept.profiling(),
                kept.form());
    }
}
