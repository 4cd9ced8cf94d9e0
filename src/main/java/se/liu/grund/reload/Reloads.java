package se.liu.grund.reload;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.engine.CancelledException;
import se.liu.grund.engine.EngineException;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.services.ServiceException;

/**
 * Reloads apps: set the script, reload, read back while still unsaved, and save only what is proven (DESIGN.md decision
 * 9). Whatever fails before the save leaves the app as it was; what turns out wrong after it is taken back. Every state
 * that a reload goes through is recorded.
 */
@Component
public class Reloads {

    private final AppPlaces places;
    private final QlikSettings settings;
    private final Releases releases;
    private final ReloadBooks books;
    private final ReloadRecords records;
    private final Traffic traffic;
    private final ServiceWays services;
    private final Turns turns;
    private final Clock clock;

    Reloads(
            AppPlaces places,
            QlikSettings settings,
            Releases releases,
            ReloadBooks books,
            ReloadRecords records,
            Traffic traffic,
            ServiceWays services,
            Clock clock) {
        this.places = places;
        this.settings = settings;
        this.releases = releases;
        this.books = books;
        this.records = records;
        this.traffic = traffic;
        this.services = services;
        this.turns = new Turns(settings.atOnce(), clock);
        this.clock = clock;
        records.closeLeftOvers(clock.instant());
    }

    /** The address of a folder below the app's connection: {@code lib://<connection>/<folder>}. */
    public String address(String app, String folder) {
        return "lib://" + places.connection(app) + "/" + folder;
    }

    /** What an app was last proven to hold; empty before its first reload. */
    public Optional<LastReload> last(String app) {
        return books.last(app, places.place(app));
    }

    /** All reloads that run or wait for their turn, in the order they came. */
    public List<QueuedReload> queue() {
        return turns.line();
    }

    /** The latest reloads of an app with all their states, the newest first. */
    public List<ReloadRecord> history(String app, int count) {
        return records.latest(app, count);
    }

