package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sum over rows is the same for the same rows alone. */
class ContentsTests {

    static Stream<String> engines() {
        return TestEngines.urls().stream();
    }

    private static final List<List<List<String>>> DIFFERENT = List.of(
            List.of(row("a", "b")),
            List.of(row("b", "a")),
            List.of(row("", null)),
            List.of(row(null, "")),
            List.of(row(null, null)),
            List.of(row("", "")),
            List.of(row("ab", "c")),
            List.of(row("a", "bc")),
            List.of(row("NULL", "=")),
            List.of(row("å", "b")),
            List.of(row("Å", "b")),
            List.of(row("a", "b"), row("a", "b")),
            List.of(row("a", "b"), row("a", "b"), row("a", "b")),
            List.of(row("1", "K"), row("2", "M")),
            List.of(row("1", "M"), row("2", "K")),
            List.of(row("K", "1"), row("M", "2")),
            List.of(row("2", "K"), row("2", "M")));

    private static List<String> row(String one, String other) {
        return Arrays.asList(one, other);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tellsEveryDifferenceAndNoOrder(String url) {
        try (Warehouse warehouse = Warehouse.open(url)) {
            List<String> sums = new ArrayList<>();
            for (List<List<String>> rows : DIFFERENT) {
                String sum = sum(warehouse, rows);
                assertThat(sum(warehouse, rows.reversed())).as(rows.toString()).isEqualTo(sum);
                sums.add(sum);
            }
            assertThat(new TreeSet<>(sums)).as(sums.toString()).hasSameSizeAs(sums);
        }
    }

    private static String sum(Warehouse warehouse, List<List<String>> rows) {
        List<Field<String>> columns =
                List.of(DSL.field(DSL.name("one"), String.class), DSL.field(DSL.name("other"), String.class));
        return Objects.requireNonNull(warehouse.<String>ask(dsl -> {
            Select<?> all = null;
            for (List<String> row : rows) {
                Select<?> one = dsl.select(
                        text(row.getFirst()).as("one"), text(row.getLast()).as("other"));
                all = all == null ? one : union(all, one);
            }
            return dsl.select(warehouse.contents(columns))
                    .from(Objects.requireNonNull(all).asTable("r"))
                    .fetchSingle()
                    .value1();
        }));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> union(Select all, Select one) {
        return all.unionAll(one);
    }

    private static Field<String> text(String value) {
        return value == null
                ? DSL.inline((String) null).cast(SQLDataType.VARCHAR)
                : DSL.inline(value).cast(SQLDataType.VARCHAR);
    }
}
