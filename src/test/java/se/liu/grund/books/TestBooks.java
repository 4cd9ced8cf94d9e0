package se.liu.grund.books;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Real books in memory, new for each test. */
public final class TestBooks {

    private TestBooks() {}

    /** Opens and migrates; lives until the test's JVM ends. */
    public static Books open() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/books")
                .load()
                .migrate();
        return new Books(DSL.using(source, SQLDialect.H2));
    }
}
