package se.liu.grund.qvd.value;

import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.QvdColumn;

/**
 * A column as text, block of rows by block of rows: the text side where there is one, otherwise the number, as a date or time where
 * the field's number format says so. What it holds in memory does not grow with the rows.
 */
public final class TextColumn {

    /** Texts of so many symbols are kept; beyond that a text is made anew for each row. */
    private static final int KEPT = 1 << 16;

    private final QvdColumn column;
    private final ValueText form;
    private final @Nullable String[] kept;
    private int[] indexes = {};
    private @Nullable String[] texts = {};
    private double[] numbers = {};

    private TextColumn(QvdColumn column, ValueStyle style) {
        this.column = column;
        this.form = ValueText.of(column.format(), style);
        int symbols = column.symbols().size();
        this.kept = new String[symbols <= KEPT ? symbols : 0];
    }

    /** A column that has no block of rows yet. */
    public static TextColumn of(QvdColumn column, ValueStyle style) {
        return new TextColumn(column, style);
    }

    /** Takes a block of rows.
     * @param from its first row
     * @param rows how many, all of which the column has */
    public void load(long from, int rows) {
        if (indexes.length != rows) {
            indexes = new int[rows];
            texts = new String[kept.length == 0 ? rows : 0];
            numbers = new double[kept.length == 0 ? rows : 0];
        }
        column.indexes(from, indexes);
        if (kept.length == 0) {
            column.texts(from, texts);
            column.numbers(from, numbers);
        }
    }

    /** A row's text, null for NULL.
     * @param row counted from the block's first */
    public @Nullable String at(int row) {
        int index = indexes[row];
        if (index < 0) {
            return null;
        }
        if (kept.length == 0) {
            return form.of(texts[row], numbers[row]);
        }
        String known = kept[index];
        if (known == null) {
            known = form.of(
                    column.symbols().get(index).text(),
                    column.symbols().get(index).number());
            kept[index] = known;
        }
        return known;
    }
}
