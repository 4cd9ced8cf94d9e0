package se.liu.grund.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.QvdAppender;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/** Tables longer than memory: written block by block as the rows are made, read back block by block, every cell compared. */
final class Stream {

    private static final int BLOCK = 8192;

    private Stream() {}

    /** @return bytes of the file */
    static long write(Path file, long rows, Field.Keys order) {
        try (QvdAppender out = QvdTable.named("Studenter").appendTo(file)) {
            List<FieldAppender> fields = Grund.fields(out);
            Rows block = Rows.of(BLOCK);
            for (long first = 0; first < rows; first += BLOCK) {
                Grund.append(fields, block.from(first, order), (int) Math.min(BLOCK, rows - first));
            }
            return out.finish();
        }
    }

    /** @return how many cells were compared
     * @throws IllegalStateException at the first that differs */
    static long check(Path file, long rows, Field.Keys order) {
        try (QvdFile open = QvdReader.open(file)) {
            QvdTable table = open.table();
            if (table.rows() != rows) {
                throw new IllegalStateException("found " + table.rows() + " rows, expected " + rows);
            }
            List<QvdColumn> columns = new ArrayList<>();
            Field.ALL.forEach(field -> columns.add(table.column(field.name())));
            String[] texts = new String[BLOCK];
            double[] numbers = new double[BLOCK];
            for (long first = 0; first < rows; first += BLOCK) {
                int count = (int) Math.min(BLOCK, rows - first);
                if (count < texts.length) {
                    texts = new String[count];
                    numbers = new double[count];
                }
                for (int i = 0; i < columns.size(); i++) {
                    check(Field.ALL.get(i), columns.get(i), first, texts, numbers, order);
                }
            }
            return rows * columns.size();
        }
    }

    private static void check(
            Field field, QvdColumn column, long first, String[] texts, double[] numbers, Field.Keys order) {
        switch (field) {
            case Field.Text text -> {
                column.texts(first, texts);
                for (int i = 0; i < texts.length; i++) {
                    if (!text.at(first + i).equals(texts[i])) {
                        throw wrong(field, first + i, texts[i], text.at(first + i));
                    }
                }
            }
            case Field.Number number -> {
                column.numbers(first, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    if (number.at(first + i) != numbers[i]) {
                        throw wrong(field, first + i, numbers[i], number.at(first + i));
                    }
                }
            }
            case Field.Key key -> {
                column.numbers(first, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    if (key.at(first + i, order) != numbers[i]) {
                        throw wrong(field, first + i, numbers[i], key.at(first + i, order));
                    }
                }
            }
        }
    }

    private static IllegalStateException wrong(Field field, long row, Object found, Object expected) {
        return new IllegalStateException(
                "field [" + field.name() + "], row " + row + ": found " + found + ", expected " + expected);
    }
}
