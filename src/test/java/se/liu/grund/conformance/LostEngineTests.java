package se.liu.grund.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.mart.Marts;
import se.liu.grund.register.RegisterHouse;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.TrinoCluster;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.WarehouseException;
import se.liu.grund.warehouse.Workspace;

/** An engine that dies in mid-work, or has no room, gives one clear message. */
class LostEngineTests {

    private static final SyntheticRegisters SMALL =
            new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 5, 1993, 1999, 60, 90);

    private static RegisterHouse house(Path root) throws Exception {
        RegisterHouse house = new RegisterHouse(root.resolve("register åäö"), "parquet", SMALL);
        SMALL.parquet(house.deliveries);
        return house;
    }

    @Test
    void saysThatPostgreSqlWasLost(@TempDir Path root) throws Exception {
        RegisterHouse house = house(root);
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        try (Warehouse warehouse = Warehouse.open(server.getJdbcUrl("postgres", "postgres"));
                RegisterWork work = house.open(warehouse, "framgrund")) {
            server.close();
            assertThatThrownBy(() -> new Marts(warehouse).build(house.app("framgrund"), house.lists, work))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageStartingWith("PostgreSQL was lost while it was to run a query: ")
                    .hasMessageEndingWith(
                            ". Nothing of it is used. See that the server and its workers are up, and rebuild.");
        }
    }

    @Test
    @EnabledIf("trino")
    void saysThatATrinoWorkerVanished(@TempDir Path root) throws Exception {
        RegisterHouse house = house(root);
        try (TrinoCluster cluster = TrinoCluster.start(1, "1G")) {
            RegisterTablesInEngines.trino(cluster, SMALL, house.deliveries);
            RegisterTablesInEngines.inTables(house.contracts, "hive.");
            try (Warehouse warehouse = Warehouse.open(cluster.url("memory"));
                    RegisterWork work = house.open(warehouse, "framgrund")) {
                assertThat(work.breaches()).isEmpty();
                cluster.killWorker();
                assertThatThrownBy(() -> new Marts(warehouse).build(house.app("framgrund"), house.lists, work))
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageStartingWith("Trino was lost while it was to run a query: ")
                        .hasMessageEndingWith(
                                ". Nothing of it is used. See that the server and its workers are up, and rebuild.");
            }
        }
    }

    static boolean trino() {
        return TrinoCluster.available();
    }

    @Test
    void saysThatThereIsNoRoomForTemporaryFiles(@TempDir Path root) throws IOException {
        Path spill = root.resolve("spill");
        int[] numbers = IntStream.range(0, 2_000_000).map(i -> i * 7919).toArray();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:", new EngineMemory(40L << 20, spill));
                Workspace space = warehouse.workspace()) {
            space.dsl().execute("set global max_temp_directory_size = '2MB'");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 8; i++) {
                            space.load("t" + i, List.of(new Column("a", numbers), new Column("b", numbers)));
                        }
                    })
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageStartingWith("DuckDB has no room left to load table ")
                    .hasMessageEndingWith(
                            ". Nothing of it is used. Free disk space where it keeps its temporary files, or give"
                                    + " it more memory, and rebuild.");
        }
        if (Files.exists(spill)) {
            assertThat(spill).isEmptyDirectory();
        }
    }
}
