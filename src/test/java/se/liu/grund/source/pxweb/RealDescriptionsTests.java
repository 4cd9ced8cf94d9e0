package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.judge.Missing;
import se.liu.grund.source.Variable;
import tools.jackson.databind.JsonNode;

/**
 * Every code and label that SCB's API said of a table and of a code list. The specs were made by a script apart from the
 * reader, with Python's json, values in the order of their positions.
 */
class RealDescriptionsTests {

    private static final Path SPECS = Path.of("src/test/resources/spec/descriptions");

    private static JsonNode real(String name) throws IOException {
        Path file = Path.of("../shared/reference/fixtures/pxapi").resolve(name);
        if (!Files.exists(file)) {
            Missing.sentence("This test reads " + file + ", which is not here.");
        }
        return Documents.object(new Answer(Files.readAllBytes(file), null));
    }

    private static void holds(String name, List<String> lines) throws IOException {
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(SPECS.resolve(name + ".spec")));
    }

    @Test
    void readsEveryVariableOfATable() throws IOException {
        String name = "scb_v2_TAB6471_metadata.json";
        TableMeta meta = MetadataV2.of(real(name), "TAB6471", null);

        List<String> lines = new ArrayList<>();
        lines.add(meta.title() + ", " + meta.updated() + ", noisy " + meta.noisy());
        for (Variable variable : meta.variables()) {
            lines.add("%s (%s) %s%s, %d values"
                    .formatted(
                            variable.code(),
                            variable.label(),
                            variable.kind(),
                            variable.eliminable() ? ", may be left out" : "",
                            variable.values().size()));
            variable.values().forEach(value -> lines.add("  " + value.code() + " " + value.label()));
        }
        holds(name, lines);
    }

    @Test
    void readsEveryClassOfACodeList() throws IOException {
        String name = "scb_v2_codelist_agg_alder10arJ.json";
        holds(
                name,
                Documents.codelist(real(name), "the code list").stream()
                        .map(value -> value.code() + " " + value.label())
                        .toList());
    }
}
