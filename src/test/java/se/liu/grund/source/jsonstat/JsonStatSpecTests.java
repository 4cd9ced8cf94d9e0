package se.liu.grund.source.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The cases of {@code spec/jsonstat/*.yaml}; what a case does not name is not asserted, but faults always are. */
class JsonStatSpecTests {

    private static final Path FOLDER = Path.of("src/test/resources/spec/jsonstat");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                List<Map<String, Object>> cases = new Yaml().load(Files.readString(file));
                cases.forEach(spec -> tests.add(
                        DynamicTest.dynamicTest(file.getFileName() + ": " + spec.get("name"), () -> check(spec))));
            }
        }
        return tests.stream();
    }

    private void check(Map<String, Object> spec) throws IOException {
        Path file = Files.createTempFile(folder, "case", ".json");
        Files.writeString(file, (String) spec.get("json"));
        Object dataset = spec.get("dataset");
        Reading reading = Reading.of(file, dataset == null ? null : dataset.toString());
        assertThat(reading.faultTexts()).containsExactlyElementsOf(texts(spec.getOrDefault("faults", List.of())));
        if (spec.containsKey("head")) {
            assertThat(reading.headText()).isEqualTo(spec.get("head"));
        }
        if (spec.containsKey("notes")) {
            assertThat(reading.head().notes()).containsExactlyElementsOf(texts(spec.get("notes")));
        }
        if (spec.containsKey("variables")) {
            assertThat(reading.variables()).containsExactlyElementsOf(texts(spec.get("variables")));
        }
        if (spec.containsKey("cells")) {
            assertThat(reading.cells()).containsExactlyElementsOf(texts(spec.get("cells")));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object value) {
        return (List<String>) value;
    }
}
