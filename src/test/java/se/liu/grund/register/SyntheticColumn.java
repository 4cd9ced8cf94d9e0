package se.liu.grund.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of an invented register.
 *
 * @param name the column
 * @param values what it may hold
 * @param skew 1 for all values alike; the greater, the more of the first ones
 * @param empty in how many of 1,000 rows there is no value
 * @param ofPerson whether it comes back with the person and code of a row before
 * @param leads the value that goes with that of another column, in most rows; null for none
 */
public record SyntheticColumn(
        String name,
        List<String> values,
        double skew,
        int empty,
        boolean ofPerson,
        @Nullable Follows leads) {

    /** Which earlier column it follows, and the place of the value for each of that one's. */
    public record Follows(int column, Map<Integer, Integer> places, int of1000) {}

    public SyntheticColumn {
        values = List.copyOf(values);
    }

    /** One that follows nothing. */
    public SyntheticColumn(String name, List<String> values, double skew, int empty, boolean ofPerson) {
        this(name, values, skew, empty, ofPerson, null);
    }

    /** The place of a value; -1 for none. */
    int pick(long hash, int[] before) {
        if (Long.remainderUnsigned(hash >>> 40, 1000) < empty) {
            return -1;
        }
        if (leads != null && Long.remainderUnsigned(hash >>> 20, 1000) < leads.of1000()) {
            return leads.places().getOrDefault(before[leads.column()], -1);
        }
        double share = Long.remainderUnsigned(hash, 1L << 20) / (double) (1L << 20);
        return (int) (values.size() * Math.pow(share, skew));
    }
}
