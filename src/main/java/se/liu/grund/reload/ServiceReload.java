package se.liu.grund.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.liu.grund.engine.EngineException;
import se.liu.grund.reload.EngineReload.SaveKeeper;
import se.liu.grund.reload.EngineReload.Saved;
import se.liu.grund.reload.ReloadProof.Proven;
import se.liu.grund.services.ServiceException;

/**
 * One reload that a service of Qlik's commands, and saves by itself. What it saved is read back over the engine's protocol
 * at once; where it is not the mart, it is told so, and taken back by policy.
 */
final class ServiceReload {

    private final ReloadJob job;
    private final Commanded service;
    private final ReloadProof proof;
    private final Back back;
    private final SaveKeeper books;

    /** A service that reloads. */
    interface Commanded {
        /** What is done before the reload, such as files sent up; in words. */
        String prepare();

        /** Begins; gives words for the track. */
        String begin();

        /** How it ended; empty while it goes on. What cannot be known is a {@link ServiceException} or {@link EngineException}. */
        Optional<End> end();

        /** Asks for its end. */
        void cancel();

        /** Whether someone else had begun it, so that it may have read older files. */
        boolean attached();
    }

    /**
     * How a commanded reload ended.
     *
     * @param words what is wrong, for people
     */
    record End(boolean success, boolean aborted, String words) {}

    ServiceReload(ReloadJob job, Commanded service, Duration reconnect, SaveKeeper books) {
        this.job = job;
        this.service = service;
        this.proof = new ReloadProof(job);
        this.back = new Back(job, reconnect);
        this.books = books;
    }

    Saved run() {
        job.stopIfAsked();
        job.track().to(ReloadState.CONNECTING, "Looking at the app");
        @Nullable
        Instant before = back.inFreshSession(
                        qlik -> Optional.ofNullable(qlik.layout().lastReloadTime()))
                .orElse(null);
        job.track().to(ReloadState.OPENED, before == null ? "The app has no data" : "The app has data of " + before);
        job.track().to(ReloadState.SCRIPTED, service.prepare());
        job.stopIfAsked();
        long begun = System.nanoTime();
        books.saving();
        Saved saved = once(before, begun);
        if (saved == null) {
            job.track().tell("Someone else had begun that reload, and it read older files; once more");
            saved = Objects.requireNonNull(once(before, begun));
        }
        job.track().to(ReloadState.VERIFIED, "Read back, it holds the mart, loaded at " + saved.dataTime());
        return saved;
    }

    /** Null where another reload is to be begun. */
    private @Nullable Saved once(@Nullable Instant before, long begun) {
        try {
            job.track().to(ReloadState.RELOADING, service.begin());
        } catch (ServiceException notBegun) {
            books.notSaved();
            throw notBegun;
        }
        End end = awaited();
        if (!end.success()) {
            books.notSaved();
            if (end.aborted() && job.cancellation().asked()) {
                throw new ReloadException(
                        ReloadState.CANCELLED,
                        job.named() + " was not reloaded: " + job.cancellation().why() + "." + ReloadException.OLD_DATA,
                        List.of(),
                        null);
            }
            throw job.notReloaded(end.words());
        }
        return proven(before, Duration.ofNanos(System.nanoTime() - begun));
    }

    private End awaited() {
        long begun = System.nanoTime();
        boolean asked = false;
        while (true) {
            try {
                Optional<End> end = service.end();
                if (end.isPresent()) {
                    return end.get();
                }
            } catch (EngineException | ServiceException unanswered) {
                // It reloads on whatever becomes of a question.
                job.track().tell("No answer: " + unanswered.getMessage());
            }
            Duration spent = Duration.ofNanos(System.nanoTime() - begun);
            boolean late = spent.compareTo(job.engine().reloadTimeout()) > 0;
            if ((late || job.cancellation().asked()) && !asked) {
                asked = true;
                service.cancel();
            } else if (late
                    && spent.compareTo(job.engine()
                                    .reloadTimeout()
                                    .plus(job.engine().callTimeout()))
                            > 0) {
                throw new ReloadException(
                        ReloadState.UNCERTAIN,
                        job.named() + " was being reloaded, and no end of that came within "
                                + job.engine().reloadTimeout().toSeconds() + " s. It may hold release "
                                + job.release().id() + " or its old data; rebuild again to be sure.",
                        List.of(),
                        null);
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(job.engine().progressInterval());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ReloadException(
                    ReloadState.UNCERTAIN,
                    job.named() + " was being reloaded when Grund stopped. It may hold release "
                            + job.release().id() + " or its old data; rebuild again to be sure.",
                    List.of(),
                    null);
        }
    }

    private @Nullable Saved proven(@Nullable Instant before, Duration took) {
        try {
            Optional<Saved> saved = back.inFreshSession(qlik -> {
                @Nullable Instant after = qlik.layout().lastReloadTime();
                if (after == null || after.equals(before)) {
                    throw new ReloadException(
                            ReloadState.UNCERTAIN,
                            job.named() + " was reloaded, says the service, but it still says that it was last reloaded"
                                    + " at " + before + ". Look into the app before the next rebuild.",
                            List.of(),
                            null);
                }
                List<Difference> differences = proof.differences(qlik);
                if (!differences.isEmpty() && service.attached()) {
                    return Optional.empty();
                }
                job.track().to(ReloadState.SAVED, "Reloaded and saved, reading back");
                if (!differences.isEmpty()) {
                    throw proof.wrong(differences);
                }
                Proven proven = proof.proven(qlik);
                return Optional.of(new Saved(after, proven.cells(), took));
            });
            return saved.orElse(null);
        } catch (EngineException e) {
            throw new ReloadException(
                    ReloadState.UNCERTAIN,
                    job.named() + " was reloaded and saved, but could not be read back: " + e.getMessage()
                            + " It should hold release " + job.release().id() + "; rebuild again to be sure.",
                    List.of(),
                    e);
        }
    }
}
