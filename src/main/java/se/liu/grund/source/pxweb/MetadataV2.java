package se.liu.grund.source.pxweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Variable;
import tools.jackson.databind.JsonNode;

/** Metadata of version 2: JSON-stat 2 without numbers. */
final class MetadataV2 {

    private MetadataV2() {}

    static TableMeta of(JsonNode meta, String table, @Nullable String etag) {
        List<Variable> variables = new ArrayList<>();
        for (JsonNode id : meta.path("id")) {
            variables.add(variable(meta, id.asString(""), table));
        }
        if (variables.isEmpty()) {
            throw unlike(table, "the codes of the variables in \"id\"");
        }
        String updated = meta.path("updated").asString("");
        return new TableMeta(
                meta.path("label").asString(""), variables, updated.isEmpty() ? etag : updated, noisy(meta));
    }

    private static boolean noisy(JsonNode meta) {
        for (JsonNode note : meta.path("note")) {
            if (Documents.noisy(note.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static Variable variable(JsonNode meta, String code, String table) {
        JsonNode dimension = meta.path("dimension").path(code);
        List<Variable.Value> values = values(dimension.path("category"));
        if (!Documents.coded(values)) {
            throw unlike(table, "the values of " + Problems.quoted(code) + ", each at a position of its own");
        }
        return new Variable(
                code,
                dimension.path("label").asString(code),
                kind(meta.path("role"), code),
                values,
                dimension.path("extension").path("elimination").asBoolean(false));
    }

    /** By position, never in the order of the keys; none when the positions are not 0, 1, 2 … */
    private static List<Variable.Value> values(JsonNode category) {
        JsonNode index = category.path("index");
        JsonNode labels = category.path("label");
        Variable.Value @Nullable [] values = new Variable.Value[index.size()];
        int position = 0;
        if (index.isArray()) {
            for (JsonNode code : index) {
                values[position++] = value(code.asString(""), labels);
            }
        }
        for (Map.Entry<String, JsonNode> entry : index.properties()) {
            int at = entry.getValue().asInt(-1);
            if (at < 0 || at >= values.length) {
                return List.of();
            }
            values[at] = value(entry.getKey(), labels);
        }
        List<Variable.Value> all = new ArrayList<>();
        for (Variable.Value value : values) {
            if (value == null) {
                return List.of();
            }
            all.add(value);
        }
        return all;
    }

    private static Variable.Value value(String code, JsonNode labels) {
        return Documents.value(code, labels.path(code).asString(""));
    }

    private static Variable.Kind kind(JsonNode roles, String code) {
        for (Map.Entry<String, JsonNode> role : roles.properties()) {
            for (JsonNode of : role.getValue()) {
                if (of.asString("").equals(code)) {
                    return switch (role.getKey()) {
                        case "time" -> Variable.Kind.TIME;
                        case "geo" -> Variable.Kind.GEO;
                        case "metric" -> Variable.Kind.CONTENT;
                        default -> Variable.Kind.CLASS;
                    };
                }
            }
        }
        return Variable.Kind.CLASS;
    }

    private static RuntimeException unlike(String table, String expected) {
        return Documents.unlike("the metadata of " + table, expected);
    }
}
