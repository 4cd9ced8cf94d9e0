package se.liu.grund.release;

import static se.liu.grund.books.schema.Tables.RELEASE;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import se.liu.grund.books.Books;
import se.liu.grund.books.schema.tables.records.ReleaseRecord;

/** The releases' own table in the books. */
@Component
class ReleaseBooks {

    private final Books books;

    ReleaseBooks(Books books) {
        this.books = books;
    }

    /** Makes a release the current one of its app; adds it where it is new. */
    void makeCurrent(Release release) {
        books.write(dsl -> {
            dsl.update(RELEASE)
                    .set(RELEASE.IS_CURRENT, false)
                    .where(RELEASE.APP.eq(release.app()))
                    .execute();
            dsl.mergeInto(RELEASE)
                    .using(dsl.selectOne())
                    .on(RELEASE.ID.eq(release.id()))
                    .whenMatchedThenUpdate()
                    .set(RELEASE.IS_CURRENT, true)
                    .whenNotMatchedThenInsert(
                            RELEASE.ID,
                            RELEASE.APP,
                            RELEASE.CREATED,
                            RELEASE.FINGERPRINT,
                            RELEASE.CONTENT_HASH,
                            RELEASE.DATA_ROWS,
                            RELEASE.HIDDEN,
                            RELEASE.BYTES,
                            RELEASE.IS_CURRENT)
                    .values(
                            release.id(),
                            release.app(),
                            release.created().atOffset(ZoneOffset.UTC),
                            release.fingerprint(),
                            release.content(),
                            release.rows(),
                            release.hidden(),
                            release.bytes(),
                            true)
                    .execute();
        });
    }

    Optional<Release> current(String app) {
        return all(RELEASE.APP.eq(app).and(RELEASE.IS_CURRENT.isTrue())).stream()
                .findFirst();
    }

    List<Release> allCurrent() {
        return all(RELEASE.IS_CURRENT.isTrue());
    }

    List<Release> of(String app) {
        return all(RELEASE.APP.eq(app));
    }

    boolean knows(String id) {
        return !all(RELEASE.ID.eq(id)).isEmpty();
    }

    private List<Release> all(Condition condition) {
        return books.read(dsl -> dsl.selectFrom(RELEASE)
                .where(condition)
                .orderBy(RELEASE.CREATED.desc(), RELEASE.ID.desc())
                .fetch(ReleaseBooks::release));
    }

    private static Release release(ReleaseRecord row) {
        return new Release(
                row.getId(),
                row.getApp(),
                row.getCreated().toInstant(),
                row.getFingerprint(),
                row.getContentHash(),
                row.getDataRows(),
                row.getHidden(),
                row.getBytes());
    }
}
