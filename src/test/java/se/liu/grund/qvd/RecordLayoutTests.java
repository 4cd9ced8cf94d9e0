package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLayoutTests {

    /** Needed bits by field; then offsets, widths and bytes as Qlik's rules give them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 2 2        | 0 2 4       | 2 2 4       | 1
                    14 3 14      | 0 28 14     | 14 4 14     | 4
                    8 8 7 1      | 0 8 16 23   | 8 8 7 1     | 3
                    3 3 0        | 0 3 0       | 3 5 0       | 1
                    0 0          | 0 0         | 0 8         | 1
                    0            | 0           | 8           | 1
                    1            | 0           | 8           | 1
                    0 1 0        | 0 0 0       | 0 8 0       | 1
                    8            | 0           | 8           | 1
                    9            | 0           | 16          | 2
                    1 9          | 9 0         | 7 9         | 2
                    32 32 1      | 0 32 64     | 32 32 8     | 9
                    """)
    void tilesTheRecordExactly(String needed, String offsets, String widths, int bytes) {
        RecordLayout layout = RecordLayout.of(numbers(needed));

        assertThat(layout.offsets()).containsExactly(numbers(offsets));
        assertThat(layout.widths()).containsExactly(numbers(widths));
        assertThat(layout.recordBytes()).isEqualTo(bytes);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
