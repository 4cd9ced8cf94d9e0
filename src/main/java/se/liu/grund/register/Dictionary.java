package se.liu.grund.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, numbered from 0 in their own order; an empty value has no number.
 *
 * @param values by number
 * @param counts how many rows each has
 * @param empty how many rows have none
 */
record Dictionary(List<String> values, List<Long> counts, long empty) {

    /** More are no codes. Two bytes hold the numbers of those below. */
    static final int MOST = 32_000;

    Dictionary {
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }

    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        return numbers;
    }

    @Nullable
    Integer number(String value) {
        int at = values.indexOf(value);
        return at < 0 ? null : at;
    }
}
