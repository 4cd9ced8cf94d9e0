package se.liu.grund.web.api;

import java.util.Set;
import java.util.function.Predicate;
import se.liu.grund.contract.PeriodField;
import se.liu.grund.release.MartRow;

/**
 * The rows that a query asks for. Each set holds the values that are wanted; an empty one wants all.
 *
 * @param periods as the app labels them, or {@code 2014-2019}
 * @param field makes the app's labels
 */
record RowFilter(Set<String> periods, Set<String> codes, Set<String> categories, PeriodField field)
        implements Predicate<MartRow> {

    static RowFilter of(Query query, PeriodField field) {
        return new RowFilter(query.all("period"), query.all("code"), query.all("category"), field);
    }

    @Override
    public boolean test(MartRow row) {
        return (wanted(periods, field.label(row.period()))
                        || periods.contains(row.period().toString()))
                && wanted(codes, row.code())
                && wanted(categories, row.category());
    }

    private static boolean wanted(Set<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }
}
