package se.liu.grund.books;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The service's own H2: runs, releases, reloads. It is written for kills: what a transaction said is there after one. */
@Component
public class Books {

    private final DSLContext dsl;

    Books(DSLContext dsl) {
        this.dsl = dsl;
        // By itself H2 writes a commit up to half a second later, and a kill meanwhile loses it. It forgets the setting
        // when it is closed, so it is made at each start and not in a migration.
        dsl.execute("set write_delay 0");
    }

    /** Reads. */
    public <T> T read(Function<DSLContext, T> query) {
        return query.apply(dsl);
    }

    /** Writes, all or nothing. */
    public void write(Consumer<DSLContext> changes) {
        dsl.transaction(transaction -> changes.accept(transaction.dsl()));
    }
}
