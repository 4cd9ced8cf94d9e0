package se.liu.grund.mart;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a table has the rows of a period and key, which stand together. Both are numbers in the dictionaries of the mart. */
final class RowIndex {

    /** A period and a key, in the order of rows. */
    record Place(int period, int key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return period != other.period ? Integer.compare(period, other.period) : Integer.compare(key, other.key);
        }
    }

    /** Rows from one up to another. */
    record Range(int from, int to) {
        static final Range EMPTY = new Range(0, 0);
    }

    /** No row. */
    static final int NONE = -1;

    private final MartTable table;
    private final Map<Place, Range> ranges = new HashMap<>();
    private final Map<String, Integer> categories = new HashMap<>();

    RowIndex(MartTable table) {
        this.table = table;
        for (int category = 0; category < table.categories().size(); category++) {
            categories.put(table.categories().get(category), category);
        }
        int from = 0;
        while (from < table.rows()) {
            int to = from;
            while (to < table.rows()
                    && table.period()[to] == table.period()[from]
                    && table.key()[to] == table.key()[from]) {
                to++;
            }
            ranges.put(new Place(table.period()[from], table.key()[from]), new Range(from, to));
            from = to;
        }
    }

    MartTable table() {
        return table;
    }

    /** All periods and keys that have rows, in order. */
    SortedSet<Place> places() {
        return new TreeSet<>(ranges.keySet());
    }

    /** The rows of one period and key; empty where there are none. */
    Range rows(Place place) {
        return ranges.getOrDefault(place, Range.EMPTY);
    }

    /** The row of one category among those of a period and key; {@link #NONE} where there is none. */
    int row(Place place, String category) {
        Integer number = categories.get(category);
        Range rows = rows(place);
        for (int row = rows.from(); number != null && row < rows.to(); row++) {
            if (table.category()[row] == number) {
                return row;
            }
        }
        return NONE;
    }
}
