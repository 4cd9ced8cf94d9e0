package se.liu.grund.engine;

import java.util.Map;
import java.util.TreeSet;

/**
 * What one upgrade request carries to say who comes.
 *
 * @param headers by name; values may be secrets, and are ASCII without line breaks
 * @param query parameters by name, unencoded; values may be secrets
 */
record Pass(Map<String, String> headers, Map<String, String> query) {

    static final Pass NONE = new Pass(Map.of(), Map.of());

    Pass {
        headers = Map.copyOf(headers);
        headers.forEach(Headers::check);
        query = Map.copyOf(query);
    }

    static Pass header(String name, String value) {
        return new Pass(Map.of(name, value), Map.of());
    }

    static Pass bearer(Secret token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    @Override
    public String toString() {
        return "Pass[headers %s, query %s]".formatted(new TreeSet<>(headers.keySet()), new TreeSet<>(query.keySet()));
    }
}
