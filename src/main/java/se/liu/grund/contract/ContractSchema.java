package se.liu.grund.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema of one kind of contract: the very file that editors use for completion, from the class path, so that a
 * packaged jar has it wherever its contracts lie.
 */
final class ContractSchema {

    static final ContractSchema APP = new ContractSchema("app.schema.json");
    static final ContractSchema DELIVERY = new ContractSchema("delivery.schema.json");
    static final ContractSchema REGISTER = new ContractSchema("register.schema.json");
    static final ContractSchema COUNTING = new ContractSchema("counting.schema.json");

    private final Schema schema;

    private ContractSchema(String resource) {
        try (InputStream in = ContractSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + resource + ", see pom.xml: contract-schemas");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The validator's own sentences are a last resort, but even they shall not follow the machine's language.
            SchemaRegistryConfig config =
                    SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
            this.schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes every way in which the file is not what the schema asks for. */
    void check(ContractFile file) {
        if (file.root().isMissingNode()) {
            file.wrong("", "an empty file", "a mapping: " + title(""));
            return;
        }
        for (Error error : schema.validate(file.root())) {
            SchemaFault fault = fault(error, file.root());
            // A part of the wrong kind breaks further rules of its own; the first says it all.
            if (fault.ofKeys() || file.refused().add(fault.pointer())) {
                file.error(fault.place(), fault.message());
            }
        }
    }

    private SchemaFault fault(Error error, JsonNode root) {
        String pointer = pointer(error.getInstanceLocation());
        String rule = pointer(error.getSchemaLocation().getFragment());
        String part = rule.substring(0, rule.lastIndexOf('/'));
        JsonNode whole = schema.getSchemaNode();
        return new SchemaFault(
                pointer, error.getKeyword(), error.getProperty(), root.at(pointer), whole.at(part), title(part));
    }

    /** What should stand there, as a phrase: the title of the part, or of the part around an if and then. */
    private String title(String part) {
        JsonNode title = schema.getSchemaNode().at(part).path("title");
        return title.isString() || part.isEmpty()
                ? title.asString("what the schema says")
                : title(part.substring(0, part.lastIndexOf('/')));
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(ContractFile.step(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }
}
