package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.standin.data.Value;

/** The table of an INLINE: a line of field names, then lines of values, with commas between. */
final class InlineRows {

    private InlineRows() {}

    static Rows read(String text) {
        List<String[]> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(",", -1))
                .toList();
        Map<String, List<Value>> columns = new LinkedHashMap<>();
        if (lines.isEmpty()) {
            return Rows.plain("INLINE", "INLINE;", 0, columns);
        }
        String[] fields = lines.getFirst();
        for (int at = 0; at < fields.length; at++) {
            List<Value> column = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                column.add(value(at < line.length ? line[at].strip() : ""));
            }
            columns.put(fields[at].strip(), column);
        }
        return Rows.plain("INLINE", "INLINE;", lines.size() - 1, columns);
    }

    /** As Qlik: what looks like a number is one, and keeps its text. */
    private static Value value(String text) {
        return text.matches("-?[0-9]{1,14}(\\.[0-9]+)?")
                ? Value.number(Double.parseDouble(text), text)
                : Value.text(text);
    }
}
