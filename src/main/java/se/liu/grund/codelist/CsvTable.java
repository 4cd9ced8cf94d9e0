package se.liu.grund.codelist;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of one CSV file. Every fault is noted with its line and reading goes on, so that one answer tells all. */
final class CsvTable {

    private final List<String> needed;
    private final CsvFaults faults;
    private final List<CsvRow> rows = new ArrayList<>();
    private List<String> heading = List.of();

    private CsvTable(List<String> needed, CsvFaults faults) {
        this.needed = needed;
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param needed the columns that must be there
     * @param shown the heading as messages show it
     * @return nothing when it has no good heading
     */
    static List<CsvRow> rows(byte[] bytes, List<String> needed, String shown, CsvFaults faults) {
        CsvTable table = new CsvTable(needed, faults);
        table.read(bytes, shown);
        return table.rows;
    }

    private void read(byte[] bytes, String shown) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            faults.add("found bytes that are not UTF-8. Save the file as UTF-8.");
            return;
        }
        // Excel's "CSV UTF-8" begins with a byte order mark; it says nothing.
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        boolean good = true;
        for (int i = 0; i < lines.size() && good; i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                if (heading.isEmpty()) {
                    heading = CsvLine.fields(line);
                    good = heading.containsAll(needed);
                    if (!good) {
                        faults.add(i + 1, "found the heading '" + line + "', expected '" + shown + "'.");
                    }
                } else {
                    row(i + 1, line);
                }
            }
        }
        if (heading.isEmpty()) {
            faults.add(1, "found no heading, expected '" + shown + "'.");
        } else if (good && rows.isEmpty() && faults.none()) {
            faults.add(1, "found no codes below the heading, expected at least one.");
        }
    }

    private void row(int line, String text) {
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            faults.add(line, "found a \" without its pair, expected one on each side of a label.");
            return;
        }
        List<String> fields = CsvLine.fields(text);
        if (fields.size() > heading.size()) {
            faults.add(
                    line,
                    "found " + fields.size() + " fields, expected " + heading.size()
                            + " as in the heading. Put \" around a label that holds a ';'.");
            return;
        }
        rows.add(new CsvRow(line, heading, fields));
    }
}
