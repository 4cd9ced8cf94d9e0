package se.liu.grund.source.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.liu.grund.source.text.TextFormat.Delimiter;

/**
 * How often a delimiter stands in the rows of a sample.
 *
 * @param often how often in most rows that have it; 0 when none has
 * @param rows how many rows have it so often
 * @param span how many rows there are from the first that has it to the last
 */
record FoundDelimiter(Delimiter delimiter, int often, int rows, int span) {

    private static final Comparator<FoundDelimiter> BY_ROWS =
            Comparator.comparingInt(FoundDelimiter::rows).thenComparingInt(FoundDelimiter::often);

    /**
     * The delimiter of a table: the tab, semicolon or pipe that stands equally often in most rows, whatever the text above the
     * table holds. Commas may also be decimal marks or prose. So a comma must stand in more places than another delimiter,
     * and as such in as many rows, to win over it; and where there is no other, once between digits is not enough. A text
     * of one column passes for tab-separated.
     */
    static FoundDelimiter of(List<SampleRow> sample) {
        List<SampleRow> rows = sample.stream().filter(row -> !row.blank()).toList();
        Optional<FoundDelimiter> strong = Stream.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.PIPE)
                .map(delimiter -> of(delimiter, rows))
                .filter(found -> found.regular(rows.size()))
                .max(BY_ROWS);
        FoundDelimiter comma = of(Delimiter.COMMA, rows);
        long plain = rows.stream().filter(row -> row.plainCommas() > 0).count();
        if (strong.isPresent()) {
            FoundDelimiter other = strong.get();
            boolean wins = comma.rows >= other.rows && comma.often > other.often && plain >= other.rows;
            return wins ? comma : other;
        }
        boolean listed = comma.regular(rows.size()) && (plain > 0 || comma.often > 1);
        return listed ? comma : frequent(rows);
    }

    /** In most rows, though not equally often. */
    private static FoundDelimiter frequent(List<SampleRow> rows) {
        return Stream.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.PIPE, Delimiter.COMMA)
                .filter(delimiter -> rows.stream()
                                .filter(row ->
                                        delimiter == Delimiter.COMMA ? row.plainCommas() > 0 : row.count(delimiter) > 0)
                                .count()
                        > rows.size() / 2)
                .findFirst()
                .map(delimiter -> of(delimiter, rows))
                .orElse(new FoundDelimiter(Delimiter.TAB, 0, 0, 0));
    }

    /** How one delimiter stands in rows that are not blank. */
    static FoundDelimiter of(Delimiter delimiter, List<SampleRow> rows) {
        Map<Integer, Integer> byCount = new HashMap<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            int count = rows.get(i).count(delimiter);
            if (count > 0) {
                byCount.merge(count, 1, Integer::sum);
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int span = last - first + (first < 0 ? 0 : 1);
        return byCount.entrySet().stream()
                .map(entry -> new FoundDelimiter(delimiter, entry.getKey(), entry.getValue(), span))
                .max(BY_ROWS)
                .orElse(new FoundDelimiter(delimiter, 0, 0, 0));
    }

    private boolean regular(int all) {
        return rows * 2 >= span && (rows > 1 || rows == 1 && (all == 1 || delimiter == Delimiter.TAB));
    }
}
