package se.liu.grund.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.Staging;
import se.liu.grund.register.RegisterHouse;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.TrinoCluster;
import se.liu.grund.warehouse.Warehouse;

/** Every mart of every app comes out the same from every engine, to the last cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineConformanceTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final CodeLists LISTS = new CodeLists(CONTRACTS.resolve("codes"));
    private static final SyntheticRegisters SMALL = new SyntheticRegisters(LISTS, 11, 1993, 2002, 150, 350);

    private final Map<String, List<String>> first = new HashMap<>();
    private Path root;
    private RegisterHouse parquet;
    private RegisterHouse csv;

    @BeforeAll
    void write(@TempDir Path temp) throws Exception {
        root = temp;
        parquet = new RegisterHouse(temp.resolve("parquet åäö"), "parquet", SMALL);
        SMALL.parquet(parquet.deliveries);
        csv = new RegisterHouse(temp.resolve("csv åäö"), "csv", SMALL);
        SMALL.csv(csv.deliveries);
    }

    static Stream<Arguments> delivered() {
        return TestEngines.urls().stream()
                .flatMap(url -> Stream.of("framgrund", "bakgrund", "alumni", "rekrytering")
                        .map(app -> Arguments.of(url, app)));
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void buildsEveryDeliveredMartAlike(String url, String alias) {
        List<String> mart = MartText.of(delivered(url, alias));
        assertThat(mart).isNotEmpty();
        assertThat(mart).isEqualTo(first.computeIfAbsent(alias, _ -> MartText.of(delivered("jdbc:duckdb:", alias))));
    }

    private static Mart delivered(String url, String alias) {
        AppContract app = new AppContracts(CONTRACTS).named(alias);
        List<DeliveryContract> deliveries = new DeliveryContracts(CONTRACTS)
                .all().stream().filter(one -> one.app().equals(alias)).toList();
        try (Warehouse warehouse = Warehouse.open(url)) {
            Marts marts = new Marts(warehouse);
            try (Staging staging = marts.stage()) {
                for (DeliveryContract one : deliveries) {
                    assertThat(new Deliveries(Path.of("src/samples/deliveries"), () -> LISTS)
                                    .stage(one, app, staging.delivery())
                                    .breaches())
                            .isEmpty();
                }
                return marts.build(app, deliveries, LISTS, staging);
            }
        }
    }

    static Stream<Arguments> counted() {
        List<Arguments> all = new ArrayList<>();
        for (String app : List.of("framgrund", "bakgrund", "alumni")) {
            for (String engine : List.of("DuckDB", "H2", "PostgreSQL")) {
                for (String from : List.of("parquet", "csv", "tables")) {
                    all.add(Arguments.of(engine, from, app));
                }
            }
            if (TrinoCluster.available()) {
                all.add(Arguments.of("Trino", "tables", app));
            }
        }
        return all.stream();
    }

    private final Map<String, RegisterHouse> inTables = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    @ParameterizedTest
    @MethodSource("counted")
    void countsEveryMartOfPersonsAlike(String engine, String from, String alias) throws Exception {
        RegisterHouse house = switch (from) {
            case "parquet" -> parquet;
            case "csv" -> csv;
            default -> tables(engine);
        };
        String url = from.equals("tables")
                ? urls.get(engine)
                : switch (engine) {
                    case "DuckDB" -> "jdbc:duckdb:";
                    case "H2" -> TestEngines.h2();
                    default -> TestEngines.postgres();
                };
        List<String> expected =
                first.computeIfAbsent("counted " + alias, _ -> MartText.of(counted("jdbc:duckdb:", parquet, alias)));
        assertThat(expected).hasSizeGreaterThan(1000);
        assertThat(MartText.of(counted(url, house, alias))).isEqualTo(expected);
    }

    private static Mart counted(String url, RegisterHouse house, String alias) {
        try (Warehouse warehouse = Warehouse.open(url);
                RegisterWork work = house.open(warehouse, alias)) {
            assertThat(work.breaches()).isEmpty();
            return new Marts(warehouse).build(house.app(alias), house.lists, work);
        }
    }

    /** The registers as tables of an engine, loaded once. */
    private RegisterHouse tables(String engine) throws Exception {
        RegisterHouse there = inTables.get(engine);
        if (there != null) {
            return there;
        }
        RegisterHouse house = new RegisterHouse(Files.createDirectories(root.resolve(engine)), "parquet", SMALL);
        RegisterTablesInEngines.inTables(house.contracts, engine.equals("Trino") ? "hive." : "");
        String url = switch (engine) {
            case "DuckDB" -> "jdbc:duckdb:" + root.resolve("register.duckdb");
            case "H2" -> TestEngines.h2() + ";DB_CLOSE_DELAY=-1";
            case "PostgreSQL" -> TestEngines.postgres();
            default -> TrinoCluster.shared().orElseThrow().url("memory");
        };
        switch (engine) {
            case "DuckDB" -> RegisterTablesInEngines.duckDb(url, SMALL, parquet.deliveries);
            case "H2" -> RegisterTablesInEngines.h2(url, SMALL, csv.deliveries);
            case "PostgreSQL" -> RegisterTablesInEngines.postgres(url, SMALL, csv.deliveries);
            default -> RegisterTablesInEngines.trino(TrinoCluster.shared().orElseThrow(), SMALL, parquet.deliveries);
        }
        urls.put(engine, url);
        inTables.put(engine, house);
        return house;
    }
}
