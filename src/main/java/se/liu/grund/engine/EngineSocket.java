package se.liu.grund.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/** The socket. Its thread reads frames and waits for nobody: while it is busy it answers no ping, and a reload would be lost. */
final class EngineSocket extends WebSocketClient {

    /** Characters of a frame that is written at once. */
    private static final int SMALL = 4096;

    /** How long the reading thread may take to come to the end of a socket that cannot be written to. */
    private static final Duration LONGEST_READING = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final Duration connectTimeout;
    private final CompletableFuture<Optional<ConnectFailure>> opening = new CompletableFuture<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable Exception fault;
    private volatile boolean shaken;
    private volatile @Nullable Farewell farewell;

    /** What the other side said when it closed. */
    private record Farewell(int code, @Nullable String reason) {}

    /** @param pass sent with the address's own headers, and before them where both name one */
    EngineSocket(URI url, EngineAddress address, Pass pass, Inbox inbox) {
        super(
                url,
                new Draft_6455(),
                headers(address, pass),
                Math.toIntExact(address.connectTimeout().toMillis()));
        this.inbox = inbox;
        this.connectTimeout = address.connectTimeout();
        setDaemon(true);
        if (address.base().getScheme().equalsIgnoreCase("wss")) {
            setSocketFactory(address.tls().sockets());
        }
        // Small requests, each of which someone waits for.
        setTcpNoDelay(true);
        setConnectionLostTimeout(Math.toIntExact(address.keepAlive().toSeconds()));
    }

    private static Map<String, String> headers(EngineAddress address, Pass pass) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(address.headers());
        headers.putAll(pass.headers());
        return headers;
    }

    /** Empty when the session is open. */
    Optional<ConnectFailure> open() throws InterruptedException {
        connect();
        try {
            Optional<ConnectFailure> failure = opening.get(connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
            if (failure.isPresent()) {
                drop();
            }
            return failure;
        } catch (TimeoutException silent) {
            drop();
            return Optional.of(ConnectFailure.silence());
        } catch (InterruptedException stopping) {
            drop();
            throw stopping;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Hands the text over to be written; a socket that is gone takes it without a word, since its end tells every call. */
    void post(String text) {
        try {
            if (text.length() <= SMALL
                    && getConnection() instanceof WebSocketImpl connection
                    && connection.outQueue.isEmpty()) {
                postNow(text);
            } else {
                send(text);
            }
        } catch (WebsocketNotConnectedException ending) {
            // onClose is on its way.
        }
    }

    /**
     * Written here and now, without waking the library's writing thread, which costs as much as all the rest of a small
     * call. Java's sockets, plain and TLS, write one array whole before another's, so that the two writers' frames do not
     * mix. What is small fits the socket's buffer, so that nobody waits for a peer that does not read.
     */
    private void postNow(String text) {
        if (!isOpen()) {
            throw new WebsocketNotConnectedException();
        }
        try {
            for (Framedata frame : getDraft().createFrames(text, true)) {
                ByteBuffer bytes = getDraft().createBinaryFrame(frame);
                getSocket().getOutputStream().write(bytes.array(), bytes.arrayOffset(), bytes.limit());
            }
        } catch (IOException broken) {
            // The reading thread finds it too, and tells every call; but first it reads what came before, and that may
            // be a farewell that says why.
            Thread.ofVirtual().name("engine-broken").start(this::dropWhenRead);
        }
    }

    private void dropWhenRead() {
        try {
            if (!gone.await(LONGEST_READING.toMillis(), TimeUnit.MILLISECONDS)) {
                drop();
            }
        } catch (InterruptedException stopping) {
            drop();
        }
    }

    /** Says goodbye with 1000 and waits a little for the other side to say it too. */
    void hangUp(Duration patience) throws InterruptedException {
        close(CloseFrame.NORMAL);
        if (!gone.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            drop();
        }
    }

    // Shakes hands here and now: left to the library, its reader and writer race for it, and the cause of a bad
    // certificate gets lost. The library takes what is thrown here for a failure to connect.
    @Override
    protected void onSetSSLParameters(SSLParameters parameters) {
        super.onSetSSLParameters(parameters);
        if (getSocket() instanceof SSLSocket tls) {
            tls.setSSLParameters(parameters);
            try {
                tls.startHandshake();
                shaken = true;
            } catch (SocketException cut) {
                throw new UncheckedIOException(new BrokenOff(cut));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        opening.complete(Optional.empty());
    }

    @Override
    public void onMessage(String text) {
        // Any frame is a sign of life, not only a pong: a proxy that swallows pongs must not end a live reload.
        if (getConnection() instanceof WebSocketImpl connection) {
            connection.updateLastPong();
        }
        inbox.text(text);
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        inbox.binary();
    }

    // The library answers a farewell. Where the other side does not wait for that, the library's writer fails, and it
    // tells the end as a cut, whatever the farewell said.
    @Override
    public void onClosing(int code, @Nullable String reason, boolean remote) {
        if (remote) {
            farewell = new Farewell(code, reason);
        }
    }

    @Override
    public void onClose(int code, @Nullable String reason, boolean remote) {
        Farewell last = farewell;
        if (last == null) {
            ended(code, reason);
        } else {
            ended(last.code(), last.reason());
        }
    }

    private void ended(int code, @Nullable String reason) {
        String said = reason == null ? "" : reason;
        Exception cause = fault;
        boolean cut = said.isBlank() || cause instanceof SocketException;
        if (shaken && cut && !(cause instanceof SSLException)) {
            cause = new BrokenOff(cause == null ? new EOFException() : cause);
        }
        boolean neverOpen = opening.complete(Optional.of(new ConnectFailure(said, cause)));
        if (!neverOpen) {
            inbox.closed(code, said);
        }
        gone.countDown();
    }

    @Override
    public void onError(Exception what) {
        Exception cause = what instanceof UncheckedIOException wrapped ? wrapped.getCause() : what;
        // Writer and reader may both fail; TLS knows why, a broken pipe does not.
        if (!(fault instanceof SSLException)) {
            fault = cause;
        }
    }

    /** Cuts the connection without a word. */
    void drop() {
        // A thread of its own, because closing a TLS socket in its handshake can block.
        Thread.ofVirtual().name("engine-drop").start(() -> {
            closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
            Socket socket = getSocket();
            if (socket != null) {
                try {
                    socket.close();
                } catch (IOException alreadyGone) {
                    // It is what we want.
                }
            }
        });
    }
}
