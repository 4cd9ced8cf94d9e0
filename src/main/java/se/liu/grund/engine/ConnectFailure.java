package se.liu.grund.engine;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a session could not be opened, in words.
 *
 * @param reason what Java-WebSocket said; for a refused upgrade it quotes the HTTP status line
 * @param cause what the socket threw, if anything
 */
record ConnectFailure(String reason, @Nullable Exception cause) {

    // The library gives a refused upgrade close code 1002 and no status but in this sentence.
    private static final Pattern STATUS_LINE = Pattern.compile("Status line: HTTP/\\S+ (\\d{3})");

    static ConnectFailure silence() {
        return new ConnectFailure("", new SocketTimeoutException("no answer to the upgrade request"));
    }

    EngineException asException(String where, EngineAddress address) {
        Matcher line = STATUS_LINE.matcher(reason);
        int status = line.find() ? Integer.parseInt(line.group(1)) : EngineException.NO_STATUS;
        boolean broken = status == EngineException.NO_STATUS;
        String found = broken
                ? words(String.valueOf(address.base().getHost()), address.connectTimeout(), address.tls())
                : refused(status);
        return new EngineException(
                broken ? hurdle() : hurdle(status), "Engine " + where + ": ", found, 0, "", "", 0, status, cause);
    }

    private static Hurdle hurdle(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308, 401, 403 -> Hurdle.USER;
            default -> Hurdle.ENGINE;
        };
    }

    private Hurdle hurdle() {
        return switch (cause) {
            case UnknownHostException e -> Hurdle.NAME;
            case SocketTimeoutException e -> Hurdle.PORT;
            case ConnectException e -> Hurdle.PORT;
            case NoRouteToHostException e -> Hurdle.PORT;
            case SSLException e -> Hurdle.CERTIFICATE;
            case null, default -> Hurdle.ENGINE;
        };
    }

    private static String refused(int status) {
        String advice = switch (status) {
            case 301, 302, 303, 307, 308 ->
                "It leads elsewhere, probably to a login form: check the virtual proxy, user header or token.";
            case 401 -> "The user is not authenticated: check the user header, token or certificate.";
            case 403 -> "The user may not do this: check the user's rights and the proxy's host allow list.";
            case 404 -> "There is nothing at this address: check port, virtual proxy and app id.";
            case 429 -> "Too many requests: wait and run again.";
            case 500, 502, 503, 504 -> "The engine behind the proxy is not available: look whether it runs.";
            default -> "Check address, virtual proxy and user.";
        };
        return "the upgrade to a WebSocket was refused with HTTP status " + status + ". " + advice;
    }

    /** What was found, and what to do, of a connection that was not made. */
    String words(String host, Duration patience, EngineTls tls) {
        return switch (cause) {
            case UnknownHostException e -> "the host's name is not known. Check the address and the name service.";
            case SocketTimeoutException e ->
                "no connection within " + Wording.duration(patience) + ". Check address, port and firewall.";
            case ConnectException e -> "nothing listens there. Check address and port, and whether the engine runs.";
            case NoRouteToHostException e -> "the network does not reach it. Check address, routes and firewall.";
            case SSLException e -> new TlsFault(e, host, tls).words();
            case null, default ->
                "what listens there did not answer as a WebSocket server (" + (reason.isBlank() ? "no reason" : reason)
                        + "). Check address and port, and ws or wss.";
        };
    }
}