    /** Whether the app's engine answers, in words. Never throws. */
    public Reachability reachable(String app) {
        try (EngineSession session =
                EngineSession.open(places.engine(app), places.id(app), "grund-health", EngineTraffic.unheard())) {
            return new Reachability(true, "Engine " + session.engineVersion() + " answers for app '" + app + "'.");
        } catch (EngineException | ReloadException e) {
            return new Reachability(false, String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #reload(AppContract, Release, String, Cancellation, Consumer)}, never cancelled. */
    public LastReload reload(AppContract app, Release release, String identity, Consumer<String> progress) {
        return reload(app, release, identity, new Cancellation(), progress);
    }

    /**
     * Reloads an app from a release, proves that it holds the mart, and saves it. Waits for its turn first.
     *
     * @param app what the app expects
     * @param release a published release of it
     * @param identity unique for the run, so that no other session is joined
     * @param cancellation stops it at the next place where that leaves the app as it was
     * @param progress told one line at a time
     * @throws ReloadException what failed, and what the app holds now
     */
    public LastReload reload(
            AppContract app, Release release, String identity, Cancellation cancellation, Consumer<String> progress) {
        places.id(app.app());
        ReloadTrack track = new ReloadTrack(identity, records, clock, progress);
        records.open(
                identity,
                app.app(),
                release.id(),
                places.appPlace(app.app()).way().name().toLowerCase(Locale.ROOT),
                places.engineWords(app.app()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        track.queued("Waiting for a turn");
        try {
            return inTurn(app, release, identity, cancellation, track);
        } catch (ReloadException e) {
            end(track, e.end(), String.valueOf(e.getMessage()));
            if (e.end() == ReloadState.WRONG && places.appPlace(app.app()).restore() == QlikSettings.Restore.PREVIOUS) {
                throw restored(app, release, identity, e, progress);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            boolean saving = track.state() == ReloadState.SAVING || track.state() == ReloadState.SAVED;
            end(track, saving ? ReloadState.UNCERTAIN : ReloadState.FAILED, String.valueOf(e));
            throw e;
        }
    }

    private LastReload inTurn(
            AppContract app, Release release, String identity, Cancellation cancellation, ReloadTrack track) {
        Turns.Turn turn = turn(app.app(), identity, cancellation);
        try {
            return reloaded(job(app, release, identity, cancellation, track));
        } finally {
            turn.close();
        }
    }

    private Turns.Turn turn(String app, String identity, Cancellation cancellation) {
        try {
            return turns.take(identity, app, places.turn(app), cancellation);
        } catch (InterruptedException stopping) {
            if (!cancellation.asked()) {
                Thread.currentThread().interrupt();
            }
            throw new ReloadException(
                    ReloadState.CANCELLED,
                    "App '" + app + "' was not reloaded: "
                            + (cancellation.asked() ? cancellation.why() : "Grund is stopping") + "."
                            + ReloadException.OLD_DATA,
                    List.of(),
                    null);
        }
    }

    private ReloadJob job(
            AppContract app, Release release, String identity, Cancellation cancellation, ReloadTrack track) {
        QlikSettings.AppPlace place = places.appPlace(app.app());
        return new ReloadJob(
                app,
                release,
                place,
                places.engine(app.app()),
                releases.script(release),
                address(app.app(), "current/" + app.app() + "/" + app.app() + ".qvs"),
                identity,
                () -> new ReadBack(
                        app,
                        m -> releases.rows(release, m.id()),
                        releases.texts(release),
                        place.readBack() == QlikSettings.ReadBackDepth.FULL
                                ? Optional.of(releases.qvds(release))
                                : Optional.empty()),
                cancellation,
                track,
                traffic.of(app.app(), identity));
    }

    private LastReload reloaded(ReloadJob job) {
        String app = job.app().app();
        try {
            Keeper keeper = new Keeper(app);
            EngineReload.Saved saved = switch (job.place().way()) {
                case ENGINE -> new EngineReload(job, settings.reconnect(), keeper).run();
                case QRS -> new ServiceReload(job, services.task(job), settings.reconnect(), keeper).run();
                case CLOUD -> new ServiceReload(job, services.cloud(job), settings.reconnect(), keeper).run();
            };
            return entered(job, saved);
        } catch (ServiceException e) {
            throw new ReloadException(
                    job.named() + " was not reloaded: " + e.getMessage() + ReloadException.OLD_DATA, e);
        } catch (EngineException e) {
            throw new ReloadException(
                    e instanceof CancelledException ? ReloadState.CANCELLED : ReloadState.FAILED,
                    job.named() + " was not reloaded: " + e.getMessage() + ReloadException.OLD_DATA,
                    List.of(),
                    e);
        }
    }

    private LastReload entered(ReloadJob job, EngineReload.Saved saved) {
        LastReload last = new LastReload(
                job.app().app(),
                job.release().id(),
                job.release().content(),
                saved.dataTime(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                saved.cells(),
                saved.took().toMillis());
        books.enter(last, places.place(job.app().app()));
        return last;
    }

    /**
     * From the save until the app was looked at anew the books do not say what it holds, so that a kill or a cut at the
     * wrong moment leads to one reload too many and never to one too few.
     */
    private final class Keeper implements EngineReload.SaveKeeper {
        private final String app;
        private Optional<LastReload> held = Optional.empty();

        Keeper(String app) {
            this.app = app;
        }

        @Override
        public void saving() {
            held = last(app);
            books.forget(app);
        }

        @Override
        public void notSaved() {
            held.ifPresent(old -> books.enter(old, places.place(app)));
        }
    }

    /** What was saved is wrong: the release before is published again, and the app reloaded from it. */
    private ReloadException restored(
            AppContract app, Release bad, String identity, ReloadException wrong, Consumer<String> progress) {
        Optional<Release> previous = releases.previous(bad);
        if (previous.isEmpty()) {
            return new ReloadException(
                    ReloadState.WRONG,
                    wrong.getMessage() + " There is no earlier release to go back to; look into the app at once.",
                    wrong.differences(),
                    wrong);
        }
        Release old = previous.get();
        progress.accept("Going back to release " + old.id());
        try {
            if (!releases.manifest(old).contract().equals(app.fingerprint())) {
                throw new ReloadException("that release was built from another app contract.");
            }
            releases.publishAgain(old);
            ReloadTrack track = new ReloadTrack(identity + "-back", records, clock, progress);
            records.open(
                    identity + "-back",
                    app.app(),
                    old.id(),
                    "engine",
                    places.engineWords(app.app()),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            track.queued("Going back after a wrong save");
            try {
                inTurn(app, old, identity + "-back", new Cancellation(), track);
            } catch (ReloadException e) {
                end(track, e.end(), String.valueOf(e.getMessage()));
                throw e;
            }
        } catch (RuntimeException e) {
            return new ReloadException(
                    ReloadState.WRONG,
                    wrong.getMessage() + " Going back to release " + old.id() + " failed too: " + e.getMessage()
                            + " Look into the app at once.",
                    wrong.differences(),
                    e);
        }
        return new ReloadException(
                ReloadState.WRONG,
                wrong.getMessage() + " Release " + old.id()
                        + " was published again and the app reloaded from it; it is as it was before.",
                wrong.differences(),
                wrong);
    }

    private static void end(ReloadTrack track, ReloadState end, String message) {
        ReloadState state = track.state();
        if (!state.done()) {
            track.to(state.mayBecome(end) ? end : ReloadState.FAILED, Objects.requireNonNull(message));
        }
    }
}
