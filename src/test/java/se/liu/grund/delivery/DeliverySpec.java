package se.liu.grund.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Marker;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;

/**
 * One case of {@code spec/delivery/*.yaml}: files with visible control characters, and the cells, breaches and notes that
 * reading them must give. In the files ␉ is a tab, ␍ and ␊ are CR and LF (the line ends of the YAML itself do not
 * count), ⍽ is U+00A0, ⎵ is U+202F, ␀ and ␇ are the bytes 0 and 7.
 */
record DeliverySpec(
        String name,
        List<Measure> measures,
        int years,
        List<Gender> required,
        List<TableShape> shapes,
        String encoding,
        Map<String, String> files,
        List<String> cells,
        List<String> breaches,
        List<String> notes) {

    static final Path CODES = Path.of("src/test/resources/spec/delivery/codes");
    private static final Path FOLDER = Path.of("src/test/resources/spec/delivery");

    /** All cases of all files. */
    static List<DeliverySpec> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<DeliverySpec> all = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Map<String, Object> spec = new Yaml().load(Files.readString(file));
                for (Map<String, Object> given : maps(the(spec, "cases"))) {
                    Map<String, Object> whole = new LinkedHashMap<>(spec);
                    whole.putAll(given);
                    all.add(of(file.getFileName() + ": " + given.get("name"), whole));
                }
            }
            return all;
        }
    }

    private static DeliverySpec of(String name, Map<String, Object> spec) {
        return new DeliverySpec(
                name,
                texts(spec.getOrDefault("measures", List.of("boendelan"))).stream()
                        .map(id -> Stream.of(Shapes.BOENDELAN, Shapes.BRANSCH, Shapes.YRKE)
                                .filter(m -> m.id().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                (int) spec.getOrDefault("years", 6),
                texts(spec.getOrDefault("required", List.of())).stream()
                        .map(Genders::of)
                        .toList(),
                maps(the(spec, "shapes")).stream().map(DeliverySpec::shape).toList(),
                String.valueOf(spec.getOrDefault("encoding", "utf-8")),
                files(spec),
                texts(spec.getOrDefault("cells", List.of())),
                texts(spec.getOrDefault("breaches", List.of())),
                texts(spec.getOrDefault("notes", List.of())));
    }

    private static Object the(Map<String, Object> spec, String key) {
        return Objects.requireNonNull(spec.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> files(Map<String, Object> spec) {
        return (Map<String, String>) the(spec, "files");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object value) {
        return (List<String>) value;
    }

    @SuppressWarnings("unchecked")
    private static TableShape shape(Map<String, Object> shape) {
        Map<Role, RoleSource> roles = new EnumMap<>(Role.class);
        ((Map<String, String>) the(shape, "roles"))
                .forEach((role, source) -> roles.put(Role.valueOf(role.toUpperCase(Locale.ROOT)), source(source)));
        Map<String, Marker> markers = new LinkedHashMap<>(Shapes.MARKERS);
        ((Map<String, String>) shape.getOrDefault("markers", Map.of()))
                .forEach((text, meaning) -> markers.put(text, marker(meaning)));
        return new TableShape(
                (String) the(shape, "file"),
                new TableFormat.Text(
                        TableFormat.Encoding.valueOf((String) shape.getOrDefault("encoding", "DETECT")),
                        TableFormat.Delimiter.TAB,
                        TableFormat.Decimal.NONE),
                (int) the(shape, "headings"),
                (int) the(shape, "row-variables"),
                roles,
                null,
                Map.of(),
                markers,
                Shapes.TOTALS,
                List.of(),
                EmptyLabel.valueOf((String) shape.getOrDefault("empty-label", "SKIP")),
                new Numbers.Exact());
    }

    /** Like {@code heading 1}, {@code column 2}, {@code file mått}, {@code list examenskod}, {@code always Kvinnor}. */
    private static RoleSource source(String text) {
        String value = text.substring(text.indexOf(' ') + 1);
        return switch (text.substring(0, text.indexOf(' '))) {
            case "heading" -> new RoleSource.Heading(Integer.parseInt(value));
            case "column" -> new RoleSource.RowVariable(Integer.parseInt(value));
            case "file" -> new RoleSource.FileName(value);
            case "list" -> new RoleSource.CodeOf(value);
            case "always" -> new RoleSource.Constant(value);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Like {@code zero}, {@code missing}, {@code hidden 1-4}. */
    private static Marker marker(String text) {
        if (text.startsWith("hidden ")) {
            String[] bounds = text.substring(7).split("-");
            return new Marker.Hidden(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
        }
        return text.equals("zero") ? new Marker.Zero() : new Marker.Missing();
    }

    /** Writes the files below {@code root} and reads them. */
    DeliveryReading read(Path root) throws IOException {
        Files.createDirectories(root.resolve("framgrund"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Path.of(URI.create(root.toUri() + "framgrund/" + escaped(file.getKey())));
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(file.getValue()));
        }
        return new Deliveries(root, () -> new CodeLists(CODES))
                .read(
                        Shapes.delivery(required, shapes.toArray(TableShape[]::new)),
                        Shapes.app(years, measures.toArray(Measure[]::new)));
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(b > ' ' ? Character.toString(b) : "%%%02X".formatted(b));
        }
        return escaped.toString();
    }

    private byte[] bytes(String visible) {
        String text = visible.replace("\n", "")
                .replace('␉', '\t')
                .replace('␍', '\r')
                .replace('␊', '\n')
                .replace('⍽', '\u00A0')
                .replace('⎵', '\u202F')
                .replace('␀', '\0')
                .replace('␇', '\u0007');
        return switch (encoding) {
            case "bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "utf-16" -> text.getBytes(StandardCharsets.UTF_16);
            case "utf-16 without mark" -> text.getBytes(StandardCharsets.UTF_16LE);
            case "windows-1252" -> text.getBytes(Charset.forName("windows-1252"));
            // As when one file was pasted into another: the rest is UTF-8, what stands between ‹ and › is not.
            case "mixed" -> mixed(text);
            // Bytes as code points, for bytes that are no text.
            case "bytes" -> text.getBytes(StandardCharsets.ISO_8859_1);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] mixed(String text) {
        String[] parts = text.split("[‹›]");
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            Charset charset = i % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            bytes.append(new String(parts[i].getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Like {@code 6:3 boendelan, Kvinnor, 2014-2019, EX001 Affärsjuridisk kandidatexamen, Stockholms län: HIDDEN 1-4}. */
    static String text(Cell cell) {
        return "%s:%d:%d %s, %s, %s, %s %s, %s: %s %s"
                .formatted(
                        cell.origin().file().substring("framgrund/".length()),
                        cell.origin().line(),
                        cell.origin().column(),
                        cell.measure(),
                        cell.gender().label(),
                        cell.period(),
                        cell.code(),
                        cell.name(),
                        cell.category(),
                        cell.status(),
                        cell.low() == cell.high() ? cell.low() : cell.low() + "-" + cell.high());
    }

    @Override
    public String toString() {
        return name;
    }
}
