package se.liu.grund.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Answers every upgrade with one HTTP response, or not at all. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket server;
    private final String response;
    private final boolean reads;

    private RefusingServer(String response, boolean reads) throws IOException {
        this.response = response;
        this.reads = reads;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    static RefusingServer with(String statusLine, String... headers) throws IOException {
        return new RefusingServer(
                statusLine + "\r\n" + String.join("\r\n", headers)
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                true);
    }

    static RefusingServer silent() throws IOException {
        return new RefusingServer("", true);
    }

    /** Speaks before it has read anything, as a plain server does to what it takes for noise. */
    static RefusingServer atOnce(String statusLine) throws IOException {
        return new RefusingServer(statusLine + "\r\n\r\n", false);
    }

    String base() {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    String where() {
        return "Engine " + base() + "/app/app-1: ";
    }

    EngineSession open(Map<String, String> headers, Duration patience) {
        EngineAddress address = new EngineAddress(URI.create(base()), headers, patience, patience, patience);
        return EngineSession.open(address, "app-1", "run-1", EngineTraffic.unheard());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = reads ? in.readLine() : ""; line != null && !line.isEmpty(); line = in.readLine()) {
                    // Until the blank line that ends the request.
                }
                if (!response.isEmpty()) {
                    client.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
                    client.close();
                }
            } catch (IOException fault) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
    }
}
