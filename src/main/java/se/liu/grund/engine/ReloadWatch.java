package se.liu.grund.engine;

import java.time.Duration;
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

    private final EngineCalls calls;
    private final Consumer<ReloadProgress> listener;
    private final ProgressLog log = new ProgressLog();
    private @Nullable RuntimeException listenersFault;

    ReloadWatch(EngineCalls calls, Consumer<ReloadProgress> listener) {
        this.calls = calls;
        this.listener = listener;
    }

    /** @param params the one parameter of {@code DoReloadEx}: only members that are meant, since defaults are not harmless */
    ReloadResult run(int handle, Object params) {
        PendingCall reload = calls.send(handle, RELOAD, params);
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
            Outcome outcome = reload.await(pause.compareTo(left) < 0 ? pause : left);
            if (outcome == null && reload.age().compareTo(longest) < 0) {
                outcome = poll(reload, longest.minus(reload.age()));
            }
            if (outcome != null) {
                return outcome;
            }
            if (reload.age().compareTo(longest) >= 0) {
                throw calls.faults().reloadTimedOut(RELOAD, longest);
            }
        }
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
        ReloadProgress progress = log.add(result.path("qProgressData"));
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
