package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PxSpecTests {

    @TestFactory
    Stream<DynamicTest> readsAsWritten() throws IOException {
        return PxSpec.all().stream().map(spec -> DynamicTest.dynamicTest(spec.name(), () -> check(spec)));
    }

    private void check(PxSpec spec) throws IOException {
        PxTold told = PxTold.of(spec.bytes(), spec.language());
        assertThat(told.faults())
                .containsExactlyElementsOf(Objects.requireNonNullElse(spec.expected("faults"), List.of()));
        if (spec.expected("cells") != null) {
            assertThat(told.cells()).containsExactlyElementsOf(spec.expected("cells"));
        }
        if (spec.expected("variables") != null) {
            assertThat(PxSpec.texts(told.head().variables())).containsExactlyElementsOf(spec.expected("variables"));
        }
        if (spec.expected("notes") != null) {
            assertThat(told.head().notes()).containsExactlyElementsOf(spec.expected("notes"));
        }
        if (spec.expected("facts") != null) {
            assertThat(told.facts()).containsAll(spec.expected("facts"));
        }
    }
}
