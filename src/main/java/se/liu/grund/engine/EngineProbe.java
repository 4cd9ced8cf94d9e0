package se.liu.grund.engine;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Looks at the way to an engine step by step, up to where a session would begin; for telling people which step fails. */
public final class EngineProbe {

    private static final Duration MOMENT = Duration.ofMillis(300);

    /** An engine that took its time for the handshake takes its time for what comes after. */
    private static final int HANDSHAKES = 5;

    private static final int WSS_PORT = 443;
    private static final int WS_PORT = 80;

    private EngineProbe() {}

    /**
     * Looks up the name, opens the port, and shakes hands where the address is {@code wss}.
     *
     * @param found told of each hurdle that is taken, in order: what was found there
     * @throws EngineException naming the hurdle that was not taken. Some engines refuse a client certificate only later,
     *     when a session is opened
     */
    public static void look(EngineAddress address, BiConsumer<Hurdle, String> found) {
        URI base = address.base();
        String host = base.getHost();
        boolean secure = base.getScheme().equalsIgnoreCase("wss");
        int port = base.getPort() >= 0 ? base.getPort() : secure ? WSS_PORT : WS_PORT;
        try {
            InetAddress[] hosts = InetAddress.getAllByName(host);
            found.accept(Hurdle.NAME, host + " is " + addresses(hosts));
            try (Socket socket = new Socket()) {
                int patience = Math.toIntExact(address.connectTimeout().toMillis());
                socket.connect(new InetSocketAddress(hosts[0], port), patience);
                socket.setSoTimeout(patience);
                found.accept(Hurdle.PORT, "port " + port + " is open");
                found.accept(
                        Hurdle.CERTIFICATE,
                        secure ? shakeHands(address, socket, host, port) : "no TLS: ws:// sends all of it readable");
            }
        } catch (UnknownHostException unknown) {
            throw failure(address, unknown);
        } catch (IOException refused) {
            throw failure(address, refused);
        }
    }

    private static EngineException failure(EngineAddress address, IOException cause) {
        return new ConnectFailure("", cause).asException(address.base().toString(), address);
    }

    private static String shakeHands(EngineAddress address, Socket plain, String host, int port) throws IOException {
        try (SSLSocket socket = (SSLSocket) address.tls().sockets().createSocket(plain, host, port, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            try {
                long began = System.nanoTime();
                socket.startHandshake();
                awaitRefusal(socket, Duration.ofNanos(System.nanoTime() - began));
            } catch (SocketException cut) {
                throw new BrokenOff(cut);
            }
            X509Certificate theirs = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return "certificate for " + Certificates.hosts(theirs) + ", valid until " + Certificates.end(theirs);
        }
    }

    /** By TLS 1.3 a client certificate is refused after the handshake; the word of it is there in a moment. */
    private static void awaitRefusal(SSLSocket socket, Duration handshake) throws IOException {
        long patience = Math.max(MOMENT.toMillis(), HANDSHAKES * handshake.toMillis());
        socket.setSoTimeout((int) Math.min(patience, socket.getSoTimeout()));
        try {
            if (socket.getInputStream().read() < 0) {
                throw new BrokenOff(new EOFException());
            }
        } catch (SocketTimeoutException allIsWell) {
            // It waits for us to speak.
        }
    }

    private static String addresses(InetAddress[] hosts) {
        return Arrays.stream(hosts).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
