package se.liu.grund.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.liu.grund.standin.script.Connections;
import se.liu.grund.standin.script.ScriptRun;
import se.liu.grund.standin.script.ScriptRun.OnError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reloads of one session: begun, watched, cancelled. Each runs on a thread of its own. */
final class SessionReloads {

    private static final List<String> MODES = List.of("qMode", "qPartial", "qDebug");

    private final Session session;
    private final Connections connections;
    private final Faults faults;
    private final Map<Long, Reload> byRequest = new ConcurrentHashMap<>();
    private volatile Optional<Reload> latest = Optional.empty();
    private volatile boolean goesOn;
    private volatile boolean tellsErrors = true;

    SessionReloads(Session session, Connections connections, Faults faults) {
        this.session = session;
        this.connections = connections;
        this.faults = faults;
    }

    static boolean begins(Request request) {
        return request.method().equals("DoReload") || request.method().equals("DoReloadEx");
    }

    boolean isRunning() {
        return latest.filter(Reload::isRunning).isPresent();
    }

    Answer configure(Params params) {
        goesOn = !params.flag("qCancelOnScriptError");
        tellsErrors = params.flag("qUseErrorData");
        return Answer.of(Json.object());
    }

    /** Answers when the reload has ended. */
    void begin(Request request, Line line) {
        OpenApp doc = session.doc().orElseThrow(EngineError::noDocument);
        Reload reload = new Reload(doc, connections, options(request), tellsErrors, faults);
        if (isRunning() || !doc.app().beginReload()) {
            throw EngineError.reloadInProgress();
        }
        Optional<Fault.CloseSocket> before = faults.closing(Fault.When.BEFORE_RELOAD);
        if (before.isPresent()) {
            doc.app().endReload();
            line.close(before.get().code(), "before the reload");
            return;
        }
        byRequest.put(request.number(), reload);
        latest = Optional.of(reload);
        faults.closing(Fault.When.DURING_RELOAD).ifPresent(fault -> line.close(fault.code(), "during the reload"));
        Thread.startVirtualThread(() -> run(request, reload, doc, line));
    }

    private void run(Request request, Reload reload, OpenApp doc, Line line) {
        boolean success;
        try {
            success = reload.run();
        } catch (RuntimeException unforeseen) {
            line.error(Optional.of(request), new EngineError(-128, String.valueOf(unforeseen), "Internal error"));
            return;
        } finally {
            doc.app().endReload();
        }
        Optional<Fault.CloseSocket> after = faults.closing(Fault.When.AFTER_RELOAD);
        if (after.isPresent()) {
            line.close(after.get().code(), "after the reload");
        } else {
            line.answer(request, Answer.changing(result(request, doc, success), session.handles()));
        }
    }

    private static ObjectNode result(Request request, OpenApp doc, boolean success) {
        ObjectNode result = Json.object();
        if (request.method().equals("DoReload")) {
            return result.put("qReturn", success);
        }
        ObjectNode inner = result.putObject("qResult");
        Json.flag(inner, "qSuccess", success);
        inner.put(
                "qScriptLogFile",
                "C:\\ProgramData\\Qlik\\Sense\\Log\\Script\\" + doc.app().id() + ".log");
        return result;
    }

    private ScriptRun.Options options(Request request) {
        Params params = new Params(request.method().equals("DoReload") ? MODES : List.of("qParams"), request.params());
        JsonNode more = params.object("qParams");
        int mode = more.path("qMode").asInt(params.number("qMode"));
        boolean partial = more.path("qPartial").asBoolean(params.flag("qPartial"));
        OnError onError = switch (mode) {
            case 1 -> OnError.STOP;
            case 2 -> OnError.IGNORE;
            default -> goesOn ? OnError.GO_ON_UNLESS_MODE_2 : OnError.BY_ERROR_MODE;
        };
        return new ScriptRun.Options(onError, more.path("qSkipStore").asBoolean(false), partial);
    }

    /** By request id; 0 and -1 mean the latest, and 0 tells less. */
    Answer progress(int requestId) {
        Optional<Reload> asked = requestId > 0 ? Optional.ofNullable(byRequest.get((long) requestId)) : latest;
        ObjectNode result = Json.object();
        result.set(
                "qProgressData",
                asked.map(reload -> reload.progress().read(requestId == 0)).orElseGet(Progress::none));
        return Answer.of(result);
    }

    Answer cancel(int requestId) {
        Optional.ofNullable(byRequest.get((long) requestId)).ifPresent(Reload::cancel);
        return Answer.of(Json.object());
    }

    Answer cancelAll() {
        latest.ifPresent(Reload::cancel);
        return Answer.of(Json.object());
    }
}
