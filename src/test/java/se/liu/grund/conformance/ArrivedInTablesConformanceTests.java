package se.liu.grund.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.PublishedRow;
import se.liu.grund.register.RegisterHouse;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.RegisterYears;
import se.liu.grund.register.Registers;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.warehouse.Warehouse;

/** Tables of an engine tell which years are new, or otherwise than before, and only what those touch is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivedInTablesConformanceTests {

    private static final List<String> APPS = List.of("framgrund", "bakgrund", "alumni");
    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));
    private static final SyntheticRegisters BEFORE = new SyntheticRegisters(LISTS, 9, 1993, 2002, 60, 150);
    private static final SyntheticRegisters AFTER = new SyntheticRegisters(LISTS, 9, 1993, 2004, 60, 150);

    static Stream<String> engines() {
        return LadokTables.engines();
    }

    /** The marts of before and after, as DuckDB counts them of files. */
    private final Map<String, Mart> before = new HashMap<>();

    private final Map<String, Mart> after = new HashMap<>();

    @BeforeAll
    void countAllOnce(@TempDir Path temp) throws Exception {
        count(BEFORE, temp.resolve("före"), before);
        count(AFTER, temp.resolve("efter"), after);
    }

    private static void count(SyntheticRegisters rows, Path root, Map<String, Mart> marts) throws Exception {
        RegisterHouse house = new RegisterHouse(root, "parquet", rows);
        rows.parquet(house.deliveries);
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            for (String app : APPS) {
                try (RegisterWork work = house.open(warehouse, app)) {
                    marts.put(app, new Marts(warehouse).build(house.app(app), LISTS, work));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void countsOnlyWhatArrivedYearsTouchAndComesToTheSameAsAll(String engine, @TempDir Path temp) throws Exception {
        // Each statement takes long there.
        List<String> apps = engine.equals("Trino") ? List.of("framgrund") : APPS;
        RegisterHouse house = new RegisterHouse(temp.resolve("åäö"), "parquet", AFTER);
        LadokTables tables = new LadokTables(engine, temp, house.contracts);
        tables.load(BEFORE);
        try (Warehouse warehouse = Warehouse.open(tables.url())) {
            Registers registers = new Registers(house.deliveries, warehouse, null);
            Map<String, List<DeliveredFile>> held = new HashMap<>();
            apps.forEach(app -> held.put(app, registers.files(house.registers(app))));
            tables.load(AFTER);
            for (String app : apps) {
                List<DeliveredFile> files = registers.files(house.registers(app));
                Set<String> arrived = arrived(held.get(app), files);
                assertThat(files).as(app).containsAll(held.get(app));
                assertThat(arrived).isNotEmpty().allMatch(name -> name.matches("table .*, 200[3-6]"));

                assertThat(partly(warehouse, house, app, files, arrived))
                        .isLessThan(AFTER.tables().stream()
                                .filter(table -> house.counting(app).registers().contains(table.name()))
                                .mapToLong(SyntheticTable::rows)
                                .sum());
            }
        }
    }

    /** Counts what arrived years touch, which must come to the same as all; gives how many rows that took. */
    private long partly(
            Warehouse warehouse, RegisterHouse house, String app, List<DeliveredFile> files, Set<String> arrived) {
        RegisterYears years =
                RegisterYears.of(house.registers(app), files, arrived).orElseThrow();
        try (RegisterWork part = new Registers(house.deliveries, warehouse, null)
                .openArrived(house.counting(app), house.app(app), house.registers(app), LISTS, years)
                .orElseThrow()) {
            assertThat(part.breaches()).isEmpty();
            assertThat(part.files()).containsExactlyInAnyOrderElementsOf(files);
            Mart mart = new Marts(warehouse)
                    .buildArrived(house.app(app), LISTS, part, measure -> rows(before.get(app), measure.id()))
                    .orElseThrow();
            assertThat(MartText.cells(mart)).isEqualTo(MartText.cells(after.get(app)));
            return part.rows();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DuckDB", "H2", "PostgreSQL"})
    void readsTheSameOfYearsThatAreNoWholeNumbers(String engine, @TempDir Path temp) throws Exception {
        RegisterHouse house = new RegisterHouse(temp.resolve("åäö"), "parquet", AFTER);
        LadokTables tables = new LadokTables(engine, temp, house.contracts);
        tables.load(AFTER);
        try (Warehouse warehouse = Warehouse.open(tables.url())) {
            Registers registers = new Registers(house.deliveries, warehouse, null);
            List<DeliveredFile> numbers = registers.files(house.registers("framgrund"));
            Set<String> arrived = numbers.stream()
                    .map(DeliveredFile::name)
                    .filter(name -> name.matches("table .*, 200[3-6]"))
                    .collect(Collectors.toSet());
            long counted = partly(warehouse, house, "framgrund", numbers, arrived);
            for (String type : List.of("varchar", "char(4)", "decimal(6, 0)")) {
                tables.yearsAs(type);
                List<DeliveredFile> files = registers.files(house.registers("framgrund"));
                assertThat(files).as(type).isEqualTo(numbers);
                assertThat(partly(warehouse, house, "framgrund", files, arrived))
                        .as(type)
                        .isEqualTo(counted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void seesAValueThatWasChangedInPlace(String engine, @TempDir Path temp) throws Exception {
        RegisterHouse house = new RegisterHouse(temp.resolve("åäö"), "parquet", BEFORE);
        LadokTables tables = new LadokTables(engine, temp, house.contracts);
        tables.load(BEFORE);
        try (Warehouse warehouse = Warehouse.open(tables.url())) {
            Registers registers = new Registers(house.deliveries, warehouse, null);
            List<DeliveredFile> before = registers.files(house.registers("framgrund"));
            assertThat(registers.files(house.registers("framgrund"))).isEqualTo(before);

            tables.turn("examen", 1997);
            List<DeliveredFile> turned = registers.files(house.registers("framgrund"));
            assertThat(turned).as("the same rows in another order").isEqualTo(before);

            int columns = tables.columns("examen", 1997);
            // Loading takes long there.
            IntStream changed = engine.equals("Trino") ? IntStream.of(0, columns - 1) : IntStream.range(0, columns);
            for (int column : changed.filter(c -> c != 1).toArray()) {
                tables.exchange("examen", 1997, column);
                List<DeliveredFile> after = registers.files(house.registers("framgrund"));
                assertThat(arrived(turned, after))
                        .as("column " + column)
                        .containsExactly(tables.table("examen") + ", 1997");
                turned = after;
            }
        }
    }

    private static Set<String> arrived(List<DeliveredFile> before, List<DeliveredFile> after) {
        return after.stream()
                .filter(one -> !before.contains(one))
                .map(DeliveredFile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<PublishedRow> rows(Mart mart, String measure) {
        MartTable table = mart.tables().stream()
                .filter(one -> one.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
        List<PublishedRow> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Map<Gender, Count> counts = new HashMap<>();
            for (Gender gender : Gender.values()) {
                counts.put(gender, table.count(row, gender));
            }
            rows.add(new PublishedRow(table.periodAt(row), table.keyAt(row), table.categoryAt(row), counts));
        }
        return rows;
    }
}
