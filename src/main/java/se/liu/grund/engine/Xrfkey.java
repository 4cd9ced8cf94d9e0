package se.liu.grund.engine;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;

/** The same 16 letters in query and header: Qlik's guard against requests that a browser was lured into. */
public final class Xrfkey {

    static final String HEADER = "X-Qlik-Xrfkey";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Xrfkey() {}

    /** A request to an address without query, with a key of its own. */
    public static HttpRequest.Builder request(URI address) {
        StringBuilder key = new StringBuilder();
        RANDOM.ints(16, 0, LETTERS.length()).forEach(i -> key.append(LETTERS.charAt(i)));
        String mark = address.getRawQuery() == null ? "?" : "&";
        return HttpRequest.newBuilder(URI.create(address + mark + "xrfkey=" + key))
                .header(HEADER, key.toString());
    }
}
