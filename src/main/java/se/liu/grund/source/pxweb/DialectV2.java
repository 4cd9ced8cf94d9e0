package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import se.liu.grund.source.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PxWebApi 2 (github.com/PxTools/PxApiSpecs). @param base with a slash at its end */
record DialectV2(URI base) implements Dialect {

    /** What the server says of its limits. */
    JsonNode config(Calls calls) throws IOException {
        return calls.call(Dialect.get(base.resolve("config")), "the configuration", Documents::object);
    }

    @Override
    public TableMeta meta(Calls calls, TableRequest request) throws IOException {
        String table = Problems.shown(request.table());
        return calls.call(
                Dialect.get(table(request, "metadata")),
                "the metadata of " + table,
                answer -> MetadataV2.of(Documents.object(answer), table, answer.etag()));
    }

    @Override
    public List<Variable.Value> codelist(Calls calls, TableRequest request, Variable variable, String codelist)
            throws IOException {
        String what = "the code list " + Problems.shown(codelist);
        URI uri =
                base.resolve("codelists/" + Dialect.escaped(codelist) + "?lang=" + Dialect.escaped(request.language()));
        return calls.call(Dialect.get(uri), what, answer -> Documents.codelist(Documents.object(answer), what));
    }

    @Override
    public HttpRequest data(TableRequest request, List<Axis> piece) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ArrayNode selection = body.putArray("selection");
        for (Axis axis : piece) {
            ObjectNode chosen =
                    selection.addObject().put("variableCode", axis.variable().code());
            if (axis.codelist() != null) {
                chosen.put("codelist", axis.codelist());
            }
            ArrayNode codes = chosen.putArray("valueCodes");
            axis.codes().forEach(codes::add);
        }
        return Dialect.post(table(request, "data"), body.toString());
    }

    private URI table(TableRequest request, String part) {
        String query = "?lang=" + Dialect.escaped(request.language());
        return base.resolve("tables/" + Dialect.escaped(request.table()) + "/" + part + query
                + (part.equals("data") ? "&outputFormat=json-stat2" : ""));
    }
}
