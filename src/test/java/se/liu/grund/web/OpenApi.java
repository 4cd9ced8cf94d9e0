package se.liu.grund.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description, and whether an answer is as it says. */
public final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = read();

    /** What any address can answer, whatever its method. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406, 500);

    private OpenApi() {}

    /** Every operation, such as {@code GET /api/v1/marts/{mart}}. */
    public static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                if (!method.equals("parameters")) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** Holds status, content type and body of an answer against the description of its operation, if there is one. */
    static void check(HttpResponse<String> answer) {
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            JsonNode operation = path.getValue().path(method);
            if (fits(path.getKey(), answer.uri())
                    && !operation.isMissingNode()
                    && !ANYWHERE.contains(answer.statusCode())) {
                check(operation, answer);
                return;
            }
        }
    }

    private static boolean fits(String template, URI address) {
        String pattern = template.replaceAll("\\{[a-z]+}", "[^/]+");
        return address.getRawPath().matches(pattern);
    }

    private static void check(JsonNode operation, HttpResponse<String> answer) {
        String what = operation.path("operationId").asString() + " answers " + answer.statusCode();
        JsonNode response = resolved(operation.path("responses").path(String.valueOf(answer.statusCode())));
        assertThat(response.isObject()).as(what + ", which is not described").isTrue();
        if (answer.body().isEmpty()) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isObject())
                .as(what + " as " + type + ", which is not described")
                .isTrue();
        if (type.endsWith("json")) {
            ObjectNode schema = JSON.createObjectNode();
            schema.setAll((ObjectNode) content.path("schema"));
            schema.set("components", DOCUMENT.path("components"));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema.toString(), InputFormat.JSON)
                            .validate(JSON.readTree(answer.body())))
                    .as(what + ": " + answer.body())
                    .isEmpty();
        }
    }

    /** Keys that are no word: a comma in an unquoted description makes such. */
    static Set<String> oddKeys() {
        Set<String> odd = new TreeSet<>();
        oddKeys(DOCUMENT, odd);
        return odd;
    }

    private static void oddKeys(JsonNode node, Set<String> odd) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().contains(" ") || member.getValue().isNull()) {
                odd.add(member.getKey());
            }
            oddKeys(member.getValue(), odd);
        }
        if (node.isArray()) {
            node.forEach(element -> oddKeys(element, odd));
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    private static JsonNode read() {
        try {
            return JSON.valueToTree(new Yaml().load(Files.readString(Path.of("contracts/openapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
