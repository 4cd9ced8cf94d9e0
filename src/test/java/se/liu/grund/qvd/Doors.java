package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The doors through which a table becomes a file, which must all make the same one, and those through which it is read. */
final class Doors {

    private Doors() {}

    /** Writes the table through every door and asserts that the bytes are the same. */
    static Path write(Path folder, QvdTable table) {
        Path whole = folder.resolve("whole.qvd");
        long bytes = QvdWriter.write(whole, table, Durability.LEFT_TO_SYSTEM);
        assertThat(whole).hasSize(bytes);
        Path byRow = folder.resolve("by-row.qvd");
        assertThat(byRow(byRow, table)).isEqualTo(bytes);
        assertThat(byRow).hasSameBinaryContentAs(whole);
        Path inBulk = folder.resolve("in-bulk.qvd");
        assertThat(inBulk(inBulk, table)).isEqualTo(bytes);
        assertThat(inBulk).hasSameBinaryContentAs(whole);
        return whole;
    }

    /** Hands over the table read at once, and then the one that is read where it lies, with all its columns asked. */
    static void read(Path file, Consumer<QvdTable> judge) {
        QvdTable whole = QvdReader.read(file);
        judge.accept(whole);
        try (QvdFile open = QvdReader.open(file)) {
            assertThat(open.warnings()).isEqualTo(whole.warnings());
            judge.accept(open.table());
        }
    }

    private static long byRow(Path file, QvdTable table) {
        try (QvdAppender out = appender(file, table)) {
            List<FieldAppender> fields = out.fields();
            for (long row = 0; row < table.rows(); row++) {
                for (int i = 0; i < fields.size(); i++) {
                    QvdColumn column = table.columns().get(i);
                    int index = column.index(row);
                    append(fields.get(i), index < 0 ? null : column.symbols().get(index));
                }
            }
            return out.finish();
        }
    }

    private static void append(FieldAppender field, @Nullable QvdSymbol symbol) {
        switch (symbol) {
            case null -> field.nothing();
            case QvdSymbol.Text(String text) -> field.text(text);
            case QvdSymbol.Int(int value) -> field.integer(value);
            case QvdSymbol.DualInt(int value, String text) -> field.dual(value, text);
            case QvdSymbol.Real(double number) when number != (int) number -> field.number(number);
            case QvdSymbol.Real _, QvdSymbol.DualReal _ -> field.symbol(symbol);
        }
    }

    private static long inBulk(Path file, QvdTable table) {
        try (QvdAppender out = appender(file, table)) {
            for (FieldAppender field : out.fields()) {
                QvdColumn column = table.column(field.field());
                int rows = Math.toIntExact(table.rows());
                append(field, column, 0, rows / 3);
                append(field, column, rows / 3, rows);
            }
            return out.finish();
        }
    }

    private static void append(FieldAppender field, QvdColumn column, int from, int to) {
        int[] indexes = new int[to - from];
        column.indexes(from, indexes);
        double[] numbers = new double[indexes.length];
        column.numbers(from, numbers);
        String[] texts = new String[indexes.length];
        column.texts(from, texts);
        boolean nulls = Arrays.stream(indexes).anyMatch(index -> index < 0);
        if (column.symbols().stream().allMatch(QvdSymbol.Text.class::isInstance)) {
            field.texts(texts, 0, texts.length);
        } else if (!nulls && column.symbols().stream().allMatch(QvdSymbol.Int.class::isInstance)) {
            field.integers(
                    Arrays.stream(numbers).mapToInt(number -> (int) number).toArray(), 0, numbers.length);
        } else if (column.symbols().stream().allMatch(Doors::isPlainNumber)) {
            field.numbers(numbers, 0, numbers.length);
        } else {
            field.column(QvdColumn.of("del", column.symbols(), indexes, NumberFormat.unknown()));
        }
    }

    private static boolean isPlainNumber(QvdSymbol symbol) {
        return symbol.text() == null && symbol.equals(QvdSymbol.of(symbol.number()));
    }

    private static QvdAppender appender(Path file, QvdTable table) {
        QvdAppender out = QvdTable.named(table.name())
                .comment(table.comment())
                .creator(table.creator())
                .created(table.created())
                .tags(table.tags())
                .lineage(table.lineage())
                .appendTo(file, Durability.LEFT_TO_SYSTEM);
        for (QvdColumn column : table.columns()) {
            FieldAppender field = out.field(column.field(), column.format()).comment(column.comment());
            if (column.givenTags() != null) {
                field.tags(column.tags());
            }
        }
        return out;
    }
}
