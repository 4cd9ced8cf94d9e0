package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkspaceTests {

    private static Field<Integer> at(String table) {
        return field(name(table, "a"), Integer.class);
    }

    private static int schemas(Warehouse warehouse) {
        return warehouse.ask(dsl -> dsl.fetchCount(
                dsl.selectFrom("information_schema.schemata").where("lower(schema_name) like 'w%\\_%' escape '\\'")));
    }

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void givesUpALoadingThatWasLeftOpenWhenItIsClosed(String url) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            assertThatThrownBy(() -> {
                        try (Workspace space = warehouse.workspace()) {
                            Loading loading = space.loading("t", List.of("a"));
                            loading.add(List.of(new int[] {1, 2, 3}), 3);
                            throw new IllegalStateException("halvvägs");
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("halvvägs");
            assertThat(schemas(warehouse)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void tellsTheFirstFaultOfAQueryAndCanBeUsedAfterIt(String url) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            try (Workspace space = warehouse.workspace()) {
                space.load("t", List.of(new Column("a", new int[] {0})));
                Select<?> faulty =
                        space.dsl().select(field("1 / a", Integer.class)).from(DSL.table(name("finns_inte")));
                assertThatThrownBy(() -> space.fetch(faulty))
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageStartingWith(warehouse.engine() + " could not run a query: ");
                assertThat(space.fetch(space.dsl()
                                        .select(field(name("a"), Integer.class))
                                        .from(space.table("t")))
                                .values("a"))
                        .containsExactly(0);
                assertThatThrownBy(() -> space.create("u", faulty)).isInstanceOf(WarehouseException.class);
            }
            assertThat(schemas(warehouse)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void stopsAQueryThatRunsAndDropsItsWorkspaceAllTheSame(String url) throws Exception {
        StopSignal stop = new StopSignal();
        try (Warehouse warehouse = Warehouse.open(url)) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> stop.heed(() -> {
                try (Workspace space = warehouse.workspace()) {
                    space.load(
                            "t",
                            List.of(new Column("a", IntStream.range(0, 20_000).toArray())));
                    begun.complete(null);
                    space.fetch(space.dsl()
                            .select(DSL.count())
                            .from(space.table("t").as("x"))
                            .join(space.table("t").as("y"))
                            .on(at("x").times(3).gt(at("y")))
                            .join(space.table("t").as("z"))
                            .on(at("x").plus(at("y")).minus(at("z").times(7)).gt(50)));
                    return null;
                }
            }));
            begun.get(60, TimeUnit.SECONDS);
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(work).isNotDone();

            stop.stop();

            assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageStartingWith(warehouse.engine() + " was stopped while it was to run a query: ")
                    .hasMessageEndingWith(". Nothing of it is used.");
            assertThat(schemas(warehouse)).isZero();
            assertThatThrownBy(() -> stop.heed(warehouse::workspace))
                    .hasMessage(warehouse.engine() + " was not asked any more: the run is to stop.");
        }
    }
}
