package se.liu.grund.source.xlsx;

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

/** What stands in {@code spec/xlsx}: XML of a sheet and what is read of it. */
class XlsxSpecTests {

    private static final Path SPECS = Path.of("src/test/resources/spec/xlsx");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> readsAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(SPECS)) {
            for (Path file : files.sorted().toList()) {
                Map<String, List<Map<String, Object>>> spec = new Yaml().load(Files.readString(file));
                for (Map<String, Object> one : spec.get("cases")) {
                    String name = file.getFileName() + ": " + one.get("name");
                    tests.add(DynamicTest.dynamicTest(name, () -> check(one)));
                }
            }
        }
        return tests;
    }

    private void check(Map<String, Object> spec) throws IOException {
        TestWorkbook workbook = TestWorkbook.of("").sheet(xml(spec, "sheet"), xml(spec, "after"));
        workbook.workbook(xml(spec, "workbook"), "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/>");
        if (spec.containsKey("styles")) {
            workbook.styles(xml(spec, "styles"));
        }
        if (spec.containsKey("texts")) {
            workbook.texts(xml(spec, "texts"));
        }
        if (spec.containsKey("parts")) {
            ((Map<?, ?>) spec.get("parts")).forEach((name, xml) -> workbook.part((String) name, (String) xml));
        }
        Shown shown = Shown.of(workbook.in(folder), "Blad1");
        assertThat(shown.faults()).isEqualTo(spec.getOrDefault("faults", List.of()));
        assertThat(shown.refused()).isEqualTo(xml(spec, "refused"));
        assertThat(shown.rows()).isEqualTo(spec.getOrDefault("rows", List.of()));
    }

    private static String xml(Map<String, Object> spec, String key) {
        return (String) spec.getOrDefault(key, "");
    }
}
