package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.register.Packed.Range;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.TestEngines;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.Workspace;

/** Numbers of a row in words, and out of them again, in every engine. */
class PackedTests {

    private static final List<Range> ONE_WORD = List.of(new Range(1993, 2025), new Range(-1, -1), new Range(0, 1));
    private static final List<Range> MORE = List.of(
            new Range(1900, 2199),
            new Range(-1, 32_000),
            new Range(0, 1),
            new Range(-2, 30_000),
            new Range(-2, 31_000),
            new Range(-2, 5),
            new Range(-2, 32_000));

    static List<String> engines() {
        return TestEngines.urls();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void findsEveryNumberAgainAndSortsAsTheNumbersDo(String url) {
        assertThat(Packed.of(ONE_WORD).words()).isEqualTo(1);
        assertThat(Packed.of(MORE).words()).isEqualTo(2);
        for (List<Range> ranges : List.of(ONE_WORD, MORE)) {
            int[][] rows = rows(ranges);
            Packed packed = Packed.of(ranges);
            try (Warehouse warehouse = Warehouse.open(url);
                    Workspace space = warehouse.workspace()) {
                List<Column> columns = new ArrayList<>();
                List<Field<Integer>> numbers = new ArrayList<>();
                for (int c = 0; c < ranges.size(); c++) {
                    int at = c;
                    columns.add(new Column(
                            "n" + c,
                            Arrays.stream(rows).mapToInt(row -> row[at]).toArray()));
                    numbers.add(field(name("n" + c), Integer.class));
                }
                space.load("numbers", columns);
                List<SelectField<?>> words = new ArrayList<>();
                List<Field<Long>> named = new ArrayList<>();
                List<Field<Long>> made = packed.pack(numbers);
                for (int w = 0; w < made.size(); w++) {
                    words.add(made.get(w).as("w" + w));
                    named.add(field(name("w" + w), Long.class));
                }
                space.create("words", space.dsl().select(words).from(space.table("numbers")));
                List<SelectField<?>> again = new ArrayList<>();
                for (int c = 0; c < ranges.size(); c++) {
                    again.add(packed.unpack(c, named).as("n" + c));
                }
                List<OrderField<?>> order = new ArrayList<>(named);
                int[][] found = space.dsl()
                        .select(again)
                        .from(space.table("words"))
                        .orderBy(order)
                        .fetch(row -> IntStream.range(0, ranges.size())
                                .map(c -> row.get(c, Integer.class))
                                .toArray())
                        .toArray(int[][]::new);
                Arrays.sort(rows, (Comparator<int[]>) Arrays::compare);
                assertThat(found).isDeepEqualTo(rows);
            }
        }
    }

    /** All at their least, all at their most, and some between. */
    private static int[][] rows(List<Range> ranges) {
        Random random = new Random(7);
        return IntStream.range(0, 40)
                .mapToObj(n -> ranges.stream()
                        .mapToInt(range -> n == 0
                                ? range.least()
                                : n == 1 ? range.most() : random.nextInt(range.least(), range.most() + 1))
                        .toArray())
                .toArray(int[][]::new);
    }
}
