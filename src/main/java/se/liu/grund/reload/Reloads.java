package se.liu.grund.reload;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineException;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.engine.ReloadProgress;
import se.liu.grund.engine.ReloadResult;
import se.liu.grund.engine.ScriptError;
import se.liu.grund.engine.SyntaxError;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;

/**
 * Reloads apps: set the script, reload, read back while still unsaved, and save only what is proven (DESIGN.md decision
 * 9). Whatever fails before the save leaves the app as it was.
 */
@Component
public class Reloads {

    private static final Logger log = LoggerFactory.getLogger(Reloads.class);
    private static final int TOLD = 10;
    private static final int LONGEST = 300;

    private final AppPlaces places;
    private final Releases releases;
    private final ReloadBooks books;
    private final Semaphore turns;
    private final Clock clock;

    Reloads(AppPlaces places, QlikSettings settings, Releases releases, ReloadBooks books, Clock clock) {
        this.places = places;
        this.releases = releases;
        this.books = books;
        this.turns = new Semaphore(settings.atOnce(), true);
        this.clock = clock;
    }

    /** The address of a folder below the app's connection: {@code lib://<connection>/<folder>}. */
    public String address(String app, String folder) {
        return "lib://" + places.connection(app) + "/" + folder;
    }

    /** What an app was last proven to hold; empty before its first reload. */
    public Optional<LastReload> last(String app) {
        return books.last(app, places.place(app));
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

    /**
     * Reloads an app from a release, proves that it holds the mart, and saves it.
     *
     * @param app what the app expects
     * @param release a published release of it
     * @param identity unique for the run, so that no other session is joined
     * @param progress told one line at a time
     * @throws ReloadException what failed, and that the app was not saved
     */
    public LastReload reload(AppContract app, Release release, String identity, Consumer<String> progress) {
        turns.acquireUninterruptibly();
        try {
            return reloadInTurn(app, release, identity, progress);
        } catch (EngineException e) {
            throw new ReloadException(
                    "App '" + app.app() + "' was not reloaded: " + e.getMessage()
                            + " The app was not saved; its old data is still in place.",
                    e);
        } finally {
            turns.release();
        }
    }

    private LastReload reloadInTurn(AppContract app, Release release, String identity, Consumer<String> progress) {
        String id = places.id(app.app());
        @Nullable Instant before;
        ReloadResult result;
        ReadBack readBack = new ReadBack(app, m -> releases.rows(release, m.id()), releases.texts(release));
        List<AppTable> tables;
        @Nullable EngineException cut;
        try (EngineSession session = EngineSession.open(places.engine(app.app()), id, identity, this::hear)) {
            progress.accept("Engine " + session.engineVersion() + ", opening the app");
            EngineApp qlik = session.openApp(id);
            before = qlik.layout().lastReloadTime();
            qlik.setScript(releases.script(release));
            refuseSyntaxErrors(app, qlik.checkScriptSyntax());
            progress.accept("Reloading from " + release.folder());
            result = qlik.reload(p -> tell(p, progress));
            refuseFailure(app, result);
            progress.accept("Reading back");
            refuseDifferences(app, readBack.compare(qlik));
            tables = qlik.tables();
            cut = save(app.app(), qlik);
            progress.accept(
                    cut == null
                            ? "Saved: " + readBack.cells() + " numbers are as the mart has them"
                            : "No answer to the save; looking whether it is there");
        }
        Instant after = checkSaved(app, release, identity, before, tables, cut);
        LastReload last = new LastReload(
                app.app(),
                release.id(),
                release.content(),
                after,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                readBack.cells(),
                result.took().toMillis());
        books.enter(last, places.place(app.app()));
        return last;
    }

    /**
     * Saves. From here until the app was looked at anew the books do not say what it holds, so that a kill or a cut at the
     * wrong moment leads to one reload too many and never to one too few.
     *
     * @return what came instead of an answer, since the app may be saved nonetheless; null when the engine says it is
     */
    private @Nullable EngineException save(String app, EngineApp qlik) {
        Optional<LastReload> held = last(app);
        books.forget(app);
        try {
            qlik.save();
            return null;
        } catch (EngineException e) {
            if (e.code() == 0) {
                return e;
            }
            held.ifPresent(old -> books.enter(old, places.place(app)));
            throw e;
        }
    }

    /** Opens the app anew and looks whether the save is really there. */
    private Instant checkSaved(
            AppContract app,
            Release release,
            String identity,
            @Nullable Instant before,
            List<AppTable> tables,
            @Nullable EngineException cut) {
        try {
            return checkSaved(app, identity, before, tables, cut);
        } catch (EngineException e) {
            throw new ReloadException(
                    "App '" + app.app() + "' was told to save what was proven, but could not be opened anew to see that"
                            + " it did: " + e.getMessage() + " It may hold release " + release.id()
                            + " or its old data; rebuild again to be sure.",
                    e);
        }
    }

    private Instant checkSaved(
            AppContract app,
            String identity,
            @Nullable Instant before,
            List<AppTable> tables,
            @Nullable EngineException cut) {
        String id = places.id(app.app());
        try (EngineSession session =
                EngineSession.open(places.engine(app.app()), id, identity + "-saved", this::hear)) {
            EngineApp qlik = session.openApp(id);
            @Nullable Instant after = qlik.layout().lastReloadTime();
            if (cut != null && (after == null || after.equals(before))) {
                throw new ReloadException(
                        "App '" + app.app() + "' was told to save what was proven, but did not answer: "
                                + cut.getMessage()
                                + " Opened anew it still has its old data; rebuild again to be sure.",
                        cut);
            }
            if (after == null || after.equals(before)) {
                throw new ReloadException("App '" + app.app() + "' was saved, but opened anew it still says that it was"
                        + " last reloaded at " + after + ". Look into the app before the next rebuild.");
            }
            List<AppTable> saved = qlik.tables();
            if (!rows(saved).equals(rows(tables))) {
                throw new ReloadException("App '" + app.app() + "' was saved, but opened anew it holds " + rows(saved)
                        + ", expected " + rows(tables) + ". Look into the app, then force a rebuild.");
            }
            return after;
        }
    }

    private static String rows(List<AppTable> tables) {
        return tables.stream()
                .map(t -> t.name() + " " + t.rows() + " rows")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void refuseSyntaxErrors(AppContract app, List<SyntaxError> errors) {
        if (!errors.isEmpty()) {
            throw new ReloadException("App '" + app.app() + "' was not reloaded: the engine finds " + errors.size()
                    + " syntax errors in the generated script, the first at " + errors.getFirst()
                    + ". The app was not saved; its old data is still in place.");
        }
    }

    private static void refuseFailure(AppContract app, ReloadResult result) {
        if (!result.success()) {
            String errors = result.errors().isEmpty()
                    ? "the engine gives no error text"
                    : result.errors().stream().map(Reloads::sentence).collect(Collectors.joining("; "));
            throw new ReloadException(
                    "App '" + app.app() + "' was not reloaded: " + errors + " (script log on the engine: "
                            + result.logFile() + "). The app was not saved; its old data is still in place.");
        }
    }

    private static String sentence(ScriptError error) {
        String statement = error.statement().replaceAll("\\s+", " ").strip();
        String shown = statement.length() > LONGEST ? statement.substring(0, LONGEST) + "…" : statement;
        return error.message() + (shown.isEmpty() ? "" : ", in the statement " + shown);
    }

    private static void refuseDifferences(AppContract app, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        String first =
                differences.stream().limit(TOLD).map(Difference::toString).collect(Collectors.joining("; "));
        throw new ReloadException(
                "App '" + app.app() + "' does not hold what its mart holds, in " + differences.size() + " places: "
                        + first + ". The app was not saved; its old data is still in place.",
                differences,
                null);
    }

    private static void tell(ReloadProgress progress, Consumer<String> listener) {
        progress.added().forEach(listener);
        if (!progress.current().isEmpty()) {
            listener.accept(progress.current());
        }
    }

    private void hear(EngineTraffic.Event event) {
        log.debug("{}", event);
    }
}
