package se.liu.grund.engine;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Why a ticket or token server could not be asked, in words. Never those of the cause, which may quote what was sent. */
record HttpFault(IOException cause) {

    /** What was found, and what to do. */
    String words(URI address, Duration patience, EngineTls tls) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return switch (cause) {
            case HttpTimeoutException e ->
                "no answer within " + Wording.duration(patience) + ". Check address, port and firewall.";
            // The JDK's client takes a name that is not known for a connection that failed.
            case ConnectException e
            when comesOf(UnresolvedAddressException.class) ->
                "the host's name is not known. Check the address and the name service.";
            case ConnectException e -> "nothing listens there. Check address and port, and whether the service runs.";
            case SSLException e -> new TlsFault(e, address.getHost(), tls).words();
            case IOException e
            when secure && (comesOf(EOFException.class) || comesOf(SocketException.class)) ->
                new TlsFault(new BrokenOff(e), address.getHost(), tls).words();
            default -> "what listens there did not answer as a web server. Check address and port, and http or https.";
        };
    }

    private boolean comesOf(Class<? extends Exception> type) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
