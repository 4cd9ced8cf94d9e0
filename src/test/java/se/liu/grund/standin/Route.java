package se.liu.grund.standin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a websocket was opened: {@code [/prefix]/app/{id}[/identity/{x}][/ttl/{seconds}]}.
 *
 * @param key what sessions are told apart by, beside the user: the path without its ttl
 */
record Route(String path, String query, String key, int ttlSeconds) {

    private static final Pattern PATH =
            Pattern.compile("((?:/[^/?]+)?/app/[^/?]+(?:/identity/[^/?]+)?)(?:/ttl/([0-9]{1,6}))?/?");

    static Optional<Route> of(String resource) {
        String[] parts = resource.split("\\?", 2);
        Matcher matcher = PATH.matcher(parts[0]);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int ttl = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new Route(parts[0], parts.length > 1 ? parts[1] : "", matcher.group(1), ttl));
    }
}
