package se.liu.grund.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.RegisterException;
import se.liu.grund.register.RegisterHouse;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.warehouse.Warehouse;

/** Registers that somebody writes to while they are read: half old and half new is never counted. */
class ChangedRegisterTests {

    private static final SyntheticRegisters SMALL =
            new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 5, 1993, 1999, 40, 80);

    @Test
    void refusesFilesThatWereWrittenWhileTheyWereRead(@TempDir Path root) throws Exception {
        RegisterHouse house = new RegisterHouse(root.resolve("åäö"), "parquet", SMALL);
        SMALL.parquet(house.deliveries);
        Path file = house.deliveries.resolve("register/nyborjare_1997.parquet");
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long i = 0; !done.get(); i++) {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(i));
                    Thread.sleep(1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            assertThatThrownBy(() -> house.open(warehouse, "bakgrund"))
                    .isInstanceOf(RegisterException.class)
                    .hasMessage("The registers of 'bakgrund' were changed while they were read:"
                            + " register/nyborjare_1997.parquet. Nothing of it is used. Rebuild when nobody writes to"
                            + " them.");
        } finally {
            done.set(true);
            writer.join();
        }
    }

    /** The server itself writes one row more: as soon as the rows were let in, or before, when they were counted. */
    @ParameterizedTest
    @CsvSource({"CREATE TABLE AS, 1993", "CREATE TABLE, 1993", "CREATE TABLE AS, 2000"})
    void refusesATableThatGotARowWhileItWasRead(String when, int year, @TempDir Path root) throws Exception {
        RegisterHouse house = new RegisterHouse(root.resolve("åäö"), "csv", SMALL);
        SMALL.csv(house.deliveries);
        RegisterTablesInEngines.inTables(house.contracts, "");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            RegisterTablesInEngines.postgres(url, SMALL, house.deliveries);
            try (Connection db = DriverManager.getConnection(url);
                    Statement sql = db.createStatement()) {
                sql.execute("create function ladok.late() returns event_trigger language plpgsql as $$"
                        + " declare late ladok.nyborjare; begin select * into late from ladok.nyborjare limit 1; late.\""
                        + SMALL.tables().get(2).year() + "\" := " + year
                        + "; insert into ladok.nyborjare values (late.*); end $$");
                sql.execute("create event trigger late on ddl_command_end when tag in ('" + when + "')"
                        + " execute function ladok.late()");
            }
            try (Warehouse warehouse = Warehouse.open(url)) {
                assertThatThrownBy(() -> house.open(warehouse, "bakgrund"))
                        .isInstanceOf(RegisterException.class)
                        .hasMessage("The registers of 'bakgrund' were changed while they were read:"
                                + " table ladok.nyborjare, " + year
                                + ". Nothing of it is used. Rebuild when nobody writes to"
                                + " them.");
            }
        }
    }
}
