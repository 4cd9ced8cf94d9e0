package se.liu.grund.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/** The rows of a release's QVDs, as texts: what Qlik was given to load. */
public final class ReleasedRows {

    private static final String NULL = "-";

    private final Path folder;

    ReleasedRows(Path folder) {
        this.folder = folder;
    }

    /**
     * Tells each row of one QVD.
     *
     * @param file its name
     * @param fields which fields, in which order
     * @param row told each row: texts as they are, numbers as {@link #number} writes them, NULL as {@code -}, which is how an
     *     engine shows it
     */
    public void each(String file, List<String> fields, Consumer<List<String>> row) {
        QvdTable table = QvdReader.read(folder.resolve(file));
        List<QvdColumn> columns = fields.stream().map(table::column).toList();
        for (int i = 0; i < table.rows(); i++) {
            List<String> values = new ArrayList<>(columns.size());
            for (QvdColumn column : columns) {
                values.add(text(column, i));
            }
            row.accept(List.copyOf(values));
        }
    }

    private static String text(QvdColumn column, int row) {
        if (column.isNull(row)) {
            return NULL;
        }
        String text = column.text(row);
        return text == null ? number(column.number(row)) : text;
    }

    /** A number in one spelling, whoever sent it. */
    public static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
