package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContracts;

/**
 * One case of {@code spec/contract/*.yaml}: a delivery contract as one writes it, the files, and the cells, breaches and
 * notes that reading them through the door gives. What a case does not say holds for its whole file. In texts ␉ is a tab,
 * ⍽ is U+00A0, ⎵ is U+202F, ␍ is CR; workbooks are those of {@link SpecWorkbook}.
 */
record ContractSpec(
        String name,
        String app,
        String contract,
        String encoding,
        Map<String, String> codes,
        Map<String, String> files,
        Map<String, Map<String, List<List<Object>>>> workbooks,
        List<String> cells,
        List<String> breaches,
        List<String> notes) {

    private static final Path FOLDER = Path.of("src/test/resources/spec/contract");

    /** All cases of all files. */
    static List<ContractSpec> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<ContractSpec> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Map<String, Object> spec = new Yaml().load(Files.readString(file));
                for (Map<String, Object> given :
                        ContractSpec.<List<Map<String, Object>>>the(spec, "cases", List.of())) {
                    Map<String, Object> whole = new LinkedHashMap<>(spec);
                    whole.putAll(given);
                    all.add(of(file.getFileName() + ": " + given.get("name"), whole));
                }
            }
            return all;
        }
    }

    private static ContractSpec of(String name, Map<String, Object> spec) {
        List<String> measures = the(spec, "measures", List.of("{id: yrke, name: Yrke, categories: open}"));
        String app = """
                app: framgrund
                title: Framgrund
                period: {field: Period, years: %d, label: "{from}-{to}"}
                key: {code: Kod, name: Namn}
                measures: [%s]
                """.formatted(the(spec, "years", 6), String.join(", ", measures));
        return new ContractSpec(
                name,
                app,
                "delivery: framgrund\napp: framgrund\n" + the(spec, "head", "required: []\n")
                        + the(spec, "contract", ""),
                the(spec, "encoding", "utf-8"),
                the(spec, "codes", Map.of()),
                the(spec, "files", Map.of()),
                the(spec, "workbooks", Map.of()),
                the(spec, "cells", List.of()),
                the(spec, "breaches", List.of()),
                the(spec, "notes", List.of()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T the(Map<String, Object> spec, String key, T otherwise) {
        return (T) spec.getOrDefault(key, otherwise);
    }

    /** Writes contracts, code lists and files below {@code root} and reads them. */
    DeliveryReading read(Path root) throws IOException {
        Path contracts = root.resolve("contracts");
        write(contracts.resolve("apps/framgrund.yaml"), app.getBytes(StandardCharsets.UTF_8));
        write(contracts.resolve("deliveries/framgrund.yaml"), contract.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> lists = Files.list(DeliverySpec.CODES)) {
            for (Path list : lists.toList()) {
                write(contracts.resolve("codes").resolve(list.getFileName()), Files.readAllBytes(list));
            }
        }
        for (Map.Entry<String, String> list : codes.entrySet()) {
            write(
                    contracts.resolve("codes").resolve(list.getKey()),
                    list.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Path folder = Files.createDirectories(root.resolve("framgrund"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(SpecPath.of(folder, file.getKey()), bytes(file.getValue()));
        }
        for (var workbook : workbooks.entrySet()) {
            write(SpecPath.of(folder, workbook.getKey()), SpecWorkbook.bytes(workbook.getValue()));
        }
        return new Deliveries(root, () -> new CodeLists(contracts.resolve("codes")))
                .read(
                        new DeliveryContracts(contracts).named("framgrund"),
                        new AppContracts(contracts).named("framgrund"));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private byte[] bytes(String visible) {
        String text = visible.replace('␉', '\t')
                .replace('␍', '\r')
                .replace('⍽', '\u00A0')
                .replace('⎵', '\u202F');
        return switch (encoding) {
            case "bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "utf-16" -> text.getBytes(StandardCharsets.UTF_16);
            default -> text.getBytes(Charset.forName(encoding));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
