package se.liu.grund.bench;

import java.nio.file.Path;
import java.util.List;
import se.liu.grund.qvd.Durability;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.QvdAppender;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

/**
 * Our library at the work that is measured, through its public doors alone. Every value that a reader finds is summed up, so that none
 * can be left unmade: numbers themselves, texts by their length.
 */
final class Grund {

    private static final int BLOCK = 8192;

    private Grund() {}

    /** From raw values, a column's array at a time. */
    static void writeColumns(Path file, Rows rows, Durability durability) {
        try (QvdAppender out = QvdTable.named("Studenter").appendTo(file, durability)) {
            append(fields(out), rows, rows.count());
            out.finish();
        }
    }

    /** From raw values, one call a cell, row by row. */
    static void writeRows(Path file, Rows rows, Durability durability) {
        try (QvdAppender out = QvdTable.named("Studenter").appendTo(file, durability)) {
            List<FieldAppender> fields = fields(out);
            int texts = rows.texts().size();
            int numbers = rows.numbers().size();
            for (int row = 0; row < rows.count(); row++) {
                for (int i = 0; i < texts; i++) {
                    fields.get(i).text(rows.texts().get(i)[row]);
                }
                for (int i = 0; i < numbers; i++) {
                    fields.get(texts + i).number(rows.numbers().get(i)[row]);
                }
                fields.get(texts + numbers).integer(rows.keys()[row]);
            }
            out.finish();
        }
    }

    /** From symbols and indexes in memory. */
    static void write(Path file, QvdTable table, Durability durability) {
        QvdWriter.write(file, table, durability);
    }

    static List<FieldAppender> fields(QvdAppender out) {
        return Field.ALL.stream()
                .map(field -> switch (field) {
                    case Field.Text(String name, int _, List<String> _) -> out.field(name);
                    case Field.Number(String name, int _) -> out.field(name, Field.Number.FORMAT);
                    case Field.Key(String name) -> out.field(name, Field.Key.FORMAT);
                })
                .toList();
    }

    /** The first so many rows of a block. */
    static void append(List<FieldAppender> fields, Rows rows, int count) {
        int field = 0;
        for (String[] texts : rows.texts()) {
            fields.get(field++).texts(texts, 0, count);
        }
        for (double[] numbers : rows.numbers()) {
            fields.get(field++).numbers(numbers, 0, count);
        }
        fields.get(field).integers(rows.keys(), 0, count);
    }

    /** From a file to its checked header, its symbol tables located. */
    static long open(Path file) {
        try (QvdFile open = QvdReader.open(file)) {
            return open.table().rows();
        }
    }

    /** From a file to symbols and indexes in memory, independent of the file. */
    static long parse(Path file) {
        return QvdReader.read(file).rows();
    }

    /** From a file to its header. */
    static long peek(Path file) {
        return QvdReader.header(file).records();
    }

    /** From a file to every cell of these fields, one call a cell. */
    static double[] cells(Path file, List<Field> fields) {
        try (QvdFile open = QvdReader.open(file)) {
            QvdTable table = open.table();
            return fields.stream()
                    .mapToDouble(field -> sum(field, table.column(field.name())))
                    .toArray();
        }
    }

    /** From a file to every cell of these fields, in arrays of some thousands. */
    static double[] blocks(Path file, List<Field> fields) {
        try (QvdFile open = QvdReader.open(file)) {
            QvdTable table = open.table();
            return fields.stream()
                    .mapToDouble(field -> sumOfBlocks(field, table.column(field.name())))
                    .toArray();
        }
    }

    private static double sum(Field field, QvdColumn column) {
        double sum = 0;
        switch (field) {
            case Field.Text _ -> {
                for (long row = 0; row < column.rows(); row++) {
                    String text = column.text(row);
                    sum += text == null ? 0 : text.length();
                }
            }
            case Field.Number _, Field.Key _ -> {
                for (long row = 0; row < column.rows(); row++) {
                    sum += column.number(row);
                }
            }
        }
        return sum;
    }

    private static double sumOfBlocks(Field field, QvdColumn column) {
        double sum = 0;
        for (long first = 0; first < column.rows(); first += BLOCK) {
            int count = (int) Math.min(BLOCK, column.rows() - first);
            switch (field) {
                case Field.Text _ -> {
                    String[] texts = new String[count];
                    column.texts(first, texts);
                    for (String text : texts) {
                        sum += text.length();
                    }
                }
                case Field.Number _, Field.Key _ -> {
                    double[] numbers = new double[count];
                    column.numbers(first, numbers);
                    for (double number : numbers) {
                        sum += number;
                    }
                }
            }
        }
        return sum;
    }
}
