package se.liu.grund.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineException;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.ReloadResult;
import se.liu.grund.reload.ReloadProof.Proven;

/**
 * One reload over the engine's own protocol, from open to saved. After a cut nothing is repeated before it is known what
 * became of it: a session that the engine kept is joined again and its reload waited for; where the engine lost it, the
 * app's own time of its data says whether anything was saved, and a reload whose script writes is not run twice.
 */
final class EngineReload {

    private static final int MOST_CUTS = 5;
    private static final int MOST_REPEATS = 1;

    private final ReloadJob job;
    private final ReloadProof proof;
    private final Back back;
    private final SaveKeeper books;
    private @Nullable EngineSession session;
    private Phase phase = Phase.OPENING;
    private String script = "";
    private boolean known;
    private @Nullable Instant before;
    private @Nullable ReloadResult result;
    private int cuts;
    private int repeats;

    /** How far the session is: what a cut would have taken away. */
    private enum Phase {
        /** Nothing that could not be done again. */
        OPENING,
        /** A reload was sent. */
        RELOADING,
        /** It is loaded and unsaved. */
        LOADED,
        /** It was told to save. */
        SAVING
    }

    /** What the books say of the app while it is being saved. */
    interface SaveKeeper {
        /** From here on the books do not say what the app holds. */
        void saving();

        /** It was not saved: they say again what they said. */
        void notSaved();
    }

    /** @param reconnect how long to try to come back after a cut */
    EngineReload(ReloadJob job, Duration reconnect, SaveKeeper books) {
        this.job = job;
        this.proof = new ReloadProof(job);
        this.back = new Back(job, reconnect);
        this.books = books;
    }

    /** What was saved, and is proven to be there. */
    record Saved(Instant dataTime, int cells, Duration took) {}

    Saved run() {
        try {
            while (true) {
                try {
                    Saved saved = attempt();
                    if (saved != null) {
                        return saved;
                    }
                } catch (EngineException lost) {
                    afterCut(lost);
                }
            }
        } finally {
            if (session != null) {
                session.close();
            }
        }
    }

    /** Null when another attempt is to be made. */
    private @Nullable Saved attempt() {
        EngineApp qlik = opened();
        ReloadResult loaded = loaded(qlik);
        job.stopIfAsked();
        Proven proven = proof.prove(qlik);
        job.track().to(ReloadState.PROVEN, "All " + proven.cells() + " numbers are as the mart has them");
        job.stopIfAsked();
        EngineException lost = save(qlik);
        Instant time = savedTime(proven, lost);
        if (time == null) {
            afterLostSave(Objects.requireNonNull(lost));
            return null;
        }
        job.track().to(ReloadState.VERIFIED, "Opened anew it holds what was proven, loaded at " + time);
        return new Saved(time, proven.cells(), loaded.took());
    }

    private EngineApp opened() {
        job.stopIfAsked();
        EngineSession current = session;
        if (current == null) {
            job.track().to(ReloadState.CONNECTING, "Connecting to the engine");
            current = back.connected();
            session = current;
        }
        return current.openApp(Objects.requireNonNull(job.place().id()));
    }

    /** The app with its new data in the session; whatever of that is there already is not done again. */
    private ReloadResult loaded(EngineApp qlik) {
        if (phase == Phase.LOADED) {
            job.track().to(ReloadState.LOADED, "The session still holds what was loaded");
            return Objects.requireNonNull(result);
        }
        ReloadResult ended;
        if (phase == Phase.RELOADING) {
            job.track().to(ReloadState.RELOADING, "Waiting for the reload that goes on in the session");
            ended = qlik.awaitReload(before, job.cancellation(), proof::tell);
            if (!ended.success() && ended.errors().isEmpty()) {
                ended = again(qlik, "the engine says neither that the reload succeeded nor why not");
            }
        } else {
            ended = begun(qlik);
        }
        proof.refuseFailure(ended, script);
        result = ended;
        phase = Phase.LOADED;
        job.track().to(ReloadState.LOADED, "Reloaded, reading back");
        return ended;
    }

    private ReloadResult again(EngineApp qlik, String why) {
        mayRepeat(why);
        phase = Phase.OPENING;
        job.track().to(ReloadState.CUT, "Begun anew, since " + why);
        job.track().to(ReloadState.REJOINED, "The session is the same");
        return begun(qlik);
    }

    private ReloadResult begun(EngineApp qlik) {
        @Nullable Instant held = qlik.layout().lastReloadTime();
        if (known && !Objects.equals(before, held)) {
            throw job.notReloaded("someone else has reloaded and saved it meanwhile: its data was of " + before
                    + ", now it is of " + held + ". Look who else reloads the app, then rebuild again.");
        }
        known = true;
        before = held;
        job.track()
                .to(
                        ReloadState.OPENED,
                        held == null ? "The app is open, without data" : "The app is open, data of " + held);
        script = proof.prepareScript(qlik);
        job.stopIfAsked();
        phase = Phase.RELOADING;
        return back.whileBusy(() -> {
            job.track()
                    .to(ReloadState.RELOADING, "Reloading from " + job.release().folder());
            return qlik.reload(job.place().reload() == QlikSettings.Reload.PARTIAL, job.cancellation(), proof::tell);
        });
    }

