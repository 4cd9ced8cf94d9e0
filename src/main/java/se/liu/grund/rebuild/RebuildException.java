package se.liu.grund.rebuild;

/** A rebuild could not be planned, started or found. */
public class RebuildException extends RuntimeException {

    private final Reason reason;

    RebuildException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Which of the ways. */
    public Reason reason() {
        return reason;
    }

    /** The ways a rebuild can be refused. */
    public enum Reason {
        /** No app of that alias. */
        UNKNOWN_APP,
        /** No run of that id. */
        UNKNOWN_RUN,
        /** The idempotency key was used with another request. */
        KEY_REUSED,
        /** It cannot be cancelled any more. */
        RUN_DONE,
        /** The warehouse, in which registers may lie, does not answer. */
        WAREHOUSE_LOST
    }
}
