package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarehouseTests {

    private static final Field<Integer> A = field(name("a"), Integer.class);
    private static final Field<Integer> B = field(name("b"), Integer.class);

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void givesBackTheColumnsItWasGivenWithTheirNulls(String url) {
        int rows = 5_000;
        int[] a = IntStream.range(0, rows).toArray();
        int[] b = IntStream.range(0, rows)
                .map(i -> i % 3 == 0 ? Column.NULL : i % 7)
                .toArray();
        try (Warehouse warehouse = Warehouse.open(url);
                Workspace space = warehouse.workspace()) {
            space.load("t", List.of(new Column("a", a.clone()), new Column("b", b.clone())));

            Columns all =
                    space.fetch(space.dsl().select(A, B).from(space.table("t")).orderBy(A));
            assertThat(all.values("a")).isEqualTo(a);
            assertThat(all.values("b")).isEqualTo(b);

            Columns grouped = space.fetch(space.dsl()
                    .select(B, count().as(name("n")), max(A).as(name("m")))
                    .from(space.table("t"))
                    .where(B.gt(val(4)))
                    .groupBy(B)
                    .orderBy(B));
            assertThat(grouped.values("b")).containsExactly(5, 6);
            assertThat(grouped.rows()).isEqualTo(2);
        }
    }

    @Test
    void putsOnDiskWhatItHasNoMemoryForAndTakesItAway(@TempDir Path folder) {
        Path spill = folder.resolve("spill å'ä");
        int rows = 1 << 20;
        int[] a = IntStream.range(0, rows).toArray();
        Random random = new Random(1);
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:", new EngineMemory(64_000_000, spill));
                Workspace space = warehouse.workspace()) {
            List<Column> columns = new ArrayList<>(List.of(new Column("a", a)));
            for (int i = 0; i < 24; i++) {
                columns.add(new Column("x" + i, random.ints(rows).toArray()));
            }
            space.load("t", columns);
            assertThat(space.fetch(space.dsl().select(A).from(space.table("t")).orderBy(A))
                            .values("a"))
                    .isEqualTo(a);
            assertThat(spill).isNotEmptyDirectory();
        }
        assertThat(spill)
                .satisfiesAnyOf(
                        at -> assertThat(at).doesNotExist(),
                        at -> assertThat(at).isEmptyDirectory());
    }

    /** In a container every process has the same number, and a kill leaves its workspace behind in a database on disk. */
    @Test
    void givesAFreshWorkspaceBesideOneThatAKilledProcessLeft() {
        try (Warehouse killed = Warehouse.open("jdbc:h2:mem:killed");
                Workspace left = killed.workspace();
                Warehouse restarted = Warehouse.open("jdbc:h2:mem:killed");
                Workspace fresh = restarted.workspace()) {
            left.load("t", List.of(new Column("a", new int[] {1})));
            fresh.load("t", List.of(new Column("a", new int[] {2})));
            assertThat(fresh.fetch(fresh.dsl().select(A).from(fresh.table("t"))).values("a"))
                    .containsExactly(2);
        }
    }

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void keepsWorkspacesApartAndLeavesNothingBehind(String url) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            try (Workspace one = warehouse.workspace();
                    Workspace two = warehouse.workspace()) {
                one.load("t", List.of(new Column("a", new int[] {1})));
                two.load("t", List.of(new Column("a", new int[] {2, 3})));
                assertThat(one.fetch(one.dsl().select(A).from(one.table("t"))).values("a"))
                        .containsExactly(1);
                assertThat(two.fetch(two.dsl().select(A).from(two.table("t")).orderBy(A))
                                .values("a"))
                        .containsExactly(2, 3);
            }
            try (Workspace last = warehouse.workspace()) {
                assertThat(last.dsl()
                                .fetchCount(last.dsl()
                                        .selectFrom("information_schema.schemata")
                                        .where("lower(schema_name) like 'w%\\_%' escape '\\'")))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void namesTheColumnsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> new Columns(List.of(new Column("a", new int[0]))).values("b"))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("The result has no column 'b'. Columns: a.");
    }

    @Test
    void refusesAUrlThatNoEngineTakes() {
        assertThatThrownBy(() -> Warehouse.open("jdbc:oracle:thin"))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "No warehouse engine takes the URL 'jdbc:oracle:thin'."
                                + " Expected jdbc:duckdb:…, jdbc:h2:…, jdbc:postgresql:… or jdbc:trino:… in grund.warehouse.url.");
    }
}
