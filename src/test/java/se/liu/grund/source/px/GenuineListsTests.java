package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code and text of PxWeb's own value set and aggregation. The specs were made by a script apart from the reader, that
 * splits the lines of each section at = and orders them by number.
 */
class GenuineListsTests {

    private static final Path SPECS = Path.of("src/test/resources/spec/descriptions");

    private final List<String> faults = new ArrayList<>();

    @Test
    void readsEveryKommunOfAValueSet() throws IOException {
        String name = "pxwebapi_REGION-SV.vs";
        holds(
                name,
                ValueSet.read(GenuinePx.named(name), fault -> faults.add(PxTold.text(fault))).values().stream()
                        .map(value -> value.code() + " " + value.label()));
    }

    @Test
    void readsEveryGroupOfAnAggregation() throws IOException {
        String name = "pxwebapi_Counties-sv.agg";
        holds(
                name,
                Aggregation.read(GenuinePx.named(name), fault -> faults.add(PxTold.text(fault))).groups().stream()
                        .map(group -> group.code() + " " + group.text() + ": " + String.join(" ", group.members())));
    }

    private void holds(String name, Stream<String> lines) throws IOException {
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(SPECS.resolve(name + ".spec")));
        assertThat(faults).isEmpty();
    }
}
