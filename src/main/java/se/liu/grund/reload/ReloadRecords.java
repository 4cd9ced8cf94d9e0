package se.liu.grund.reload;

import static se.liu.grund.books.schema.Tables.RELOAD;
import static se.liu.grund.books.schema.Tables.RELOAD_TRANSITION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liu.grund.books.Books;
import se.liu.grund.reload.ReloadRecord.Transition;

/** The reloads and their states in the books. */
@Component
class ReloadRecords {

    private static final int LONGEST = 4000;

    private final Books books;

    ReloadRecords(Books books) {
        this.books = books;
    }

    /** Enters a reload that waits; one of the same name that is there already is replaced. */
    void open(String id, String app, String release, String way, String engine, Instant at) {
        books.write(dsl -> {
            dsl.deleteFrom(RELOAD_TRANSITION)
                    .where(RELOAD_TRANSITION.RELOAD_ID.eq(id))
                    .execute();
            dsl.deleteFrom(RELOAD).where(RELOAD.ID.eq(id)).execute();
            dsl.insertInto(RELOAD)
                    .set(RELOAD.ID, id)
                    .set(RELOAD.APP, app)
                    .set(RELOAD.RELEASE_ID, release)
                    .set(RELOAD.WAY, way)
                    .set(RELOAD.ENGINE, engine)
                    .set(RELOAD.ASKED, time(at))
                    .set(RELOAD.STATE, ReloadState.QUEUED.name())
                    .execute();
        });
    }

    void enter(String id, int ordinal, Transition transition) {
        boolean done = transition.state().done();
        books.write(dsl -> {
            dsl.insertInto(RELOAD_TRANSITION)
                    .set(RELOAD_TRANSITION.RELOAD_ID, id)
                    .set(RELOAD_TRANSITION.ORDINAL, ordinal)
                    .set(RELOAD_TRANSITION.REACHED, time(transition.at()))
                    .set(RELOAD_TRANSITION.STATE, transition.state().name())
                    .set(RELOAD_TRANSITION.SAID, cut(transition.said()))
                    .execute();
            dsl.update(RELOAD)
                    .set(RELOAD.STATE, transition.state().name())
                    .set(RELOAD.ENDED, done ? time(transition.at()) : null)
                    .set(RELOAD.MESSAGE, done ? cut(transition.said()) : null)
                    .where(RELOAD.ID.eq(id))
                    .execute();
        });
    }

    /** The latest reloads of an app, the newest first. */
    List<ReloadRecord> latest(String app, int count) {
        return records(RELOAD.APP.eq(app), count);
    }

    Optional<ReloadRecord> named(String id) {
        return records(RELOAD.ID.eq(id), 1).stream().findFirst();
    }

    /** Reloads that a service which was killed left behind have no end; it is not known how they would have ended. */
    void closeLeftOvers(Instant at) {
        for (ReloadRecord open : records(RELOAD.ENDED.isNull(), Integer.MAX_VALUE)) {
            boolean saving = open.state() == ReloadState.SAVING || open.state() == ReloadState.SAVED;
            enter(
                    open.id(),
                    open.transitions().size() + 1,
                    new Transition(
                            at,
                            saving ? ReloadState.UNCERTAIN : ReloadState.FAILED,
                            "The service stopped while it was under way. "
                                    + (saving
                                            ? "The app may hold the old data or the new; the next rebuild finds out."
                                            : "The app was not saved; its old data is still in place.")));
        }
    }

    private List<ReloadRecord> records(Condition which, int count) {
        return books.read(dsl -> dsl.selectFrom(RELOAD)
                .where(which)
                .orderBy(RELOAD.ASKED.desc(), RELOAD.ID.desc())
                .limit(count)
                .fetch()
                .map(row -> new ReloadRecord(
                        row.getId(),
                        row.getApp(),
                        row.getReleaseId(),
                        row.getWay(),
                        row.getEngine(),
                        row.getAsked().toInstant(),
                        instant(row.getEnded()),
                        ReloadState.valueOf(row.getState()),
                        row.getMessage(),
                        dsl.selectFrom(RELOAD_TRANSITION)
                                .where(RELOAD_TRANSITION.RELOAD_ID.eq(row.getId()))
                                .orderBy(RELOAD_TRANSITION.ORDINAL)
                                .fetch()
                                .map(t -> new Transition(
                                        t.getReached().toInstant(), ReloadState.valueOf(t.getState()), t.getSaid())))));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
