package se.liu.grund.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * TLS before a plain port, with the JDK's own sockets: Java-WebSocket's server (1.6.0) garbles the alerts by which a client
 * learns that its certificate is refused.
 */
public final class TlsFront implements AutoCloseable {

    private final SSLServerSocket server;
    private final int inner;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TlsFront(SSLServerSocket server, int inner) {
        this.server = server;
        this.inner = inner;
    }

    /**
     * Listens on a free port of the loopback address; nobody comes in without a certificate that the context trusts.
     *
     * @param versions such as {@code TLSv1.3}
     * @param inner the plain port behind it
     */
    public static TlsFront start(SSLContext tls, List<String> versions, int inner) {
        try {
            SSLServerSocket server = (SSLServerSocket)
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server.setNeedClientAuth(true);
            server.setEnabledProtocols(versions.toArray(String[]::new));
            TlsFront front = new TlsFront(server, inner);
            Thread.ofVirtual().name("tls front").start(front::serve);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket outside = server.accept();
                Thread.ofVirtual().start(() -> join(outside));
            } catch (IOException closed) {
                // The loop looks whether it was us.
            }
        }
    }

    private void join(Socket outside) {
        open.add(outside);
        try (outside) {
            // Shakes hands.
            int first = outside.getInputStream().read();
            try (Socket inside = new Socket(InetAddress.getLoopbackAddress(), inner)) {
                open.add(inside);
                inside.setTcpNoDelay(true);
                outside.setTcpNoDelay(true);
                if (first >= 0) {
                    inside.getOutputStream().write(first);
                    Thread back = Thread.ofVirtual().start(() -> pump(inside, outside));
                    pump(outside, inside);
                    back.join();
                }
                open.remove(inside);
            }
        } catch (IOException refused) {
            // The client was told by an alert.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(outside);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            // Told to the other side below.
        } finally {
            shut(to);
            shut(from);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is what we want.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException already) {
            // It is what we want.
        }
        open.forEach(TlsFront::shut);
    }
}
