package se.liu.grund.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What comes from the engine, worked through in order on the socket's own reading thread: answers go to their calls by id,
 * never by order, and what ends the session ends it for all. Nothing here waits for anyone, so that pings are answered: who
 * called goes on in a thread of its own, and so does who listens to the traffic.
 */
final class Inbox {

    private final PendingCalls pending;
    private final TrafficRelay traffic;
    private final Consumer<SessionEnd> onFatal;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Set<Integer> goneHandles = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<String> state = new CompletableFuture<>();

    /** @param onFatal called when the engine's words, not its socket, end the session */
    Inbox(PendingCalls pending, TrafficRelay traffic, Consumer<SessionEnd> onFatal) {
        this.pending = pending;
        this.traffic = traffic;
        this.onFatal = onFatal;
    }

    /** Whether the engine has said that this handle is no more. */
    boolean isGone(int handle) {
        return goneHandles.contains(handle);
    }

    /** {@code qSessionState} once {@code OnConnected} has told it; empty when the socket closes first. */
    CompletableFuture<String> state() {
        return state;
    }

    void text(String text) {
        try {
            read(text);
        } catch (RuntimeException | Error fault) {
            unreadable("%d characters that could not be read (%s)".formatted(text.length(), fault));
        }
    }

    void binary() {
        unreadable("a binary frame");
    }

    void closed(int code, String reason) {
        pending.endAll(SessionEnd.closed(code, reason));
        state.complete("");
        traffic.closed(code, reason);
        over.countDown();
    }

    void end() {
        over.countDown();
    }

    void awaitEnd(Duration longest) throws InterruptedException {
        boolean unused = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read(String text) {
        Frame frame = Frames.read(text);
        goneHandles.addAll(frame.closedHandles());
        switch (frame) {
            case Frame.Answer answer -> {
                // An engine may give a number again.
                goneHandles.remove(Members.whole(answer.result().path("qReturn"), "qHandle"));
                settle(answer.id(), outcome(answer), text);
            }
            case Frame.Refusal refusal ->
                settle(refusal.id(), new Outcome.Refused(refusal.code(), refusal.parameter(), refusal.message()), text);
            case Frame.Notice notice -> {
                traffic.notified(notice.topic(), text);
                if (notice.topic().equals("OnConnected")) {
                    state.complete(Members.text(notice.params(), "qSessionState"));
                }
                String fatal = Notifications.fatal(notice.topic(), notice.params());
                if (fatal != null) {
                    onFatal.accept(SessionEnd.fatal(Notifications.hurdle(notice.topic(), notice.params()), fatal));
                }
            }
            case Frame.Push push -> traffic.notified("", text);
            case Frame.Unreadable unreadable -> {
                traffic.notified("", text);
                unreadable(unreadable.found());
            }
        }
    }

    private static Outcome outcome(Frame.Answer answer) {
        return answer.delta()
                ? new Outcome.Unusable("patches (delta), though none were asked for")
                : new Outcome.Answered(answer.result());
    }

    private void settle(int id, Outcome outcome, String text) {
        PendingCall call = pending.take(id);
        if (call == null) {
            traffic.receivedLate(id, text);
            return;
        }
        traffic.received(call, outcome instanceof Outcome.Refused, text);
        call.end(outcome);
    }

    // Which call it was meant for cannot be known, so none may go on waiting.
    private void unreadable(String found) {
        onFatal.accept(SessionEnd.fatal(
                Hurdle.ENGINE, "the engine sent " + found + ". Check that the address is an engine's, and its log."));
    }
}
