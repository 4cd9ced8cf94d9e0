package se.liu.grund.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Lets a client in, says with a code why it closes, and cuts the connection without waiting for the answer to that. */
final class HurriedServer implements AutoCloseable {

    private static final String KEY = "sec-websocket-key:";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final int code;
    private final String reason;
    private final boolean afterACall;

    private HurriedServer(int code, String reason, boolean afterACall) throws IOException {
        this.code = code;
        this.reason = reason;
        this.afterACall = afterACall;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** @param afterACall whether it closes once a call has come, or at once */
    static HurriedServer start(int code, String reason, boolean afterACall) throws IOException {
        return new HurriedServer(code, reason, afterACall);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream();
                out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + accept(key(in)) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                if (afterACall) {
                    int unused = in.read();
                }
                out.write(farewell());
                // What it did not read makes the end a cut; where it read all, this does.
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                // The loop looks whether it was us.
            }
        }
    }

    private static String key(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.read());
        }
        return request.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(KEY))
                .map(line -> line.substring(KEY.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private byte[] farewell() {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x88);
        frame.write(2 + words.length);
        frame.write(code >> 8);
        frame.write(code & 0xff);
        frame.writeBytes(words);
        return frame.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
