package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.List;

/** One line of {@code ;}-separated text. A field in {@code "} may hold {@code ;}, and {@code ""} for one {@code "}. */
final class CsvLine {

    private CsvLine() {}

    /** The fields, at least one; a quote that is never closed reaches to the end of the line. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
