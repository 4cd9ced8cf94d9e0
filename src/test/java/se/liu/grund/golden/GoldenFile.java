package se.liu.grund.golden;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of right numbers, read from the reference beside the project; a test that needs it skips where there is none. */
final class GoldenFile {

    private static final Path FOLDER = Path.of("..", "shared", "reference", "golden");

    private GoldenFile() {}

    /** The rows, each by the names of its columns. */
    static List<Map<String, String>> rows(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(file).exists();
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> names = fields(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = fields(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), i < fields.size() ? fields.get(i) : "");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code ;} between the fields, a field with one in it in quotes. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.replace("\uFEFF", "").toCharArray()) {
            if (c == '"') {
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

    /** A number as Swedes write it; {@code -} is 0. */
    static double number(String text) {
        return text.equals("-") ? 0 : Double.parseDouble(text.replace(',', '.'));
    }
}
