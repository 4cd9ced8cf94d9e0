package se.liu.grund.qvd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdHeader;
import se.liu.grund.qvd.QvdLineage;
import se.liu.grund.qvd.QvdReader;

/** What the header says, and nothing but the header is read. */
record Schema(Path path) implements Deed {

    private static final List<String> HEADS =
            List.of("Field", "Symbols", "Bytes", "Bits", "NULLs", "Format", "Tags", "Comment");
    private static final List<Boolean> RIGHT = List.of(false, true, true, true, false, false, false, false);

    @Override
    public boolean run(OutputStream out) throws IOException {
        QvdHeader header = QvdReader.header(path);
        Grid grid = new Grid(HEADS, RIGHT);
        header.fields().forEach(field -> grid.row(row(field)));
        Plain.print(out, table(header) + "\n" + grid.text());
        return true;
    }

    private static String table(QvdHeader header) {
        StringBuilder text = new StringBuilder();
        say(text, "Table", header.tableName());
        say(text, "Rows", Plain.number(header.records()));
        say(text, "Record", Plain.count(header.recordBytes(), "byte"));
        say(text, "Size", Plain.count(header.bodyStart() + header.offset() + header.length(), "byte"));
        say(text, "Created", header.created().isEmpty() ? "" : header.created() + " UTC");
        say(text, "Creator", header.creator());
        say(text, "Build", header.buildNumber());
        say(text, "Comment", header.comment());
        say(text, "Tags", String.join(", ", header.tags()));
        for (QvdLineage source : header.lineage()) {
            String statement = source.statement().strip();
            say(text, "Lineage", source.discriminator() + (statement.isEmpty() ? "" : " ← " + statement));
        }
        say(text, "Encrypted", header.encryption().isEmpty() ? "" : "yes: the data cannot be read here");
        say(text, "Compressed", header.compression().isEmpty() ? "" : "yes: the data cannot be read here");
        return text.toString();
    }

    private static void say(StringBuilder text, String what, String value) {
        if (!value.isEmpty()) {
            text.append(what)
                    .append(" ".repeat(12 - what.length()))
                    .append(Cell.printable(value))
                    .append('\n');
        }
    }

    private static List<String> row(QvdHeader.Field field) {
        return List.of(
                Cell.of(field.name()),
                Plain.number(field.symbols()),
                Plain.number(field.length()),
                Plain.number(field.bitWidth()),
                field.bias() < 0 ? "yes" : "no",
                format(field.format()),
                Cell.printable(field.tags().stream().collect(Collectors.joining(" "))),
                Cell.printable(field.comment()));
    }

    private static String format(NumberFormat format) {
        return Cell.printable((format.type() + " " + format.pattern()).strip());
    }
}
