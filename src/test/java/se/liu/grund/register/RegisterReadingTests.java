package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.conformance.RegisterTablesInEngines;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.Workspace;

class RegisterReadingTests {

    @Test
    void refusesWhatCouldNeverBeSeenToChange(@TempDir Path root) throws Exception {
        SyntheticRegisters small =
                new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 5, 1993, 1999, 40, 80);
        RegisterHouse house = new RegisterHouse(root.resolve("åäö"), "parquet", small);
        small.parquet(house.deliveries);
        RegisterTablesInEngines.inTables(house.contracts, "");
        List<DeliveredFile> unreadable = List.of(new DeliveredFile("table ladok.nyborjare", Registers.UNREADABLE, -1));
        RegisterReading reading = new RegisterReading(
                house.deliveries,
                new RegisterReading.Asked(
                        house.counting("bakgrund"),
                        house.app("bakgrund"),
                        house.registers("bakgrund"),
                        house.lists,
                        unreadable,
                        null),
                () -> unreadable,
                new CountingWay(1000, true));
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                Workspace workspace = warehouse.workspace()) {
            warehouse.ask(dsl -> dsl.execute("create schema ladok"));
            warehouse.ask(dsl -> dsl.execute("create table ladok.nyborjare as select * from read_parquet('"
                    + house.deliveries.resolve("register") + "/nyborjare_*.parquet')"));
            assertThatThrownBy(() -> reading.read(workspace, workspace))
                    .isInstanceOf(RegisterException.class)
                    .hasMessage("The rows of table ladok.nyborjare were read, but the engine has no sum over them by"
                            + " which a change could be seen. Nothing of it is used. Use a newer engine: of PostgreSQL 14 or"
                            + " later.");
        }
    }
}
