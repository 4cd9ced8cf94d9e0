package se.liu.grund.delivery;

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
import se.liu.grund.judge.Missing;

/** Every genuine file, read through a delivery contract: the right cells stand in {@code spec/fixtures}. */
class FixtureSpecTests {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsAGenuineFileByItsContract() throws IOException {
        return FixtureSpec.all().stream().map(spec -> DynamicTest.dynamicTest(spec.name(), () -> check(spec)));
    }

    private void check(FixtureSpec spec) throws IOException {
        if (!Files.exists(spec.fixture())) {
            Missing.sentence("This test reads " + spec.fixture() + ", which is not here.");
        }
        DeliveryReading reading = spec.read(Files.createTempDirectory(folder, "reading"));
        assertThat(told(reading.breaches())).isEqualTo(spec.expected().get("breaches"));
        assertThat(told(reading.notes())).isEqualTo(spec.expected().get("notes"));
        if (reading.refused()) {
            assertThat(spec.expected().keySet()).containsExactlyInAnyOrder("breaches", "notes");
            return;
        }
        List<String> lines = reading.cells().stream().map(FixtureCells::text).toList();
        List<String> absent = new ArrayList<>(texts(spec.expected().get("cells")));
        absent.removeAll(lines);
        assertThat(absent).isEmpty();
        Map<String, Object> told = FixtureCells.told(reading.cells());
        told.put("cells", spec.expected().get("cells"));
        told.put("breaches", List.of());
        told.put("notes", spec.expected().get("notes"));
        assertThat(told).isEqualTo(spec.expected());
    }

    private static List<String> told(List<?> messages) {
        return messages.stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object list) {
        return (List<String>) list;
    }
}
