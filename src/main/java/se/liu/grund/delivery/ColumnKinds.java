package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.delivery.Stuff.Kind;
import se.liu.grund.source.Fault;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.SourceException;

/** Which columns of an unknown table hold labels and which numbers, by what most of its rows hold. */
record ColumnKinds(int width, List<Integer> leading, List<Integer> values) {

    private static final class Column {
        int filled;
        int numbers;
        int years;
        int markers;
        boolean named;
        final Set<String> texts = new HashSet<>();

        boolean numeric() {
            return numbers + years > 0 && 10 * (numbers + years + markers) >= 7 * filled
                    || filled > 0 && markers == filled;
        }
    }

    private static final int MOST = 16_384;

    static ColumnKinds of(GridRows rows, CodeColumns codes) {
        int width = width(rows);
        if (width > MOST) {
            throw new SourceException(new Fault(
                    0,
                    0,
                    "a table of " + width + " columns",
                    "at most " + MOST + ", as a sheet of Excel has",
                    "Find out what the file is; or fetch the table with fewer columns."));
        }
        List<GridRow> table = rows.first().stream()
                .filter(row -> rows.width(row) <= width && rows.width(row) * 2 >= width && !Counts.empty(row))
                .toList();
        int headings = Math.min(3, table.size() / 2);
        Column[] columns = new Column[width];
        Stuff stuff = new Stuff();
        for (int c = 0; c < width; c++) {
            columns[c] = new Column();
            for (int r = 0; r < table.size(); r++) {
                see(columns[c], stuff, table.get(r), c, r >= headings);
            }
        }
        List<Integer> numeric = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            if (columns[c].numeric()) {
                numeric.add(c);
            }
        }
        List<Integer> values = new ArrayList<>(numeric);
        // Years and codes are labels, as long as other columns have the numbers.
        for (int c : numeric) {
            Column column = columns[c];
            boolean label =
                    column.years > 0 && column.years == column.filled || column.named || codes.listed(column.texts);
            if (label && values.size() > 1 && c < values.getLast()) {
                values.remove((Integer) c);
            }
        }
        List<Integer> leading = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            if (!values.contains(c) && columns[c].filled > 0) {
                leading.add(c);
            }
        }
        return new ColumnKinds(width, leading, values);
    }

    private static void see(Column column, Stuff stuff, GridRow row, int c, boolean below) {
        Kind kind = stuff.of(row, c);
        if (!below) {
            column.named |= kind == Kind.LABEL && CodeColumns.named(Label.clean(row.text(c)));
            return;
        }
        switch (kind) {
            case EMPTY -> {
                return;
            }
            case NUMBER -> column.numbers++;
            case YEAR -> column.years++;
            case MARKER -> column.markers++;
            case LABEL -> {}
        }
        column.filled++;
        if (column.texts.size() < 50) {
            column.texts.add(row.text(c).strip());
        }
    }

    /** The width that most rows have, those with one cell aside; of a sheet that of its widest row. */
    private static int width(GridRows rows) {
        if (rows.ragged()) {
            return Math.max(1, rows.first().stream().mapToInt(rows::width).max().orElse(1));
        }
        Map<Integer, Integer> often = new HashMap<>();
        rows.first().forEach(row -> often.merge(rows.width(row), 1, Integer::sum));
        often.keySet().removeIf(width -> width < 2);
        return often.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }
}
