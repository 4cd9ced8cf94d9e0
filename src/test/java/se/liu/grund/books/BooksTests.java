package se.liu.grund.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTests {

    /** What a kill right after a commit would leave is what the file holds then. */
    @Test
    void hasOnDiskWhatATransactionSaid(@TempDir Path folder) throws Exception {
        Books books = new Books(DSL.using(source(folder.resolve("books")).getConnection(), SQLDialect.H2));
        books.write(dsl -> dsl.execute("create table told (what varchar)"));
        books.write(dsl -> dsl.execute("insert into told values ('å')"));

        Files.copy(folder.resolve("books.mv.db"), folder.resolve("killed.mv.db"));

        Result<Record> told = DSL.using(source(folder.resolve("killed")).getConnection(), SQLDialect.H2)
                .fetch("select what from told");
        assertThat(told.getValues("WHAT", String.class)).containsExactly("å");
    }

    private static JdbcDataSource source(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file);
        return source;
    }
}
