package se.liu.grund.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;

/**
 * The table as a mart has it: for each field the distinct values and for each row the index of one.
 *
 * @param indexes by field, then by row
 * @param keys the last field's values, of which each row has its own
 */
record Encoded(List<int[]> indexes, int[] keys) {

    static Encoded of(int rows, Field.Keys order) {
        List<int[]> indexes = new ArrayList<>();
        int[] keys = new int[rows];
        for (Field field : Field.ALL) {
            int[] cells = new int[rows];
            switch (field) {
                case Field.Text text -> fill(cells, text::index);
                case Field.Number number -> fill(cells, number::index);
                case Field.Key key -> {
                    fill(cells, row -> row);
                    fill(keys, row -> key.at(row, order));
                }
            }
            indexes.add(cells);
        }
        return new Encoded(indexes, keys);
    }

    /** The library's table of it. */
    QvdTable table() {
        QvdTable.Builder table = QvdTable.named("Studenter").created(Instant.EPOCH);
        for (int i = 0; i < Field.ALL.size(); i++) {
            table.column(column(Field.ALL.get(i), indexes.get(i)));
        }
        return table.build();
    }

    private QvdColumn column(Field field, int[] cells) {
        return switch (field) {
            case Field.Text(String name, int _, List<String> dictionary) -> QvdColumn.text(name, dictionary, cells);
            case Field.Number(String name, int _) -> QvdColumn.numbers(name, HALVES, cells, Field.Number.FORMAT);
            case Field.Key(String name) -> QvdColumn.integers(name, keys, cells);
        };
    }

    private static final double[] HALVES = IntStream.range(0, Field.Number.DISTINCT)
            .mapToDouble(Field.Number::value)
            .toArray();

    private interface OfRow {
        int at(int row);
    }

    private static void fill(int[] cells, OfRow value) {
        for (int row = 0; row < cells.length; row++) {
            cells[row] = value.at(row);
        }
    }
}
