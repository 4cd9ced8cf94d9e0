package se.liu.grund.rebuild;

import static se.liu.grund.books.schema.Tables.RUN;
import static se.liu.grund.books.schema.Tables.RUN_BREACH;
import static se.liu.grund.books.schema.Tables.RUN_FINDING;
import static se.liu.grund.books.schema.Tables.RUN_STEP;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liu.grund.books.Books;
import se.liu.grund.delivery.Breach;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happens into the books, each change in a transaction of its own, so that a kill loses nothing told. */
@Component
class Journal {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 4000;

    private final Books books;
    private final Clock clock;

    Journal(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    void open(
            String run,
            String askedBy,
            List<String> apps,
            boolean forced,
            @Nullable String key,
            String requestHash,
            List<Step> steps) {
        books.write(dsl -> {
            dsl.insertInto(RUN)
                    .set(RUN.ID, run)
                    .set(RUN.STATE, State.QUEUED.name())
                    .set(RUN.ASKED_BY, askedBy)
                    .set(RUN.APPS, String.join(",", apps))
                    .set(RUN.FORCED, forced)
                    .set(RUN.IDEMPOTENCY_KEY, key)
                    .set(RUN.REQUEST_HASH, requestHash)
                    .set(RUN.CREATED, now())
                    .execute();
            enter(dsl, run, steps);
        });
    }

    private static void enter(DSLContext dsl, String run, List<Step> steps) {
        int ordinal = 0;
        for (Step step : steps) {
            dsl.insertInto(RUN_STEP)
                    .set(RUN_STEP.RUN_ID, run)
                    .set(RUN_STEP.ORDINAL, ++ordinal)
                    .set(RUN_STEP.APP, step.app())
                    .set(RUN_STEP.KIND, step.kind())
                    .set(RUN_STEP.REASON, cut(step.reason(), 1024))
                    .set(RUN_STEP.STATE, State.QUEUED.name())
                    .execute();
        }
    }

    /** The run begins, with these steps instead of those it was opened with. */
    void begin(String run, List<Step> steps) {
        books.write(dsl -> {
            dsl.deleteFrom(RUN_STEP).where(RUN_STEP.RUN_ID.eq(run)).execute();
            enter(dsl, run, steps);
            dsl.update(RUN)
                    .set(RUN.STATE, State.RUNNING.name())
                    .set(RUN.STARTED, now())
                    .where(RUN.ID.eq(run))
                    .execute();
        });
    }

    void end(String run, State state, String message) {
        books.write(dsl -> dsl.update(RUN)
                .set(RUN.STATE, state.name())
                .set(RUN.FINISHED, now())
                .set(RUN.MESSAGE, cut(message, LONGEST))
                .where(RUN.ID.eq(run))
                .execute());
    }

    void beginStep(String run, int ordinal) {
        books.write(dsl -> dsl.update(RUN_STEP)
                .set(RUN_STEP.STATE, State.RUNNING.name())
                .set(RUN_STEP.STARTED, now())
                .where(RUN_STEP.RUN_ID.eq(run).and(RUN_STEP.ORDINAL.eq(ordinal)))
                .execute());
    }

    void endStep(String run, int ordinal, State state, String message, Map<String, Object> detail) {
        books.write(dsl -> dsl.update(RUN_STEP)
                .set(RUN_STEP.STATE, state.name())
                .set(RUN_STEP.FINISHED, now())
                .set(RUN_STEP.MESSAGE, cut(message, LONGEST))
                .set(RUN_STEP.DETAIL, JSON.writeValueAsString(detail))
                .where(RUN_STEP.RUN_ID.eq(run).and(RUN_STEP.ORDINAL.eq(ordinal)))
                .execute());
    }

    /** One app at a time: the apps of a run go side by side, and each goes on counting where the other ended. */
    synchronized void breaches(String run, String app, List<Breach> breaches) {
        books.write(dsl -> {
            int ordinal = dsl.fetchCount(RUN_BREACH, RUN_BREACH.RUN_ID.eq(run));
            for (Breach breach : breaches) {
                dsl.insertInto(RUN_BREACH)
                        .set(RUN_BREACH.RUN_ID, run)
                        .set(RUN_BREACH.ORDINAL, ++ordinal)
                        .set(RUN_BREACH.APP, app)
                        .set(RUN_BREACH.FILE, cut(breach.file(), 1024))
                        .set(RUN_BREACH.LINE, breach.line())
                        .set(RUN_BREACH.COL, breach.column())
                        .set(RUN_BREACH.FOUND, cut(breach.found(), LONGEST))
                        .set(RUN_BREACH.EXPECTED, cut(breach.expected(), LONGEST))
                        .set(RUN_BREACH.ACTION, cut(breach.action(), LONGEST))
                        .execute();
            }
        });
    }

    /** One app at a time, see {@link #breaches}. */
    synchronized void findings(String run, List<Run.Finding> findings) {
        books.write(dsl -> {
            int ordinal = dsl.fetchCount(RUN_FINDING, RUN_FINDING.RUN_ID.eq(run));
            for (Run.Finding finding : findings) {
                dsl.insertInto(RUN_FINDING)
                        .set(RUN_FINDING.RUN_ID, run)
                        .set(RUN_FINDING.ORDINAL, ++ordinal)
                        .set(RUN_FINDING.APP, finding.app())
                        .set(RUN_FINDING.MEASURE, finding.measure())
                        .set(RUN_FINDING.RULE, finding.rule())
                        .set(RUN_FINDING.SEVERITY, finding.severity())
                        .set(RUN_FINDING.PLACES, finding.places())
                        .set(RUN_FINDING.SENTENCE, cut(finding.sentence(), LONGEST))
                        .execute();
            }
        });
    }

    /** Marks what a killed process left under way. Gives the ids of those runs. */
    List<String> markInterrupted() {
        List<String> open = List.of(State.QUEUED.name(), State.RUNNING.name());
        List<String> runs = books.read(
                dsl -> dsl.select(RUN.ID).from(RUN).where(RUN.STATE.in(open)).fetch(RUN.ID));
        books.write(dsl -> {
            dsl.update(RUN_STEP)
                    .set(RUN_STEP.STATE, State.INTERRUPTED.name())
                    .set(RUN_STEP.FINISHED, now())
                    .set(RUN_STEP.MESSAGE, "The service stopped while this step was under way.")
                    .where(RUN_STEP.RUN_ID.in(runs).and(RUN_STEP.STATE.eq(State.RUNNING.name())))
                    .execute();
            dsl.update(RUN_STEP)
                    .set(RUN_STEP.STATE, State.SKIPPED.name())
                    .set(RUN_STEP.MESSAGE, "The service stopped before this step.")
                    .where(RUN_STEP.RUN_ID.in(runs).and(RUN_STEP.STATE.eq(State.QUEUED.name())))
                    .execute();
            dsl.update(RUN)
                    .set(RUN.STATE, State.INTERRUPTED.name())
                    .set(RUN.FINISHED, now())
                    .set(
                            RUN.MESSAGE,
                            "The service stopped while this run was under way. Published files are whole; start the"
                                    + " rebuild again.")
                    .where(RUN.ID.in(runs))
                    .execute();
        });
        return runs;
    }

    /** The run made with an idempotency key, and the hash of its request. */
    Optional<Keyed> byKey(String key) {
        return books.read(dsl -> dsl.selectFrom(RUN)
                .where(RUN.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(r -> new Keyed(r.getId(), r.getRequestHash())));
    }

    /** A run found by its idempotency key. */
    record Keyed(String run, String requestHash) {}

    Instant time() {
        return clock.instant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
