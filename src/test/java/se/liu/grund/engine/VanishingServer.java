package se.liu.grund.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Shakes hands, reads the upgrade, and is gone without an answer or an alert. */
final class VanishingServer implements AutoCloseable {

    private final ServerSocket server;
    private final SSLContext tls;
    private final boolean reset;

    private VanishingServer(SSLContext tls, boolean reset) throws IOException {
        this.tls = tls;
        this.reset = reset;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** @param reset whether the connection is cut rather than closed */
    static VanishingServer start(SSLContext tls, boolean reset) throws IOException {
        return new VanishingServer(tls, reset);
    }

    URI uri() {
        return URI.create("wss://127.0.0.1:" + server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket plain = server.accept();
                    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true)) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    // Until the blank line that ends the request.
                }
                if (reset) {
                    cut(plain);
                }
            } catch (IOException gone) {
                // The loop looks whether it was us.
            }
        }
    }

    private static void cut(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
