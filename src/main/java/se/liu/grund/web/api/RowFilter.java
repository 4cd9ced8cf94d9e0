package se.liu.grund.web.api;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.liu.grund.contract.Period;
import se.liu.grund.release.MartRow;

/**
 * The rows that a query asks for. Each set holds the values that are wanted; an empty one wants all.
 *
 * @param periods as the app labels them, or {@code 2014-2019}
 * @param labels makes the app's labels
 */
record RowFilter(Set<String> periods, Set<String> codes, Set<String> categories, Function<Period, String> labels)
        implements Predicate<MartRow> {

    static RowFilter of(Query query, Function<Period, String> labels) {
        return new RowFilter(query.all("period"), query.all("code"), query.all("category"), labels);
    }

    @Override
    public boolean test(MartRow row) {
        return (wanted(periods, labels.apply(row.period()))
                        || periods.contains(row.period().toString()))
                && wanted(codes, row.code())
                && wanted(categories, row.category());
    }

    private static boolean wanted(Set<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }
}
