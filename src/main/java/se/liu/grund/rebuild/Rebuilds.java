package se.liu.grund.rebuild;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;

/** Rebuilds: what one would do, doing it, and what came of each. */
@Component
public class Rebuilds {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Sources sources;
    private final Planner planner;
    private final Runner runner;
    private final Journal journal;
    private final RunReader reader;
    private final Watchers watchers;
    private final Cancellations cancellations;

    Rebuilds(
            Sources sources,
            Planner planner,
            Runner runner,
            Journal journal,
            RunReader reader,
            Watchers watchers,
            Cancellations cancellations) {
        this.sources = sources;
        this.planner = planner;
        this.runner = runner;
        this.journal = journal;
        this.reader = reader;
        this.watchers = watchers;
        this.cancellations = cancellations;
    }

    /** The contracts of all apps there are, as they are now. */
    public List<AppContract> apps() {
        return sources.apps();
    }

    /** The code lists as they lie there now. */
    public CodeLists lists() {
        return sources.lists();
    }

    /**
     * What a rebuild would do now; touches nothing.
     *
     * @throws RebuildException for an unknown app, or where the warehouse does not answer
     */
    public Plan plan(RebuildRequest request) {
        return planner.plan(request);
    }

    /**
     * Plans and starts a rebuild; gives at once what can be asked for later.
     *
     * @param askedBy login name, for the books
     * @param key an idempotency key: the same key with the same request gives the same run again
     * @throws RebuildException for an unknown app, a key that came with another request, or where the warehouse does not
     *     answer
     */
    public Run start(RebuildRequest request, String askedBy, @Nullable String key) {
        String hash = Fingerprint.of(List.of(String.join(",", request.apps()), String.valueOf(request.force())));
        Optional<Run> earlier = earlier(key, hash);
        // A plan may take long, where tables are to be compared: others need not wait for it.
        return earlier.isPresent() ? earlier.get() : begun(planner.plan(request), request, askedBy, key, hash);
    }

    private synchronized Run begun(
            Plan plan, RebuildRequest request, String askedBy, @Nullable String key, String hash) {
        Optional<Run> earlier = earlier(key, hash);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String id = STAMP.format(journal.time()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        journal.open(id, askedBy, plan.apps(), request.force(), key, hash, plan.steps());
        runner.queue(id, request);
        return run(id);
    }

    private Optional<Run> earlier(@Nullable String key, String hash) {
        Optional<Journal.Keyed> earlier = key == null ? Optional.empty() : journal.byKey(key);
        if (earlier.isPresent() && !earlier.get().requestHash().equals(hash)) {
            throw new RebuildException(
                    RebuildException.Reason.KEY_REUSED,
                    "The idempotency key '" + key + "' was used for run '"
                            + earlier.get().run() + "' with another request. Use a new key for a new request.");
        }
        return earlier.map(of -> run(of.run()));
    }

    /** One run. Throws {@link RebuildException} where there is none of that id. */
    public Run run(String id) {
        return reader.run(id)
                .orElseThrow(() -> new RebuildException(
                        RebuildException.Reason.UNKNOWN_RUN,
                        "There is no run '" + id + "'. GET /api/v1/rebuilds lists the latest."));
    }

    /**
     * Asks a run to stop. It does so between two steps, and within a reload wherever that leaves the app as it was; what is
     * being saved is saved. Asking again changes nothing.
     *
     * @param by login name, for the books
     * @throws RebuildException for a run that there is not, or that is done
     */
    public Run cancel(String id, String by) {
        Run run = run(id);
        if (run.state().done()) {
            throw new RebuildException(
                    RebuildException.Reason.RUN_DONE,
                    "Run '" + id + "' is " + run.state() + " and cannot be cancelled any more.");
        }
        cancellations.of(id).ask(by + " cancelled the run");
        // It may have ended between the two.
        if (run(id).state().done()) {
            cancellations.done(id);
        }
        return run(id);
    }

    /** One run as a table that a person reads. */
    public String report(String id) {
        return RunReport.of(run(id));
    }

    /** The latest runs, the newest first. */
    public List<Run> latest(int count) {
        return reader.latest(count);
    }

    /** The newest run that is done. */
    public Optional<Run> last() {
        return reader.last();
    }

    /**
     * Tells what happens in a run: first what already has, then live, each event once and in order.
     *
     * @param after only events with a greater sequence number
     * @param listener called on the run's own threads; must not block for long
     * @return close it to hear no more
     */
    public Watch watch(String id, long after, Consumer<RunEvent> listener) {
        run(id);
        return watchers.watch(id, after, listener);
    }
}
