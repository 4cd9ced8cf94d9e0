package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a killed process left is taken away, and nothing else. */
class LeftBehindTests {

    private static final Field<Integer> A = field(name("a"), Integer.class);

    private static void table(DSLContext dsl, String schema) {
        dsl.createSchema(name(schema)).execute();
        dsl.createTable(name(schema, "t")).column("a", SQLDataType.INTEGER).execute();
    }

    private static List<String> schemas(DSLContext dsl) {
        return dsl.select(DSL.field("schema_name", String.class))
                .from("information_schema.schemata")
                .fetch(0, String.class);
    }

    @ParameterizedTest
    @MethodSource("se.liu.grund.warehouse.TestEngines#urls")
    void takesAwayTheWorkspaceOfAKilledProcessAndNoOtherSchema(String url) {
        try (Warehouse warehouse = Warehouse.open(url);
                Workspace own = warehouse.workspace()) {
            own.load("t", List.of(new Column("a", new int[] {7})));
            table(own.dsl(), "w0123abcd_1");
            table(own.dsl(), "grund_register");
            try {
                assertThat(warehouse.sweep()).isEqualTo(1);

                assertThat(schemas(own.dsl())).contains("grund_register").doesNotContain("w0123abcd_1");
                assertThat(own.fetch(own.dsl().select(A).from(own.table("t"))).values("a"))
                        .containsExactly(7);
                assertThat(own.dsl().fetchCount(DSL.table(name("grund_register", "t"))))
                        .isZero();
                assertThat(warehouse.sweep()).isZero();
            } finally {
                own.dsl().dropTable(name("grund_register", "t")).execute();
                own.dsl().dropSchema(name("grund_register")).execute();
            }
        }
    }

    @Test
    void takesAwayTemporaryFilesThatAreOlderThanTheStartAndNoOthers(@TempDir Path folder) throws IOException {
        Instant start = Instant.now();
        FileTime before = FileTime.from(start.minusSeconds(60));
        for (String old : List.of("duckdb_temp_storage_DEFAULT-0.tmp", "duckdb_temp_block-17.block", "någons.tmp")) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(old), "x"), before);
        }
        Path fresh = Files.writeString(folder.resolve("duckdb_temp_storage_S64K-1.tmp"), "x");
        Files.setLastModifiedTime(fresh, FileTime.from(start.plusSeconds(1)));

        new EngineMemory(64_000_000, folder).sweep(start);

        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("någons.tmp", "duckdb_temp_storage_S64K-1.tmp");
        }
        new EngineMemory(64_000_000, folder.resolve("ingen")).sweep(start);
    }
}
