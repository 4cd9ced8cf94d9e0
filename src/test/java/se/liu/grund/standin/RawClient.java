package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A websocket client that knows nothing of the engine but JSON: what it sends and hears is what the tests look at. */
final class RawClient extends WebSocketClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final List<JsonNode> heard = new ArrayList<>();
    private int lastId;
    private int pongs;
    private String ended = "";

    private RawClient(URI uri, Map<String, String> headers) {
        super(uri, headers);
        setConnectionLostTimeout(0);
    }

    static RawClient open(StandInQlik qlik, String path) {
        return open(qlik, path, Map.of());
    }

    static RawClient open(StandInQlik qlik, String path, Map<String, String> headers) {
        RawClient client = new RawClient(URI.create(qlik.uri() + path), headers);
        try {
            client.connectBlocking(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
        return client;
    }

    /** Asks by position and returns {@code result}; fails on an error. */
    JsonNode call(int handle, String method, Object... params) {
        JsonNode answer = answer(ask(handle, method, params));
        assertThat(answer.has("error")).as(answer.toString()).isFalse();
        return answer.path("result");
    }

    /** Asks by position and returns the error as {@code code parameter: message}. */
    String error(int handle, String method, Object... params) {
        JsonNode error = answer(ask(handle, method, params)).path("error");
        return error.path("code").asInt(0) + " " + error.path("parameter").asString("") + ": "
                + error.path("message").asString("");
    }

    /** Sends a request and returns its id. */
    int ask(int handle, String method, Object... params) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (Object param : params) {
            array.add(param instanceof JsonNode node ? node : Json.MAPPER.valueToTree(param));
        }
        return askWith(handle, method, array);
    }

    /** Sends a request with parameters as they are: an array or an object by names. */
    int askWith(int handle, String method, JsonNode params) {
        ObjectNode request = Json.object()
                .put("jsonrpc", "2.0")
                .put("id", ++lastId)
                .put("handle", handle)
                .put("method", method);
        request.set("params", params);
        send(request.toString());
        return lastId;
    }

    /** The whole answer to a request, when it has come. */
    JsonNode answer(int id) {
        return await("an answer to " + id, () -> find(m -> m.path("id").asInt(0) == id));
    }

    /** The notification, when it has come. */
    JsonNode notification(String topic) {
        return await(topic, () -> find(m -> m.path("method").asString("").equals(topic)))
                .path("params");
    }

    private JsonNode find(Function<JsonNode, Boolean> fits) {
        return heard.stream().filter(fits::apply).findFirst().orElse(null);
    }

    /** Everything heard so far. */
    synchronized List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /** How the socket ended, when it has: close code and reason. */
    String ended() {
        return await("the end", () -> ended.isEmpty() ? null : ended);
    }

    synchronized boolean hasEnded() {
        return !ended.isEmpty();
    }

    /** Sends a ping and waits for its pong. */
    void ping() {
        int before = pongs;
        sendPing();
        await("a pong", () -> pongs > before ? pongs : null);
    }

    synchronized int pongs() {
        return pongs;
    }

    private synchronized <T> T await(String what, Supplier<T> source) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        T found = source.get();
        while (found == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            assertThat(left)
                    .as(what + " did not come. Heard: " + heard + " " + ended)
                    .isPositive();
            try {
                wait(left);
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
            found = source.get();
        }
        return found;
    }

    @Override
    public synchronized void onMessage(String message) {
        heard.add(Json.MAPPER.readTree(message));
        notifyAll();
    }

    @Override
    public synchronized void onWebsocketPong(WebSocket socket, Framedata frame) {
        pongs++;
        notifyAll();
    }

    @Override
    public synchronized void onClose(int code, String reason, boolean remote) {
        ended = code + " " + reason;
        notifyAll();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // nothing is said before the tests say it
    }

    @Override
    public void onError(Exception fault) {
        // the end that follows is what the tests look at
    }

    /** Waits until both sides know. */
    @Override
    public void close() {
        super.close();
        ended();
    }
}
