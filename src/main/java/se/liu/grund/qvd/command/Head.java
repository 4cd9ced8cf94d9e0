package se.liu.grund.qvd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;
import se.liu.grund.qvd.value.TextColumn;
import se.liu.grund.qvd.value.ValueStyle;

/** The first rows, for people: with a decimal comma, numbers to the right.
 * @param rows how many at most */
record Head(Path path, int rows) implements Deed {

    private static final ValueStyle STYLE = new ValueStyle(DualSide.TEXT, ',');

    @Override
    public boolean run(OutputStream out) throws IOException {
        try (QvdFile file = QvdReader.open(path)) {
            QvdTable table = file.table();
            int shown = (int) Math.min(rows, table.rows());
            Plain.print(
                    out,
                    Cell.printable(table.name()) + ": " + Plain.count(table.rows(), "row") + " × "
                            + Plain.count(table.columns().size(), "field") + "\n\n"
                            + grid(table.columns(), shown).text());
        }
        return true;
    }

    private static Grid grid(List<QvdColumn> columns, int shown) {
        List<List<String>> values = columns.stream().map(c -> values(c, shown)).toList();
        Grid grid = new Grid(
                columns.stream().map(column -> Cell.of(column.field())).toList(),
                columns.stream().map(column -> numbers(column, shown)).toList());
        for (int row = 0; row < shown; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : values) {
                cells.add(column.get(row));
            }
            grid.row(cells);
        }
        return grid;
    }

    private static List<String> values(QvdColumn column, int shown) {
        TextColumn texts = TextColumn.of(column, STYLE);
        texts.load(0, shown);
        List<String> values = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            values.add(Cell.of(texts.at(row)));
        }
        return values;
    }

    /** Duals count as numbers too, since most of them are shown as such. */
    private static boolean numbers(QvdColumn column, int shown) {
        boolean any = false;
        for (long row = 0; row < shown; row++) {
            if (!column.isNull(row)) {
                any = true;
                if (Double.isNaN(column.number(row))) {
                    return false;
                }
            }
        }
        return any;
    }
}
