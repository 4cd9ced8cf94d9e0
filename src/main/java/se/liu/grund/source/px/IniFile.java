package se.liu.grund.source.px;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;

/** Sections of {@code key=value}, as Windows programs keep their settings: the form of value sets and aggregations. */
final class IniFile {

    private static final int MOST = 1 << 24;

    /** What stands after {@code =}, and where. */
    record Entry(String value, int line) {}

    private final Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();

    private IniFile() {}

    /**
     * Reads a file of at most 16 MB in UTF-8, windows-1252, or UTF-16 with byte order mark.
     *
     * @param faults takes lines that are neither section nor entry, and entries that stand twice
     */
    static IniFile read(Path file, Faults faults) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST + 1);
        }
        if (bytes.length > MOST) {
            throw Stop.at(0, "more than 16 MB", "a value set or an aggregation", "Fetch the file again.");
        }
        IniFile ini = new IniFile();
        ini.lines(text(bytes), faults);
        return ini;
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) >= 0xFEFF) {
            return PxEncoding.text(bytes, StandardCharsets.UTF_16);
        }
        NotPx.refuse(bytes, "a value set or an aggregation");
        Charset charset = PxEncoding.of(bytes);
        return PxEncoding.text(bytes, charset);
    }

    private void lines(String text, Faults faults) {
        Map<String, Entry> section = null;
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = raw.strip();
            number++;
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith(";") || line.equals("\u001A")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(
                        lower(line.substring(1, line.length() - 1)), _ -> new LinkedHashMap<>());
            } else if (section == null || equals <= 0) {
                faults.add(new Fault(
                        number,
                        0,
                        Stop.shown(line),
                        section == null ? "[Section]" : "key=value or [Section]",
                        "Mend the line, or fetch the file again."));
            } else {
                add(
                        section,
                        lower(line.substring(0, equals)),
                        line.substring(equals + 1).strip(),
                        number,
                        faults);
            }
        }
    }

    private static void add(Map<String, Entry> section, String key, String value, int line, Faults faults) {
        Entry earlier = section.putIfAbsent(key, new Entry(value, line));
        if (earlier != null && !earlier.value.equals(value)) {
            faults.add(new Fault(
                    line,
                    0,
                    Stop.shown(key) + " again",
                    "it once: it stands on line " + earlier.line + " too",
                    "Take away the one that is wrong; the first one was read."));
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A value; empty when it is not there. */
    String text(String section, String key) {
        Entry entry = entry(section, key);
        return entry == null ? "" : entry.value;
    }

    /** An entry with a number for its key, as the numbered lists have. */
    @Nullable
    Entry entry(String section, String key) {
        return sections.getOrDefault(lower(section), Map.of()).get(lower(key));
    }

    boolean has(String section) {
        return sections.containsKey(lower(section));
    }

    /** The entries whose keys are numbers, in the file's order. */
    List<Map.Entry<String, Entry>> numbered(String section) {
        return sections.getOrDefault(lower(section), Map.of()).entrySet().stream()
                .filter(e -> e.getKey().matches("\\d+"))
                .toList();
    }
}
