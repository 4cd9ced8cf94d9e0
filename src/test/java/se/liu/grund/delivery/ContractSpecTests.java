package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ContractSpecTests {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsAsTheContractSays() throws IOException {
        return ContractSpec.all().stream().map(spec -> DynamicTest.dynamicTest(spec.name(), () -> check(spec)));
    }

    private void check(ContractSpec spec) throws IOException {
        DeliveryReading reading = spec.read(Files.createTempDirectory(folder, "case"));
        assertThat(reading.breaches().stream().map(Breach::toString)).containsExactlyElementsOf(spec.breaches());
        if (!reading.refused()) {
            assertThat(reading.cells().stream().map(DeliverySpec::text)).containsExactlyElementsOf(spec.cells());
        }
        assertThat(reading.notes().stream().map(Note::toString)).containsExactlyElementsOf(spec.notes());
    }
}
