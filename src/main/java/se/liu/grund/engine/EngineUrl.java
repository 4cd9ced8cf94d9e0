package se.liu.grund.engine;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Builds the address of one engine session. Pure, so that it is tested without a socket. */
final class EngineUrl {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private EngineUrl() {}

    /** {@code base/app/<id>}: names the app for the proxy's routing; also how messages name the place. */
    static URI app(URI base, String appId) {
        String root = base.toString();
        while (root.endsWith("/")) {
            root = root.substring(0, root.length() - 1);
        }
        return URI.create(root + "/app/" + part("app id", appId));
    }

    /** A session of its own: without an identity of its own, runs of one user would share a session. */
    static URI session(URI base, String appId, String identity) {
        return URI.create(app(base, appId) + "/identity/" + part("identity", identity));
    }

    /** A session that outlives its socket for a while. */
    static URI session(URI base, String appId, String identity, Duration ttl) {
        return URI.create(session(base, appId, identity) + "/ttl/" + ttl.toSeconds());
    }

    /** With query parameters; those that it has already stay. */
    static URI withQuery(URI url, Map<String, String> query) {
        StringBuilder text = new StringBuilder(url.toString());
        char mark = url.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : new TreeMap<>(query).entrySet()) {
            text.append(mark).append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            mark = '&';
        }
        return URI.create(text.toString());
    }

    private static String part(String what, String value) {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(
                    "The " + what + " is '" + value + "', which cannot be a part of an engine's address.");
        }
        return encoded(value);
    }

    /** All but letters, digits and {@code -._~} as percent and two digits, in UTF-8. */
    static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet & 0xff) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(octet).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }
}
