package se.liu.grund.qvd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a dictionary and indexes into it.
 *
 * @param values distinct, in order of first occurrence
 * @param indexes for each row an index into the values, -1 for null
 */
record Gathered<T>(List<T> values, int[] indexes) {

    static <T> Gathered<T> of(List<? extends @Nullable T> rows) {
        Map<T, Integer> seen = new HashMap<>();
        List<T> values = new ArrayList<>();
        int[] indexes = new int[rows.size()];
        int row = 0;
        for (T value : rows) {
            if (value == null) {
                indexes[row++] = Codes.NULL;
                continue;
            }
            Integer known = seen.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
            }
            indexes[row++] = known == null ? values.size() - 1 : known;
        }
        return new Gathered<>(values, indexes);
    }
}
