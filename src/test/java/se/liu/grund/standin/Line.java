package se.liu.grund.standin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import tools.jackson.databind.node.ObjectNode;

/** One client's socket, as far as answering on it goes. */
final class Line {

    private final WebSocket socket;
    private final Faults faults;
    private Optional<String> held = Optional.empty();
    private volatile Runnable beforeClosing = () -> {};

    Line(WebSocket socket, Faults faults) {
        this.socket = socket;
        this.faults = faults;
    }

    void notify(String topic, ObjectNode params) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0").put("method", topic);
        message.set("params", params);
        send(message.toString());
    }

    void answer(Request request, Answer answer) {
        boolean delta = faults.take(Fault.AnswerDelta.class).isPresent();
        ordered(answer.message(request, delta).toString());
    }

    void error(Optional<Request> request, EngineError error) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0");
        request.ifPresent(r -> message.set("id", r.id()));
        message.putObject("error")
                .put("code", error.code())
                .put("parameter", error.parameter())
                .put("message", error.getMessage());
        ordered(message.toString());
    }

    private synchronized void ordered(String message) {
        faults.take(Fault.Push.class).ifPresent(push -> send(push.frame()));
        if (held.isPresent()) {
            send(message);
            release();
            return;
        }
        Optional<Fault.AnswerOutOfOrder> late = faults.take(Fault.AnswerOutOfOrder.class);
        if (late.isPresent()) {
            held = Optional.of(message);
            CompletableFuture.delayedExecutor(late.get().patience().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::release);
        } else {
            send(message);
        }
    }

    private synchronized void release() {
        held.ifPresent(this::send);
        held = Optional.empty();
    }

    private void send(String message) {
        if (socket.isOpen()) {
            socket.send(message);
        }
    }

    /** Done just before the stand-in closes the socket of its own accord. */
    void beforeClosing(Runnable what) {
        beforeClosing = what;
    }

    void close(int code, String reason) {
        beforeClosing.run();
        if (code == CloseFrame.ABNORMAL_CLOSE) {
            socket.closeConnection(code, reason);
        } else {
            socket.close(code, reason);
        }
    }
}
