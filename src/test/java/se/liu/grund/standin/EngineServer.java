package se.liu.grund.standin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import se.liu.grund.standin.script.Connections;

/** The websocket end: upgrades, notifications, pings; requests go on to their session's own thread. */
final class EngineServer extends WebSocketServer {

    private static final Duration LONGEST_GREETING = Duration.ofSeconds(5);

    private final Apps apps;
    private final Connections connections;
    private final Faults faults;
    private final Sessions sessions = new Sessions();
    private final WriteReminder reminder = WriteReminder.of(this);
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final List<Upgrade> upgrades = Collections.synchronizedList(new ArrayList<>());
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Set<WebSocket> atTheDoor = ConcurrentHashMap.newKeySet();

    /** What hangs on a socket. */
    private record Client(Route route, User user, Line line, Session session, Notifications waiting) {
        String key() {
            return user + " " + route.key();
        }
    }

    EngineServer(int port, Apps apps, Connections connections, Faults faults) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        this.apps = apps;
        this.connections = connections;
        this.faults = faults;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0); // the engine sends no pings
    }

    List<Upgrade> upgrades() {
        return List.copyOf(upgrades);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    void startAndWait() {
        setDaemon(true);
        start();
        started.join();
        reminder.watch();
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        Optional<Route> route = Route.of(request.getResourceDescriptor());
        record(request);
        Optional<Fault.RefuseUpgrade> refusal = faults.take(Fault.RefuseUpgrade.class);
        if (refusal.isPresent() || route.isEmpty()) {
            refuse(socket, refusal.map(Fault.RefuseUpgrade::status).orElse(404));
        }
        atTheDoor.add(socket);
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    private void record(ClientHandshake request) {
        List<String> headers = new ArrayList<>();
        request.iterateHttpFields().forEachRemaining(name -> headers.add(name.toLowerCase(Locale.ROOT)));
        String[] resource = request.getResourceDescriptor().split("\\?", 2);
        upgrades.add(new Upgrade(
                resource[0],
                resource.length > 1 ? resource[1] : "",
                List.copyOf(headers),
                request.getFieldValue("X-Qlik-User")));
    }

    /** The library answers every refusal with 404; the answer that comes first is the one that a client reads. */
    private void refuse(WebSocket socket, int status) throws InvalidDataException {
        String answer = "HTTP/1.1 " + status + " Refused\r\nConnection: close\r\nContent-Length: 0\r\n"
                + (status == 302 ? "Location: /login/\r\n" : "") + "\r\n";
        ((WebSocketImpl) socket).outQueue.add(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        onWriteDemand(socket);
        throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "refused");
    }

    /**
     * Waits until every client whose upgrade was accepted has been let in and greeted. A client may have read the answer to
     * its upgrade, and even be gone again, before that.
     */
    void awaitGreetings() {
        long until = System.nanoTime() + LONGEST_GREETING.toNanos();
        while (!atTheDoor.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000);
        }
        // Who did not come in by then never will.
        atTheDoor.clear();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        try {
            greet(socket, request);
        } finally {
            atTheDoor.remove(socket);
        }
    }

    private void greet(WebSocket socket, ClientHandshake request) {
        Route route = Route.of(request.getResourceDescriptor()).orElseThrow();
        User user = User.of(request.getFieldValue("X-Qlik-User"));
        Line line = new Line(socket, faults);
        Sessions.Joined joined = sessions.join(
                user + " " + route.key(), route.ttlSeconds(), line, () -> new Session(user, apps, connections, faults));
        Notifications notifications = new Notifications(line, user, joined.attached(), faults);
        socket.setAttachment(new Client(route, user, line, joined.session(), notifications));
        line.beforeClosing(() ->
                faults.take(Fault.ForgetSession.class).ifPresent(forget -> sessions.forget(user + " " + route.key())));
        notifications.opened();
        faults.closing(Fault.When.CONNECTING).ifPresent(fault -> line.close(fault.code(), "connecting"));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        Client client = socket.getAttachment();
        Request request;
        try {
            request = Request.read(text);
        } catch (EngineError error) {
            client.line().error(Optional.empty(), error);
            return;
        }
        calls.add(new Call(
                client.route().path(),
                request.handle(),
                request.method(),
                request.params().isMissingNode() ? "" : request.params().toString()));
        client.session().submit(() -> {
            client.waiting().requested();
            client.session().handle(request, client.line());
        });
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
        if (faults.take(Fault.NoPongs.class).isEmpty()) {
            super.onWebsocketPing(socket, frame);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Client client = socket.getAttachment();
        if (client != null) {
            sessions.leave(client.key(), client.line());
        }
    }

    @Override
    public void onError(WebSocket socket, Exception fault) {
        // A socket that breaks is closed by the library; without a socket it is the server that cannot listen.
        if (socket == null) {
            started.completeExceptionally(new IllegalStateException(
                    "The stand-in Qlik cannot listen on port " + getAddress().getPort() + ": " + fault.getMessage()
                            + ". Stop what listens there, or choose another port.",
                    fault));
        }
    }

    int sessions() {
        return sessions.count();
    }

    int sockets() {
        return getConnections().size();
    }

    void shut() {
        reminder.close();
        sessions.endAll();
        try {
            stop(1000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
