package se.liu.grund.codelist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One CSV file on its way to a list. Every fault is noted with its line and reading goes on, so that one answer tells
 * all; the list is only good when nothing was noted.
 */
final class CodeListFile {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

    private final String place;
    private final List<String> errors;
    private final List<CodeList.Entry> entries = new ArrayList<>();
    private final Map<String, Integer> lineOfCode = new HashMap<>();
    private final Map<String, Integer> lineOfLabel = new HashMap<>();
    private int code = -1;
    private int label = -1;
    private int alias = -1;
    private int width;

    private CodeListFile(String place, List<String> errors) {
        this.place = place;
        this.errors = errors;
    }

    /** A list and the bytes it was read from. */
    record Read(CodeList list, byte[] bytes) {}

    /** Reads one file; what is wrong goes to {@code errors} as {@code place:line: message}. */
    static Read read(Path file, String place, List<String> errors) {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        CodeListFile reading = new CodeListFile(place, errors);
        if (!NAME.matcher(name).matches()) {
            errors.add(place + ": found the name '" + name + "', expected a-z, 0-9, '_' and '-' only.");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            errors.add(place + ": this file cannot be read: " + unreadable.getMessage());
            return new Read(new CodeList(name, List.of()), new byte[0]);
        }
        reading.lines(bytes);
        return new Read(new CodeList(name, reading.entries), bytes);
    }

    private void lines(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            errors.add(place + ": found bytes that are not UTF-8. Save the file as UTF-8.");
            return;
        }
        // Excel's "CSV UTF-8" begins with a byte order mark; it says nothing.
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                if (width == 0) {
                    heading(i + 1, line);
                } else {
                    row(i + 1, line);
                }
            }
        }
        if (width == 0) {
            errors.add(place + ":1: found no heading, expected 'kod;etikett;alias'.");
        } else if (code >= 0 && label >= 0 && lineOfCode.isEmpty()) {
            errors.add(place + ":1: found no codes below the heading, expected at least one.");
        }
    }

    private void heading(int line, String text) {
        List<String> names = CsvLine.fields(text);
        width = names.size();
        code = names.indexOf("kod");
        label = names.indexOf("etikett");
        alias = names.indexOf("alias");
        if (code < 0 || label < 0) {
            errors.add(place + ":" + line + ": found the heading '" + text + "', expected 'kod;etikett;alias'.");
        }
    }

    private void row(int line, String text) {
        if (code < 0 || label < 0) {
            return;
        }
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            error(line, "found a \" without its pair, expected one on each side of a label.");
            return;
        }
        List<String> fields = CsvLine.fields(text);
        if (fields.size() > width) {
            error(
                    line,
                    "found " + fields.size() + " fields, expected " + width
                            + " as in the heading. Put \" around a label that holds a ';'.");
            return;
        }
        String kod = field(fields, code);
        String etikett = field(fields, label);
        if (sound(line, "kod", kod) & sound(line, "etikett", etikett)) {
            List<String> aliases = aliases(line, field(fields, alias));
            boolean alone = alone(line, "kod", kod, lineOfCode) & alone(line, "etikett", etikett, lineOfLabel);
            for (String other : aliases) {
                alone &= alone(line, "alias", other, lineOfLabel);
            }
            if (alone) {
                entries.add(new CodeList.Entry(kod, etikett, entries.size() + 1, aliases));
            }
        }
    }

    private List<String> aliases(int line, String text) {
        List<String> aliases = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String alias : text.split("\\|", -1)) {
                if (sound(line, "alias", alias)) {
                    aliases.add(alias);
                }
            }
        }
        return aliases;
    }

    private boolean sound(int line, String column, String text) {
        if (text.isEmpty()) {
            error(line, "found no " + column + ", expected one.");
        } else if (!text.equals(text.strip()) || text.startsWith("\u00A0") || text.endsWith("\u00A0")) {
            error(line, "found the " + column + " '" + text + "', expected no blank at its ends.");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            error(line, "found a control character in the " + column + ", expected none.");
        } else {
            return true;
        }
        return false;
    }

    private boolean alone(int line, String column, String text, Map<String, Integer> seen) {
        Integer first = seen.putIfAbsent(text, line);
        if (first != null) {
            error(line, "found the " + column + " '" + text + "' again, expected it once; line " + first + " has it.");
        }
        return first == null;
    }

    private static String field(List<String> fields, int index) {
        return index >= 0 && index < fields.size() ? fields.get(index) : "";
    }

    private void error(int line, String message) {
        errors.add(place + ":" + line + ": " + message);
    }
}
