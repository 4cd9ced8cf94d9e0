package se.liu.grund.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

/** Our library at the work that is measured, through its public doors alone. What a reader finds is summed up, so that none of it can be left undone. */
final class Grund {

    private Grund() {}

    static void writeRaw(Path file, Rows rows) {
        QvdTable.Builder table = QvdTable.named("Studenter");
        int text = 0;
        int number = 0;
        for (Field field : Field.ALL) {
            table.column(
                    switch (field) {
                        case Field.Text _ ->
                            QvdColumn.text(
                                    field.name(), Arrays.asList(rows.texts().get(text++)));
                        case Field.Number _ ->
                            QvdColumn.numbers(field.name(), rows.numbers().get(number++), Field.Number.FORMAT);
                        case Field.Key _ -> QvdColumn.integers(field.name(), rows.keys());
                    });
        }
        QvdWriter.write(file, table.build());
    }

    static void write(Path file, QvdTable table) {
        QvdWriter.write(file, table);
    }

    static long parse(Path file) {
        return QvdReader.read(file).rows();
    }

    static double[] cells(Path file) {
        QvdTable table = QvdReader.read(file);
        return Field.ALL.stream()
                .mapToDouble(field -> sum(field, table.column(field.name())))
                .toArray();
    }

    static double[] some(Path file, List<Field> fields) {
        QvdTable table = QvdReader.read(file);
        return fields.stream()
                .mapToDouble(field -> sum(field, table.column(field.name())))
                .toArray();
    }

    static long peek(Path file) {
        return QvdReader.header(file).records();
    }

    private static double sum(Field field, QvdColumn column) {
        return switch (field) {
            case Field.Text _ -> {
                long sum = 0;
                for (int row = 0; row < column.rows(); row++) {
                    String text = column.text(row);
                    sum += text == null ? 0 : text.length();
                }
                yield sum;
            }
            case Field.Number _, Field.Key _ -> {
                double sum = 0;
                for (int row = 0; row < column.rows(); row++) {
                    sum += column.number(row);
                }
                yield sum;
            }
        };
    }
}
