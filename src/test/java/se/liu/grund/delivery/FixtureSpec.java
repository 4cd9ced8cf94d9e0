package se.liu.grund.delivery;

import java.io.IOException;
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
 * One reading of a file of {@code spec/fixtures/*.spec}: a genuine file, a delivery contract for it, and what reading it gives.
 * What a reading does not say holds for its whole spec; {@code <name>} in the contract is what {@code with} says. Statuses are
 * counts of cells, {@code low} and {@code high} the sums of their bounds, {@code kön}, {@code periods}, {@code keys} (code and
 * name) and {@code categories} what the cells have in the order they first stand in the file, {@code crc} the CRC-32 (hex) of
 * all cells written as {@link FixtureCells#text} with LF after each, {@code cells} some of them.
 */
record FixtureSpec(String name, Path fixture, String app, String contract, Map<String, Object> expected) {

    private static final Path FOLDER = Path.of("src/test/resources/spec/fixtures");
    private static final Path FIXTURES = Path.of("../shared/reference/fixtures");

    private static final Path CODES = Path.of("contracts/codes");

    /** What a spec may say that is not expected of the cells. */
    private static final List<String> GIVEN = List.of("fixture", "name", "years", "contract", "with", "readings");

    /** All readings of all files. */
    static List<FixtureSpec> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<FixtureSpec> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Map<String, Object> spec = new Yaml().load(Files.readString(file));
                for (Map<String, Object> given : readings(spec)) {
                    Map<String, Object> whole = new LinkedHashMap<>(spec);
                    whole.putAll(given);
                    all.add(of(file.getFileName() + ": " + given.getOrDefault("name", "whole"), whole));
                }
            }
            return all;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> readings(Map<String, Object> spec) {
        return (List<Map<String, Object>>) spec.getOrDefault("readings", List.of(Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static FixtureSpec of(String name, Map<String, Object> spec) {
        String contract = "delivery: prov\napp: prov\n" + spec.get("contract");
        for (var with : ((Map<String, Object>) spec.getOrDefault("with", Map.of())).entrySet()) {
            contract = contract.replace("<" + with.getKey() + ">", String.valueOf(with.getValue()));
        }
        String app = """
                app: prov
                title: Prov
                period: {field: Period, years: %s, label: "{from}-{to}"}
                key: {code: Kod, name: Namn}
                measures: [{id: antal, name: Antal, categories: open}]
                """.formatted(spec.getOrDefault("years", 1));
        Map<String, Object> expected = new LinkedHashMap<>(spec);
        GIVEN.forEach(expected::remove);
        expected.putIfAbsent("breaches", List.of());
        expected.putIfAbsent("notes", List.of());
        expected.replaceAll((_, value) -> value instanceof Integer number ? Long.valueOf(number) : value);
        return new FixtureSpec(name, FIXTURES.resolve((String) spec.get("fixture")), app, contract, expected);
    }

    /** Reads the file through the door, with contracts and a copy of it below {@code root}. */
    DeliveryReading read(Path root) throws IOException {
        Path contracts = root.resolve("contracts");
        Files.writeString(Files.createDirectories(contracts.resolve("apps")).resolve("prov.yaml"), app);
        Files.writeString(
                Files.createDirectories(contracts.resolve("deliveries")).resolve("prov.yaml"), contract);
        try (Stream<Path> lists = Files.list(CODES)) {
            for (Path list : lists.toList()) {
                Files.copy(
                        list,
                        Files.createDirectories(contracts.resolve("codes")).resolve(list.getFileName()));
            }
        }
        Files.copy(fixture, Files.createDirectories(root.resolve("prov")).resolve(fixture.getFileName()));
        return new Deliveries(root, () -> new CodeLists(CODES))
                .read(new DeliveryContracts(contracts).named("prov"), new AppContracts(contracts).named("prov"));
    }
}
