package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.liu.grund.source.Variable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PxWeb's API 1: metadata by GET and data by POST at one address. @param base with a slash at its end */
record DialectV1(URI base) implements Dialect {

    @Override
    public TableMeta meta(Calls calls, TableRequest request) throws IOException {
        String table = Problems.shown(request.table());
        return calls.call(
                Dialect.get(table(request)),
                "the metadata of " + table,
                answer -> MetadataV1.of(Documents.object(answer), table, answer.etag()));
    }

    @Override
    public List<Variable.Value> codelist(Calls calls, TableRequest request, Variable variable, String codelist) {
        throw Problems.fault(
                "the code list " + Problems.quoted(codelist) + " of " + variable.code(),
                "the table's own codes: version 1 does not tell what its code lists hold",
                "Use version 2 of the API, or the table's own codes.");
    }

    @Override
    public HttpRequest data(TableRequest request, List<Axis> piece) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ArrayNode query = body.putArray("query");
        for (Axis axis : piece) {
            ObjectNode selection =
                    query.addObject().put("code", axis.variable().code()).putObject("selection");
            ArrayNode values = selection.put("filter", "item").putArray("values");
            axis.codes().forEach(values::add);
        }
        body.putObject("response").put("format", "json-stat2");
        return Dialect.post(table(request), body.toString());
    }

    private URI table(TableRequest request) {
        return base.resolve(
                Arrays.stream(request.table().split("/")).map(Dialect::escaped).collect(Collectors.joining("/")));
    }
}
