package se.liu.grund.reload;

import java.util.Set;

/** Where a reload stands. Each step from one to another is recorded; what may follow what is told here and kept. */
public enum ReloadState {
    /** Waits for its turn. */
    QUEUED,
    /** A session is being opened. */
    CONNECTING,
    /** The app is open, the time of its data is known. */
    OPENED,
    /** The load script stands as it is to be run. */
    SCRIPTED,
    /** Someone else reloads the app; it is waited for. */
    BUSY,
    /** The engine, or a service that commands one, runs the script. */
    RELOADING,
    /** The connection was lost; what became of the reload is being found out. */
    CUT,
    /** The engine still has the session, and what was loaded in it. */
    REJOINED,
    /** The script ran to its end without an error. Nothing is saved, except on ways that save by themselves. */
    LOADED,
    /** All that the mart holds was read back and found. */
    PROVEN,
    /** The app is told to save. */
    SAVING,
    /** It says that it has. */
    SAVED,
    /** Opened anew it holds what was proven. */
    VERIFIED,
    /** Stopped by a fault; the old data is in place. */
    FAILED,
    /** Stopped because someone asked for it; the old data is in place. */
    CANCELLED,
    /** It could not be found out whether the app was saved. */
    UNCERTAIN,
    /** What had been saved was wrong. */
    WRONG;

    private static final Set<ReloadState> ENDS = Set.of(VERIFIED, FAILED, CANCELLED, UNCERTAIN, WRONG);

    /** Whether nothing more will happen. */
    public boolean done() {
        return ENDS.contains(this);
    }

    /** Whether that state may follow this one. */
    boolean mayBecome(ReloadState next) {
        return switch (next) {
            case QUEUED -> false;
            case CONNECTING -> this == QUEUED || this == CUT;
            case OPENED -> this == CONNECTING || this == REJOINED;
            case SCRIPTED -> this == OPENED;
            case BUSY -> this == RELOADING;
            case RELOADING -> this == SCRIPTED || this == BUSY || this == REJOINED || this == RELOADING;
            case CUT -> !done() && this != QUEUED;
            case REJOINED -> this == CUT;
            case LOADED -> this == RELOADING || this == REJOINED;
            case PROVEN -> this == LOADED || this == REJOINED;
            case SAVING -> this == PROVEN;
            case SAVED -> this == SAVING || this == CUT || this == RELOADING || this == PROVEN;
            case VERIFIED -> this == SAVED;
            case UNCERTAIN -> this == SAVING || this == SAVED || this == CUT || this == RELOADING;
            case WRONG -> this == SAVED;
            case FAILED, CANCELLED -> !done();
        };
    }
}
