package se.liu.grund.reload;

import java.util.List;
import java.util.function.Supplier;
import se.liu.grund.contract.AppContract;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.release.Release;
import se.liu.grund.reload.QlikSettings.AppPlace;

/**
 * One reload to be done.
 *
 * @param place where the app is, and how it wants to be reloaded
 * @param script the release's load script
 * @param included where a script that includes ours must say that it lies
 * @param identity unique, so that no other session is joined
 * @param readBack makes a fresh comparison with the mart
 */
record ReloadJob(
        AppContract app,
        Release release,
        AppPlace place,
        EngineAddress engine,
        String script,
        String included,
        String identity,
        Supplier<ReadBack> readBack,
        Cancellation cancellation,
        ReloadTrack track,
        EngineTraffic traffic) {

    /** How messages begin. */
    String named() {
        return "App '" + app.app() + "'";
    }

    /** Throws where someone asked for the end of it; only before it is saved. */
    void stopIfAsked() {
        if (cancellation.asked()) {
            throw new ReloadException(
                    ReloadState.CANCELLED,
                    named() + " was not reloaded: " + cancellation.why() + "." + ReloadException.OLD_DATA,
                    List.of(),
                    null);
        }
    }

    /** A fault before anything was saved. */
    ReloadException notReloaded(String why) {
        return new ReloadException(named() + " was not reloaded: " + why + ReloadException.OLD_DATA);
    }
}
