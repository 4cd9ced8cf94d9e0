package se.liu.grund.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One reload from call to result. The caller's own thread is the only one that asks for progress: what the engine tells,
 * it tells once, and a second one who asks would take lines away.
 */
final class ReloadWatch {

    private static final String RELOAD = "DoReloadEx";
    private static final String PROGRESS = "GetProgress";

    /** How long an engine may take to stop a reload, each time it is asked. */
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final EngineCalls calls;
    private final Consumer<ReloadProgress> listener;
    private final Cancellation cancellation;
    private final ProgressLog log = new ProgressLog();
    private @Nullable RuntimeException listenersFault;

    ReloadWatch(EngineCalls calls, Cancellation cancellation, Consumer<ReloadProgress> listener) {
        this.calls = calls;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** @param params the one parameter of {@code DoReloadEx}: only members that are meant, since defaults are not harmless */
    ReloadResult run(int handle, Object params) {
        PendingCall reload = calls.send(handle, RELOAD, params);
        calls.reload(reload.id());
        Outcome outcome;
        try {
            outcome = watch(reload);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw calls.faults().interrupted(RELOAD);
        } finally {
            calls.forget(reload);
        }
        Duration took = reload.age();
        JsonNode result = calls.result(RELOAD, outcome).path("qResult");
        if (cancellation.asked()) {
            throw calls.faults().cancelled(RELOAD, cancellation.why(), true);
        }
        // Without a last look nobody could say that there was no error, so a failure here fails the reload.
        tell(calls.read(EngineCalls.GLOBAL, PROGRESS, reload.id()));
        readFailures(result);
        if (listenersFault != null) {
            throw listenersFault;
        }
        boolean success =
                Members.flag(result, "qSuccess") && log.errors().stream().noneMatch(ScriptError::isFatal);
        return new ReloadResult(success, Members.text(result, "qScriptLogFile"), log.errors(), log.lines(), took);
    }

    private Outcome watch(PendingCall reload) throws InterruptedException {
        Duration longest = calls.address().reloadTimeout();
        Duration pause = calls.address().progressInterval();
        while (true) {
            Duration left = longest.minus(reload.age());
            Outcome outcome = reload.awaitUnless(cancellation.signal(), pause.compareTo(left) < 0 ? pause : left);
            if (outcome == null && cancellation.asked()) {
                throw calls.faults().cancelled(RELOAD, cancellation.why(), stop(reload));
            }
            if (outcome == null && reload.age().compareTo(longest) < 0) {
                outcome = poll(reload, longest.minus(reload.age()));
            }
            if (outcome != null) {
                return outcome;
            }
            if (reload.age().compareTo(longest) >= 0) {
                throw calls.faults().reloadTimedOut(RELOAD, longest, stop(reload));
            }
        }
    }

    /** Gently first, then by its number; gives whether the engine answered that it is over. */
    private boolean stop(PendingCall reload) throws InterruptedException {
        Duration patience = calls.address().patience("CancelReload");
        Duration longest = patience.compareTo(STOPPING) < 0 ? patience : STOPPING;
        // Without a reason, since older engines take none.
        PendingCall gently = calls.send(EngineCalls.GLOBAL, "CancelReload");
        Outcome outcome = reload.await(longest);
        calls.forget(gently);
        if (outcome == null) {
            PendingCall byNumber = calls.send(EngineCalls.GLOBAL, "CancelRequest", reload.id());
            outcome = reload.await(longest);
            calls.forget(byNumber);
        }
        return outcome instanceof Outcome.Answered || outcome instanceof Outcome.Refused;
    }

    /**
     * Watches a reload that an earlier socket of the same session began. Its own answer never comes again; progress and
     * the time of the data tell how it ended.
     *
     * @param before the time of the app's data when the reload was begun
     */
    ReloadResult resume(int handle, @Nullable Instant before) {
        long begun = System.nanoTime();
        int id = calls.reload();
        try {
            while (!finished(calls.read(EngineCalls.GLOBAL, PROGRESS, id).path("qProgressData"))) {
                Duration age = Duration.ofNanos(System.nanoTime() - begun);
                if (age.compareTo(calls.address().reloadTimeout()) > 0) {
                    throw calls.faults().reloadTimedOut(RELOAD, calls.address().reloadTimeout(), stopLost(id));
                }
                cancellation.pause(calls.address().progressInterval());
                if (cancellation.asked()) {
                    throw calls.faults().cancelled(RELOAD, cancellation.why(), stopLost(id));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw calls.faults().interrupted(RELOAD);
        }
        if (listenersFault != null) {
            throw listenersFault;
        }
        JsonNode layout = calls.read(handle, "GetAppLayout").path("qLayout");
        Instant after = Members.instant(layout, "qLastReloadTime");
        boolean success =
                after != null && !after.equals(before) && log.errors().stream().noneMatch(ScriptError::isFatal);
        return new ReloadResult(success, "", log.errors(), log.lines(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private boolean finished(JsonNode progress) {
        tellData(progress);
        // Nothing started and nothing finished: the call was cut before the engine had it.
        return Members.flag(progress, "qFinished") || !Members.flag(progress, "qStarted");
    }

    private boolean stopLost(int id) throws InterruptedException {
        calls.call(EngineCalls.GLOBAL, "CancelReload");
        long begun = System.nanoTime();
        while (Duration.ofNanos(System.nanoTime() - begun).compareTo(STOPPING) < 0) {
            if (finished(calls.read(EngineCalls.GLOBAL, PROGRESS, id).path("qProgressData"))) {
                return true;
            }
            Thread.sleep(calls.address().progressInterval());
        }
        return false;
    }

    // Waits as long as the reload does: giving up on a question would lose the lines that its answer brings.
    private @Nullable Outcome poll(PendingCall reload, Duration longest) throws InterruptedException {
        PendingCall poll = calls.send(EngineCalls.GLOBAL, PROGRESS, reload.id());
        try {
            poll.awaitEither(reload, longest);
            if (poll.outcome() == null && reload.outcome() != null) {
                poll.await(calls.address().callTimeout());
            }
        } finally {
            calls.forget(poll);
        }
        // A refused question is asked again by the next; a lost session shows in the reload's own outcome.
        if (poll.outcome() instanceof Outcome.Answered answered) {
            tell(answered.result());
        }
        return reload.outcome();
    }

    private void tell(JsonNode result) {
        tellData(result.path("qProgressData"));
    }

    private void tellData(JsonNode data) {
        ReloadProgress progress = log.add(data);
        if (listenersFault == null) {
            try {
                listener.accept(progress);
            } catch (RuntimeException fault) {
                // The engine reloads on whatever the listener does, so it is thrown only when the reload is over.
                listenersFault = fault;
            }
        }
    }

    private void readFailures(JsonNode result) {
        for (JsonNode error : result.path("qFailureData").path("qErrors")) {
            String title = Members.text(error, "qTitle");
            String description = Members.text(error, "qDescription");
            String message = description.isBlank() ? Members.text(error, "qError") : description;
            String code = Members.text(error, "qCode");
            log.add(new ScriptError(
                    message.isBlank() ? title : message,
                    Members.text(error, "qLine"),
                    Members.whole(error, "qLineNumber"),
                    code.isBlank() ? ScriptError.ERROR : code));
        }
        if (Members.flag(result, "qEndedWithMemoryConstraint")) {
            log.add(new ScriptError(
                    "The engine reached its memory limit during the reload.", "", 0, ScriptError.ERROR));
        }
    }
}
