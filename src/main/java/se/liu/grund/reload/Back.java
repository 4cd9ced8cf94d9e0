package se.liu.grund.reload;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineException;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.Hurdle;

/** Patience with an engine: to come back to it after a cut, to wait while someone else reloads the app. */
final class Back {

    private static final int RELOAD_IN_PROGRESS = 11000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final ReloadJob job;
    private final Duration patience;

    Back(ReloadJob job, Duration patience) {
        this.job = job;
        this.patience = patience;
    }

    /**
     * A first session. A proxy that has too much to do, or no engine yet, is given time; where nothing listens, or nobody
     * may come in, that is said at once.
     */
    EngineSession connected() {
        return patiently(
                () -> EngineSession.open(
                        job.engine(), Objects.requireNonNull(job.place().id()), job.identity(), job.traffic()),
                null,
                true,
                again -> again.mayPass() && again.hurdle() != Hurdle.PORT);
    }

    /**
     * The session again over a new socket, at once or after pauses of growing length.
     *
     * @throws EngineException the first fault, when there is no way back within the patience
     */
    EngineSession rejoined(EngineSession session, EngineException lost) {
        return patiently(session::rejoin, lost, true, EngineException::mayPass);
    }

    /** Does something in a session of its own, which sees the app as it is saved. */
    <T> T inFreshSession(Function<EngineApp, T> work) {
        return patiently(
                () -> {
                    try (EngineSession session = EngineSession.open(
                            job.engine().withSessionTtl(Duration.ZERO),
                            Objects.requireNonNull(job.place().id()),
                            job.identity() + "-saved",
                            job.traffic())) {
                        return work.apply(session.openApp(
                                Objects.requireNonNull(job.place().id())));
                    }
                },
                null,
                false,
                EngineException::mayPass);
    }

    /** @param stoppable whether it may be cancelled meanwhile: not when something was saved */
    private <T> T patiently(
            Supplier<T> work, @Nullable EngineException first, boolean stoppable, Predicate<EngineException> mayPass) {
        long begun = System.nanoTime();
        Duration pause = Duration.ofMillis(Math.max(10, patience.toMillis() / 60));
        EngineException telling = null;
        while (true) {
            try {
                return work.get();
            } catch (EngineException again) {
                // A status says more than a connection that just closes.
                telling = telling == null || again.httpStatus() != 0 ? again : telling;
                Duration spent = Duration.ofNanos(System.nanoTime() - begun);
                if (!mayPass.test(again) || spent.plus(pause).compareTo(patience) > 0) {
                    throw !again.mayPass() ? again : first == null ? telling : first;
                }
            }
            rest(pause, stoppable);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Begins again while the engine says that the app is being reloaded by someone else. */
    <T> T whileBusy(Supplier<T> work) {
        long begun = System.nanoTime();
        Duration pause = Duration.ofMillis(Math.max(10, patience.toMillis() / 60));
        while (true) {
            try {
                return work.get();
            } catch (EngineException busy) {
                Duration spent = Duration.ofNanos(System.nanoTime() - begun);
                if (busy.code() != RELOAD_IN_PROGRESS || spent.plus(pause).compareTo(patience) > 0) {
                    throw busy;
                }
                job.track().to(ReloadState.BUSY, "Someone else reloads the app; waiting for the end of that");
            }
            rest(pause, true);
        }
    }

    private void rest(Duration pause, boolean stoppable) {
        try {
            if (stoppable) {
                job.cancellation().pause(pause);
                job.stopIfAsked();
            } else {
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw job.notReloaded("Grund is stopping.");
        }
    }
}
