package se.liu.grund.reload;

import static se.liu.grund.books.schema.Tables.APP_RELOAD;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.liu.grund.books.Books;

/** The reloads' own table in the books: one row an app. */
@Component
class ReloadBooks {

    private final Books books;

    ReloadBooks(Books books) {
        this.books = books;
    }

    /**
     * Enters what an app was proven to hold.
     *
     * @param place engine and id, see {@link AppPlaces#place}
     */
    void enter(LastReload last, String place) {
        books.write(dsl -> {
            dsl.deleteFrom(APP_RELOAD).where(APP_RELOAD.APP.eq(last.app())).execute();
            dsl.insertInto(APP_RELOAD)
                    .set(APP_RELOAD.APP, last.app())
                    .set(APP_RELOAD.PLACE, place)
                    .set(APP_RELOAD.RELEASE_ID, last.release())
                    .set(APP_RELOAD.CONTENT_HASH, last.content())
                    .set(APP_RELOAD.LAST_RELOAD_TIME, last.lastReloadTime().atOffset(ZoneOffset.UTC))
                    .set(APP_RELOAD.VERIFIED, last.verified().atOffset(ZoneOffset.UTC))
                    .set(APP_RELOAD.CELLS, last.cells())
                    .set(APP_RELOAD.MILLIS, last.millis())
                    .execute();
        });
    }

    /** Enters that it is not known what an app holds. */
    void forget(String app) {
        books.write(
                dsl -> dsl.deleteFrom(APP_RELOAD).where(APP_RELOAD.APP.eq(app)).execute());
    }

    /** What an app was last proven to hold, in the place where it is now. */
    Optional<LastReload> last(String app, String place) {
        return books.read(dsl -> dsl.selectFrom(APP_RELOAD)
                .where(APP_RELOAD.APP.eq(app).and(APP_RELOAD.PLACE.eq(place)))
                .fetchOptional(row -> new LastReload(
                        row.getApp(),
                        row.getReleaseId(),
                        row.getContentHash(),
                        row.getLastReloadTime().toInstant(),
                        row.getVerified().toInstant(),
                        row.getCells(),
                        row.getMillis())));
    }
}
