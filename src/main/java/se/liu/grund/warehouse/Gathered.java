package se.liu.grund.warehouse;

import java.util.ArrayList;
import java.util.List;

/** Keeps a result whole. */
final class Gathered implements ColumnSink {

    private final List<Ints> columns = new ArrayList<>();

    @Override
    public void begin(List<String> names) {
        names.forEach(name -> columns.add(new Ints(name)));
    }

    @Override
    public void take(List<int[]> batch, int rows) {
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).add(batch.get(c), rows);
        }
    }

    Columns columns() {
        return new Columns(columns.stream().map(Ints::column).toList());
    }
}
