package se.liu.grund.qvd.value;

import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.QvdColumn;

/** A column as Java's values of one type, block of rows by block of rows. */
public final class TypedColumn {

    private final QvdColumn column;
    private final FieldKind kind;
    private final @Nullable TextColumn texts;
    private double[] numbers = {};

    private TypedColumn(QvdColumn column, FieldKind kind, @Nullable TextColumn texts) {
        this.column = column;
        this.kind = kind;
        this.texts = texts;
    }

    /** A column that has no block of rows yet.
     * @param side which side of duals is taken */
    public static TypedColumn of(QvdColumn column, DualSide side) {
        FieldKind kind = FieldKind.of(column, side);
        return new TypedColumn(
                column, kind, kind == FieldKind.TEXT ? TextColumn.of(column, new ValueStyle(side, '.')) : null);
    }

    /** What its values are. */
    public FieldKind kind() {
        return kind;
    }

    /** Takes a block of rows.
     * @param from its first row
     * @param rows how many, all of which the column has */
    public void load(long from, int rows) {
        if (texts != null) {
            texts.load(from, rows);
            return;
        }
        if (numbers.length != rows) {
            numbers = new double[rows];
        }
        column.numbers(from, numbers);
    }

    /** A row's value, of the class that {@link FieldKind} names; null for NULL.
     * @param row counted from the block's first */
    public @Nullable Object at(int row) {
        if (texts != null) {
            return texts.at(row);
        }
        double number = numbers[row];
        return Double.isNaN(number) ? null : kind.value(number);
    }
}
