package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', true",
        "7, true",
        "1 2 3.5 1e12, true",
        "3 1 2, true",
        "-5 100 7, true",
        "3 1 3, false",
        "2147483647 2147483646 2147483645, true",
        // Not known without looking at each: better false than a fault.
        "2.5 1 2, false",
        "2147483647 -2147483648, false",
        "1 1, false"
    })
    void sayNoWhereItWouldTakeMuchToKnow(String numbers, boolean distinct) {
        double[] values = numbers.isEmpty()
                ? new double[0]
                : Arrays.stream(numbers.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertThat(Distinct.areDistinct(values.length, index -> values[index])).isEqualTo(distinct);
    }
}
