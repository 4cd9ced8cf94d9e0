package se.liu.grund.qvd;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a header says of the table itself, apart from its fields and their bytes. */
record Heading(
        String name, String comment, String creator, Instant created, List<String> tags, List<QvdLineage> lineage) {

    static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The newest build whose header form is known. */
    private static final String BUILD = "50689";

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
                BUILD,
                creator,
                UTC_TIME.format(created),
                "",
                "",
                "-1",
                "",
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
                "");
    }
}
