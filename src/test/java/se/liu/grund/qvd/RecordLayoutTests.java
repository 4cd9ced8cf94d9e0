package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class RecordLayoutTests {

    /** One case of {@code spec/qvd/layouts.yaml}. */
    record Case(String of, int[] needed, int[] offsets, int[] widths, int bytes) {
        @Override
        public String toString() {
            return of;
        }
    }

    static Stream<Case> genuine() {
        List<Map<String, Object>> cases =
                new Yaml().load(RecordLayoutTests.class.getResourceAsStream("/spec/qvd/layouts.yaml"));
        return cases.stream()
                .map(each -> new Case(
                        (String) each.get("of"),
                        numbers(each.get("needed").toString()),
                        numbers(each.get("offsets").toString()),
                        numbers(each.get("widths").toString()),
                        (int) each.get("bytes")));
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void isThatOfQliksOwnFiles(Case of) {
        RecordLayout layout = RecordLayout.of(of.needed());

        assertThat(layout.offsets()).containsExactly(of.offsets());
        assertThat(layout.widths()).containsExactly(of.widths());
        assertThat(layout.recordBytes()).isEqualTo(of.bytes());
    }

    /** Needed bits by field; then offsets, widths and bytes as Qlik's rules give them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0            | 0           | 8           | 1
                    1            | 0           | 8           | 1
                    0 1 0        | 0 0 0       | 0 8 0       | 1
                    8            | 0           | 8           | 1
                    9            | 0           | 16          | 2
                    1 9          | 9 0         | 7 9         | 2
                    32 32 1      | 0 32 64     | 32 32 8     | 9
                    31 31 31     | 0 32 64     | 32 32 32    | 12
                    24 4 4 8     | 0 32 36 24  | 24 4 4 8    | 5
                    20 6 6 3 9   | 0 24 30 45 36 | 24 6 6 3 9 | 6
                    """)
    void tilesTheRecordExactly(String needed, String offsets, String widths, int bytes) {
        RecordLayout layout = RecordLayout.of(numbers(needed));

        assertThat(layout.offsets()).containsExactly(numbers(offsets));
        assertThat(layout.widths()).containsExactly(numbers(widths));
        assertThat(layout.recordBytes()).isEqualTo(bytes);
    }

    /** A choice of fields that looked at all of their combinations would never end here. */
    @Test
    void holdsFiveThousandFields() {
        Random random = new Random(5);
        for (int widest : new int[] {1, 7, 31, 32}) {
            int[] needed = IntStream.generate(() -> random.nextInt(widest + 1))
                    .limit(5_000)
                    .toArray();
            RecordLayout layout = RecordLayout.of(needed);

            boolean[] owned = new boolean[8 * layout.recordBytes()];
            for (int field = 0; field < needed.length; field++) {
                assertThat(layout.widths()[field]).isGreaterThanOrEqualTo(needed[field]);
                for (int bit = 0; bit < layout.widths()[field]; bit++) {
                    assertThat(owned[layout.offsets()[field] + bit]).isFalse();
                    owned[layout.offsets()[field] + bit] = true;
                }
            }
            assertThat(owned).doesNotContain(false);
        }
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\],]+", " ").strip().split(" +"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
