package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.warehouse.Warehouse;

/** What is counted of invented registers, against a count by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterCountTests {

    private static final SyntheticRegisters SMALL =
            new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 7, 1993, 2003, 120, 300);

    private RegisterHouse parquet;
    private RegisterHouse csv;

    @BeforeAll
    void write(@TempDir Path root) throws Exception {
        parquet = new RegisterHouse(root.resolve("åäö parquet"), "parquet", SMALL);
        SMALL.parquet(parquet.deliveries);
        csv = new RegisterHouse(root.resolve("åäö csv"), "csv", SMALL);
        SMALL.csv(csv.deliveries);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:duckdb:, framgrund, parquet, 10000000",
        "jdbc:duckdb:, alumni, csv, 100",
        "jdbc:duckdb:, framgrund, csv, 10000000",
        "jdbc:duckdb:, bakgrund, parquet, 10000000",
        "jdbc:duckdb:, alumni, parquet, 10000000",
        "jdbc:h2:mem:, framgrund, parquet, 170",
        "jdbc:h2:mem:, alumni, csv, 10000000"
    })
    void countsEachPersonOnceForEachCodeAndPeriodByTheLastRow(String url, String app, String kind, long linkedAtOnce) {
        byHand(url, app, kind, new CountingWay(linkedAtOnce, true));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:duckdb:, framgrund, parquet, 10000000",
        "jdbc:duckdb:, alumni, csv, 100",
        "jdbc:duckdb:, bakgrund, parquet, 10000000",
        "jdbc:h2:mem:, framgrund, parquet, 170",
        "jdbc:h2:mem:, alumni, csv, 10000000"
    })
    void countsTheSameWhereTheEngineGroupsRows(String url, String app, String kind, long linkedAtOnce) {
        byHand(url, app, kind, new CountingWay(linkedAtOnce, false));
    }

    private void byHand(String url, String app, String kind, CountingWay way) {
        RegisterHouse house = kind.equals("csv") ? csv : parquet;
        try (Warehouse warehouse = Warehouse.open(url.endsWith("mem:") ? url + UUID.randomUUID() : url);
                RegisterWork work = house.open(warehouse, app, way)) {
            assertThat(work.breaches()).isEmpty();
            List<CountedMeasure> counted = work.count();
            assertThat(counted).hasSameSizeAs(house.app(app).delivered());
            for (CountedMeasure one : counted) {
                boolean oneCode = one.measure().population().id().equals("liu");
                assertThat(RegisterHouse.told(one, oneCode))
                        .as(one.measure().title())
                        .isEqualTo(house.byHand(app, one.measure()))
                        .isNotEmpty();
            }
        }
    }
}
