package se.liu.grund.engine;

/** A reload was stopped because someone asked for it. Nothing was saved. */
public final class CancelledException extends EngineException {
    CancelledException(String where, String finding, String method) {
        super(Hurdle.CALL, where, finding, 0, method, "", 0, NO_STATUS, null);
    }
}
