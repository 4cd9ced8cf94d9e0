package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.liu.grund.source.Variable;

/** How a version of the API is asked. */
sealed interface Dialect permits DialectV1, DialectV2 {

    TableMeta meta(Calls calls, TableRequest request) throws IOException;

    List<Variable.Value> codelist(Calls calls, TableRequest request, Variable variable, String codelist)
            throws IOException;

    /** The call for these cells. */
    HttpRequest data(TableRequest request, List<Axis> piece);

    static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
    }

    static HttpRequest post(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
