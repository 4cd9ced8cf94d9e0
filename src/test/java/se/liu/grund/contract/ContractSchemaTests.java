package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas are sound, explain every key, and are the same for the jar, for editors and in the docs. */
class ContractSchemaTests {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"app", "delivery"})
    void isValidDraft202012(String kind) throws IOException {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text(kind), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "delivery"})
    void isOnTheClassPathByteForByte(String kind) throws IOException {
        try (InputStream in = ContractSchema.class.getResourceAsStream(kind + ".schema.json")) {
            assertThat(in).isNotNull().hasBinaryContent(Files.readAllBytes(file(kind)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "delivery"})
    void explainsEveryKeyWithAnExampleThatFits(String kind) throws IOException {
        JsonNode root = new ObjectMapper().readTree(text(kind));
        Map<String, JsonNode> properties = properties(root);
        assertThat(properties).hasSizeGreaterThan(15);
        properties.forEach((pointer, property) -> {
            JsonNode shown = property.has("title")
                    ? property
                    : root.at(property.path("$ref").asString().substring(1));
            assertThat(shown.path("title").asString("")).as(pointer).isNotBlank();
            assertThat(shown.path("description").asString("")).as(pointer).isNotBlank();
            assertThat(shown.path("examples").isEmpty()).as(pointer).isFalse();
            Schema schema = REGISTRY.getSchema(alone(root, pointer), InputFormat.JSON);
            for (JsonNode example : shown.path("examples")) {
                assertThat(schema.validate(example)).as(pointer + " " + example).isEmpty();
            }
            if (property.has("default")) {
                assertThat(schema.validate(property.path("default")))
                        .as(pointer)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "delivery"})
    void hasEveryKeyExplainedInTheDocs(String kind) throws IOException {
        String page = Files.readString(Path.of("docs/reference/contracts.md"));
        properties(new ObjectMapper().readTree(text(kind)))
                .forEach((pointer, property) ->
                        assertThat(page).contains("`" + pointer.substring(pointer.lastIndexOf('/') + 1) + "`"));
    }

    /** A schema that holds only for one part, with the definitions that the part may point to. */
    private static String alone(JsonNode root, String pointer) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.put("$ref", "#/$defs/whole" + pointer);
        schema.set("$defs", root.path("$defs").deepCopy());
        schema.withObject("$defs").set("whole", root);
        return schema.toString();
    }

    private static Map<String, JsonNode> properties(JsonNode root) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect(root, "", found);
        return found;
    }

    private static void collect(JsonNode schema, String pointer, Map<String, JsonNode> found) {
        schema.properties().forEach(entry -> {
            String place = pointer + "/" + entry.getKey();
            boolean keys = entry.getKey().equals("properties");
            if (keys) {
                entry.getValue().properties().forEach(key -> {
                    found.put(place + "/" + key.getKey(), key.getValue());
                    collect(key.getValue(), place + "/" + key.getKey(), found);
                });
            } else if (entry.getValue().isObject() && !entry.getKey().equals("examples")) {
                collect(entry.getValue(), place, found);
            }
        });
    }

    private static Path file(String kind) {
        return Path.of("contracts", "schema", kind + ".schema.json");
    }

    private static String text(String kind) throws IOException {
        return Files.readString(file(kind));
    }
}
