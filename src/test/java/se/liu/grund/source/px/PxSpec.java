package se.liu.grund.source.px;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.source.Variable;

/**
 * One case of {@code spec/px/*.yaml}: a PX file (whole in {@code px}, or {@code data} after the file's {@code head}) and
 * what reading it must give. In them ␉ is a tab, ␍ is CR, ␀ and ␚ are the bytes 0 and 1A; what stands between ‹ and › is
 * in windows-1252 whatever the rest is in.
 */
record PxSpec(String name, Map<String, Object> given) {

    private static final Path FOLDER = Path.of("src/test/resources/spec/px");

    static List<PxSpec> all() throws IOException {
        List<PxSpec> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Map<String, Object> spec = new Yaml().load(Files.readString(file));
                String head = (String) spec.getOrDefault("head", "");
                for (Map<String, Object> given : cases(spec)) {
                    given.putIfAbsent("px", head + "DATA=\n" + given.get("data"));
                    all.add(new PxSpec(file.getFileName() + ": " + given.get("name"), given));
                }
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cases(Map<String, Object> spec) {
        return (List<Map<String, Object>>) spec.get("cases");
    }

    @Nullable
    String language() {
        return (String) given.get("language");
    }

    byte[] bytes() {
        String text = ((String) given.get("px"))
                .replace('␉', '\t')
                .replace('␍', '\r')
                .replace('␀', '\0')
                .replace('␚', '\u001A');
        String encoding = (String) given.getOrDefault("encoding", "utf-8");
        return switch (encoding) {
            case "bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "mixed" -> mixed(text);
            default -> text.getBytes(Charset.forName(encoding));
        };
    }

    private static byte[] mixed(String text) {
        StringBuilder bytes = new StringBuilder();
        String[] parts = text.split("[‹›]");
        for (int i = 0; i < parts.length; i++) {
            Charset charset = i % 2 == 0 ? StandardCharsets.UTF_8 : PxEncoding.WINDOWS_1252;
            bytes.append(new String(parts[i].getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the case says of cells, faults, variables, notes or facts; cells and faults are none when it says nothing. */
    @SuppressWarnings("unchecked")
    @Nullable
    List<String> expected(String what) {
        return (List<String>) given.get(what);
    }

    static List<String> texts(List<Variable> variables) {
        return variables.stream().map(PxTold::text).toList();
    }
}
