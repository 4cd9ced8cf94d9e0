package se.liu.grund.engine;

import java.time.Duration;

/** Words for what went wrong with a call. One place, so that every message names the place in the same way. */
final class EngineFaults {

    private final String where;

    EngineFaults(String where) {
        this.where = "Engine " + where + ": ";
    }

    EngineException refused(String method, Outcome.Refused refused) {
        String said = refused.message().isBlank() ? "no message" : refused.message();
        String parameter = refused.parameter().isBlank() ? "" : "; " + refused.parameter();
        return fault(
                "%s failed with %d (%s%s). %s"
                        .formatted(method, refused.code(), said, parameter, EngineError.sentence(refused.code())),
                refused.code(),
                method,
                refused.parameter());
    }

    EngineException lost(String method, SessionEnd end) {
        return new EngineException(
                end.hurdle(),
                where,
                method + " got no answer: " + end.sentence(),
                0,
                method,
                "",
                end.closeCode(),
                EngineException.NO_STATUS,
                null);
    }

    EngineException unusable(String method, String found) {
        return fault("%s was answered with %s.".formatted(method, found), 0, method, "");
    }

    EngineException timedOut(String method, Duration longest) {
        String message = "%s got no answer within %s. Look whether the engine is overloaded, or raise the time-out."
                .formatted(method, Wording.duration(longest));
        return fault(message, 0, method, "");
    }

    EngineException reloadTimedOut(String method, Duration longest, boolean stopped) {
        String message = ("%s got no answer within %s. The reload %s, nothing was saved."
                        + " Look in its script log, or raise the reload time-out.")
                .formatted(method, Wording.duration(longest), stopped ? "was cancelled" : "may still run");
        return fault(message, 0, method, "");
    }

    EngineException cancelled(String method, String why, boolean stopped) {
        String message = "%s was cancelled: %s. %s; nothing was saved."
                .formatted(
                        method,
                        why,
                        stopped
                                ? "The engine has stopped it"
                                : "The engine did not say that it stopped, so its session was closed");
        return new CancelledException(where, message, method);
    }

    EngineException interrupted(String method) {
        return fault(
                "%s was given up, because Grund is stopping or the run was cancelled.".formatted(method),
                0,
                method,
                "");
    }

    EngineException goneHandle(String method, int handle) {
        String message = "%s was not sent, because the engine has closed handle %d. Open the app again."
                .formatted(method, handle);
        return fault(message, 0, method, "");
    }

    /** @param message what was found and what to do, after the place */
    EngineException fault(String message, int code, String method, String parameter) {
        return new EngineException(
                EngineError.hurdle(code), where, message, code, method, parameter, 0, EngineException.NO_STATUS, null);
    }
}
