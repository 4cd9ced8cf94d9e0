package se.liu.grund.engine;

import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import se.liu.grund.standin.WriteReminder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real WebSocket server that answers by method name, as each test scripts it. Single quotes stand for double ones. */
final class ScriptedEngine implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Consumer<Call>> always = new ConcurrentHashMap<>();
    private final Map<String, Queue<Consumer<Call>>> once = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<String> greetings = new ArrayList<>();
    private final Server server = new Server();

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Queue<Map<String, String>> upgrades = new ConcurrentLinkedQueue<>();
    final Queue<Integer> closeCodes = new ConcurrentLinkedQueue<>();
    final AtomicInteger pongs = new AtomicInteger();
    volatile boolean answersPings = true;
    private final WriteReminder reminder = WriteReminder.of(server);

    static ScriptedEngine start() throws Exception {
        ScriptedEngine engine = new ScriptedEngine();
        engine.server.setReuseAddr(true);
        engine.server.setDaemon(true);
        // Answers of several small frames would wait 40 ms for each other otherwise.
        engine.server.setTcpNoDelay(true);
        engine.server.start();
        if (!engine.server.started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The scripted engine did not start.");
        }
        engine.reminder.watch();
        engine.result("OpenDoc", "{'qReturn':{'qType':'Doc','qHandle':1,'qGenericId':'app-1'}}");
        return engine;
    }

    /** Sent as soon as a client is there. */
    ScriptedEngine greet(String... frames) {
        greetings.addAll(List.of(frames));
        return this;
    }

    ScriptedEngine on(String method, Consumer<Call> how) {
        always.put(method, how);
        return this;
    }

    ScriptedEngine result(String method, String json) {
        return on(method, call -> call.result(json));
    }

    /** For the next call only; several wait in line. */
    ScriptedEngine next(String method, Consumer<Call> how) {
        once.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).add(how);
        return this;
    }

    /** Just before the engine deals with the nth call of that method, counted from 1. */
    ScriptedEngine before(String method, int nth, Runnable what) {
        before.put(method + nth, what);
        return this;
    }

    String base() {
        return "ws://127.0.0.1:" + server.getPort();
    }

    /** How messages begin. */
    String where() {
        return "Engine " + base() + "/app/app-1: ";
    }

    EngineAddress address() {
        return address(PATIENCE, PATIENCE, Duration.ofMillis(20), Duration.ofSeconds(60));
    }

    EngineAddress address(Duration call, Duration reload, Duration progress, Duration keepAlive) {
        return new EngineAddress(URI.create(base()), Map.of(), PATIENCE, call, reload, progress, keepAlive);
    }

    EngineSession open() {
        return open(EngineTraffic.unheard());
    }

    EngineSession open(EngineTraffic listener) {
        return EngineSession.open(address(), "app-1", "run-1", listener);
    }

    Call awaitCall(String method) {
        await().atMost(PATIENCE).until(() -> !called(method).isEmpty());
        return called(method).getFirst();
    }

    List<Call> called(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    List<String> methods() {
        return calls.stream().map(Call::method).toList();
    }

    void push(String frame) {
        clients().forEach(client -> client.send(quoted(frame)));
    }

    void ping() {
        clients().forEach(WebSocket::sendPing);
    }

    void pushBinary() {
        clients().forEach(client -> client.send(ByteBuffer.wrap(new byte[] {1, 2})));
    }

    /** Says goodbye with that code; 1006 cuts without a word. */
    void closeAll(int code, String reason) {
        for (WebSocket client : clients()) {
            close(client, code, reason);
        }
    }

    /** Whoever is connected, at least one: the server answers the upgrade before it counts the client in. */
    private List<WebSocket> clients() {
        await().atMost(PATIENCE).until(() -> !server.getConnections().isEmpty());
        return List.copyOf(server.getConnections());
    }

    @Override
    public void close() {
        reminder.close();
        try {
            server.stop(0);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static void close(WebSocket client, int code, String reason) {
        if (code == 1006) {
            client.closeConnection(code, reason);
        } else {
            client.close(code, reason);
        }
    }

    /** One request of the client. */
    record Call(int id, int handle, String method, JsonNode params, JsonNode frame, WebSocket client) {

        void result(String json) {
            frame("{'jsonrpc':'2.0','id':" + id + ",'result':" + json + "}");
        }

        void refuse(int code, String parameter, String message) {
            frame("{'jsonrpc':'2.0','id':%d,'error':{'code':%d,'parameter':'%s','message':'%s'}}"
                    .formatted(id, code, parameter, message));
        }

        void frame(String json) {
            client.send(quoted(json));
        }

        void close(int code, String reason) {
            ScriptedEngine.close(client, code, reason);
        }
    }

    private final class Server extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress("127.0.0.1", 0));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            Map<String, String> upgrade = new LinkedHashMap<>();
            upgrade.put("path", handshake.getResourceDescriptor());
            handshake.iterateHttpFields().forEachRemaining(name -> upgrade.put(name, handshake.getFieldValue(name)));
            upgrades.add(upgrade);
            greetings.forEach(frame -> client.send(quoted(frame)));
        }

        @Override
        public void onMessage(WebSocket client, String text) {
            JsonNode frame = JSON.readTree(text);
            Call call = new Call(
                    frame.path("id").intValue(),
                    frame.path("handle").intValue(),
                    frame.path("method").stringValue(),
                    frame.path("params"),
                    frame,
                    client);
            calls.add(call);
            Consumer<Call> how =
                    once.getOrDefault(call.method(), new ArrayDeque<>()).poll();
            if (how == null) {
                how = always.getOrDefault(call.method(), c -> c.refuse(-32601, "", "Method not found"));
            }
            before.getOrDefault(call.method() + called(call.method()).size(), () -> {})
                    .run();
            how.accept(call);
        }

        @Override
        public void onWebsocketPing(WebSocket client, Framedata ping) {
            if (answersPings) {
                super.onWebsocketPing(client, ping);
            }
        }

        @Override
        public void onWebsocketPong(WebSocket client, Framedata pong) {
            super.onWebsocketPong(client, pong);
            pongs.incrementAndGet();
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {
            closeCodes.add(code);
        }

        @Override
        public void onError(WebSocket client, Exception fault) {
            // A cut connection may still be written to.
        }
    }
}
