package se.liu.grund.source.pxweb;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Variable;
import tools.jackson.databind.JsonNode;

/** Metadata of version 1: {@code variables} with {@code values} and {@code valueTexts} side by side. */
final class MetadataV1 {

    private MetadataV1() {}

    static TableMeta of(JsonNode meta, String table, @Nullable String etag) {
        List<Variable> variables = new ArrayList<>();
        for (JsonNode variable : meta.path("variables")) {
            JsonNode codes = variable.path("values");
            JsonNode texts = variable.path("valueTexts");
            String code = variable.path("code").asString("");
            List<Variable.Value> values = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                values.add(Documents.value(
                        codes.path(i).asString(""), texts.path(i).asString("")));
            }
            if (!Documents.coded(values) || code.isEmpty()) {
                throw Documents.unlike("the metadata of " + table, "variables with codes and values");
            }
            variables.add(new Variable(
                    code,
                    variable.path("text").asString(code),
                    kind(variable, code),
                    values,
                    variable.path("elimination").asBoolean(false)));
        }
        if (variables.isEmpty()) {
            throw Documents.unlike("the metadata of " + table, "its variables");
        }
        return new TableMeta(meta.path("title").asString(""), variables, etag, false);
    }

    private static Variable.Kind kind(JsonNode variable, String code) {
        if (variable.path("time").asBoolean(false)) {
            return Variable.Kind.TIME;
        }
        return code.equals("ContentsCode") ? Variable.Kind.CONTENT : Variable.Kind.CLASS;
    }
}
