package se.liu.grund.qvd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdHeader;
import se.liu.grund.qvd.QvdReader;

/** Reads everything there is. */
record Check(Path path) implements Deed {

    @Override
    public boolean run(OutputStream out) throws IOException {
        try (QvdFile file = QvdReader.open(path)) {
            QvdHeader header = file.header();
            List<QvdColumn> columns = file.table().columns();
            long symbols = columns.stream().mapToLong(c -> c.symbols().size()).sum();
            List<String> warnings = file.warnings();
            say(out, "✓", "The header agrees with itself and with the file: " + sizes(header));
            say(out, "✓", "Every symbol can be read: " + Plain.count(symbols, "symbol"));
            if (warnings.isEmpty()) {
                say(out, "✓", "Every record points at symbols or NULL: " + Plain.count(header.records(), "record"));
            }
            for (String warning : warnings) {
                say(out, "!", warning);
            }
            notes(header, columns, out);
            return warnings.isEmpty();
        }
    }

    private static String sizes(QvdHeader header) {
        return Plain.count(header.records(), "row") + " × "
                + Plain.count(header.fields().size(), "field") + ", header "
                + Plain.number(header.bodyStart()) + " + symbols " + Plain.number(header.offset()) + " + records "
                + Plain.count(header.length(), "byte");
    }

    private static void notes(QvdHeader header, List<QvdColumn> columns, OutputStream out) throws IOException {
        List<String> notes = new ArrayList<>(QlikHabits.ofHeader(header));
        columns.forEach(column -> notes.addAll(QlikHabits.ofColumn(column)));
        if (notes.isEmpty()) {
            say(
                    out,
                    "✓",
                    "As in all of Qlik's own files: symbols in order of first occurrence, each used, no number twice; fields share all bits of a record");
        }
        for (String note : notes) {
            say(out, "·", note);
        }
    }

    private static void say(OutputStream out, String mark, String text) throws IOException {
        Plain.print(out, mark + " " + Cell.printable(text) + "\n");
    }
}
