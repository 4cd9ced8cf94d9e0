package se.liu.grund.rebuild;

/** Where a run, or a step of it, stands. */
public enum State {
    /** Waits. */
    QUEUED,
    /** Under way. */
    RUNNING,
    /** Came to its end as planned. */
    SUCCEEDED,
    /** Stopped by a fault that its message names; what was published before is in place. */
    FAILED,
    /** Not needed, or not reached since an earlier step failed. */
    SKIPPED,
    /** Stopped because someone asked for it; what was published before is in place. */
    CANCELLED,
    /** The service stopped while it was under way; said at the next start. */
    INTERRUPTED;

    /** Whether nothing more will happen. */
    public boolean done() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case SUCCEEDED, FAILED, SKIPPED, CANCELLED, INTERRUPTED -> true;
        };
    }
}
