package se.liu.grund.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An address that is asked for tickets and tokens. It is named in messages; what is sent there and comes from there is not.
 *
 * @param address with scheme, host and path; without user, query and fragment
 * @param tls made anew for each call, so that renewed certificates count
 * @param patience for the connection, and for the answer
 */
public record HttpPlace(URI address, Supplier<EngineTls> tls, Duration patience) {

    private static final int MOST_BYTES = 1 << 20;

    public HttpPlace {
        boolean http = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!http
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("An address for tickets or tokens is not as expected."
                    + " Write it as https://host:port/path, without user, query and fragment.");
        }
    }

    /** What came, whatever the status. Redirects are not followed: they lead to login forms. */
    public HttpResponse<String> send(HttpRequest.Builder request, String what) {
        EngineTls own = tls.get();
        HttpRequest whole = request.timeout(patience).build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .sslContext(own.context())
                .build()) {
            return client.send(whole, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        } catch (IOException e) {
            throw EngineException.before(
                    Hurdle.USER,
                    "no " + what + " from " + address + ": " + new HttpFault(e).words(whole.uri(), patience, own),
                    e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw EngineException.before(
                    Hurdle.USER,
                    "no " + what + " from " + address
                            + ": it was given up, because Grund is stopping or the run was cancelled.",
                    stopping);
        }
    }

    /** Without a slash at its end. */
    public URI below(String path) {
        String root = address.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    /** The fault of an answer that is none. */
    EngineException refused(String what, int status, String advice) {
        return EngineException.before(
                Hurdle.USER, "no " + what + " from " + address + ": HTTP status " + status + ". " + advice, null);
    }
}