    /** What came instead of an answer, since the app may be saved nonetheless; null when the engine says it is. */
    private @Nullable EngineException save(EngineApp qlik) {
        job.track().to(ReloadState.SAVING, "Saving");
        phase = Phase.SAVING;
        books.saving();
        try {
            qlik.save();
            job.track().to(ReloadState.SAVED, "Saved");
            return null;
        } catch (EngineException e) {
            if (e.code() != 0) {
                books.notSaved();
                throw e;
            }
            job.track()
                    .to(ReloadState.CUT, "No answer to the save (" + e.getMessage() + "); looking whether it is there");
            return e;
        }
    }

    /** Looks in a session of its own; null when the save did not happen, which only a lost answer excuses. */
    private @Nullable Instant savedTime(Proven proven, @Nullable EngineException lost) {
        SavedCheck check = new SavedCheck(job.app(), before, proven);
        try {
            Optional<Instant> time = back.inFreshSession(qlik -> {
                @Nullable Instant after = check.saved(qlik);
                if (after != null) {
                    List<Difference> differences = check.compare(qlik);
                    if (!differences.isEmpty()) {
                        ReloadState state = job.track().state();
                        if (state != ReloadState.SAVED) {
                            job.track().to(ReloadState.SAVED, "The app was saved, at " + after);
                        }
                        throw proof.wrong(differences);
                    }
                }
                return Optional.ofNullable(after);
            });
            if (time.isPresent() && lost != null) {
                job.track().to(ReloadState.SAVED, "The app has it, although no answer came");
            }
            if (time.isEmpty() && lost == null) {
                throw new ReloadException(
                        ReloadState.UNCERTAIN,
                        job.named() + " was saved, but opened anew it still says that it was last reloaded at " + before
                                + ". Look into the app before the next rebuild.",
                        List.of(),
                        null);
            }
            return time.orElse(null);
        } catch (EngineException e) {
            throw new ReloadException(
                    ReloadState.UNCERTAIN,
                    job.named() + " was told to save what was proven, but could not be opened anew to see that it did: "
                            + e.getMessage() + " It may hold release "
                            + job.release().id() + " or its old data; rebuild again to be sure.",
                    List.of(),
                    e);
        }
    }

    private void afterLostSave(EngineException lost) {
        if (!lost.mayPass() || job.cancellation().asked() || ++cuts > MOST_CUTS) {
            throw notSaved(lost);
        }
        try {
            comeBack(lost);
        } catch (EngineException | ReloadException again) {
            throw notSaved(lost);
        }
    }

    private ReloadException notSaved(EngineException lost) {
        return new ReloadException(
                ReloadState.UNCERTAIN,
                job.named() + " was told to save what was proven, but did not answer: " + lost.getMessage()
                        + " Opened anew it still has its old data; rebuild again to be sure.",
                List.of(),
                lost);
    }

    private void afterCut(EngineException lost) {
        if (session == null || !lost.mayPass() || ++cuts > MOST_CUTS) {
            throw lost;
        }
        job.stopIfAsked();
        job.track().to(ReloadState.CUT, String.valueOf(lost.getMessage()));
        comeBack(lost);
    }

    /** A session again: the same, or a new one with what is to be done over again. */
    private void comeBack(EngineException lost) {
        session = back.rejoined(Objects.requireNonNull(session), lost);
        if (session.attached()) {
            job.track().to(ReloadState.REJOINED, "Connected again; the engine still has the session");
            phase = switch (phase) {
                case OPENING -> Phase.OPENING;
                case RELOADING -> session.hasReload() ? Phase.RELOADING : Phase.OPENING;
                case LOADED, SAVING -> Phase.LOADED;
            };
            return;
        }
        if (phase != Phase.OPENING) {
            mayRepeat("the engine did not keep the session in which it ran");
        }
        job.track().to(ReloadState.CONNECTING, "Connected again, to a new session; what was not saved is gone");
        phase = Phase.OPENING;
    }

    /** Throws where the reload must not be run a second time by itself. */
    private void mayRepeat(String why) {
        Optional<String> reason = job.place().reload() == QlikSettings.Reload.PARTIAL
                ? Optional.of("a partial reload adds to what is there")
                : proof.writes(script).map(statement -> "its script writes (" + statement + ")");
        if (reason.isPresent()) {
            throw job.notReloaded(why + ", and it was not repeated since " + reason.get()
                    + ". Look what it left behind, then rebuild again.");
        }
        if (++repeats > MOST_REPEATS) {
            throw job.notReloaded(why + ", twice now. Look whether the engine is well, then rebuild again.");
        }
    }
}
