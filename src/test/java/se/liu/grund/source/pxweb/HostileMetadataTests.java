package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.source.SourceException;
import tools.jackson.databind.JsonNode;

/** Documents of the API with parts changed: read, or told about, and nothing else. */
class HostileMetadataTests {

    private static final List<String> PARTS =
            List.of("{}", "[]", "null", "-1", "99999999999999999999", "\"\"", "true", "{\"a\":[{}]}", "1.5");

    @ParameterizedTest
    @ValueSource(strings = {"metadata.json", "v1-metadata.json", "codelist.json"})
    void readsOrTellsWhateverTheServerSends(String name) throws IOException {
        String document = Files.readString(Path.of("contracts/pxweb/__files").resolve(name));
        int told = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            String mutated = mutated(document, random);
            try {
                read(name, Documents.object(new Answer(mutated.getBytes(StandardCharsets.UTF_8), null)));
            } catch (SourceException | Calls.CutOff e) {
                assertThat(e.getMessage()).isNotBlank();
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    private static void read(String name, JsonNode node) {
        switch (name) {
            case "metadata.json" -> MetadataV2.of(node, "TAB1", null);
            case "v1-metadata.json" -> MetadataV1.of(node, "T", null);
            default -> Documents.codelist(node, "the code list");
        }
    }

    /** Puts another value, or nothing, in place of one that begins at random. */
    private static String mutated(String document, Random random) {
        int colon = document.indexOf(": ", random.nextInt(document.length() - 100));
        int end = Math.min(
                document.length(), colon + 2 + (random.nextBoolean() ? 1 + random.nextInt(40) : line(document, colon)));
        return document.substring(0, colon + 2) + PARTS.get(random.nextInt(PARTS.size())) + document.substring(end);
    }

    /** How long the value is that stands on one line. */
    private static int line(String document, int colon) {
        int end = document.indexOf('\n', colon);
        return (document.charAt(end - 1) == ',' ? end - 1 : end) - colon - 2;
    }
}
