package se.liu.grund.source;

/**
 * Rows and columns that hold something and that people do not see where the source shows its table to them.
 *
 * @param rows how many
 * @param firstRow counted from 1; 0 when there is none
 * @param columns how many
 * @param firstColumn counted from 1; 0 when there is none
 */
public record Hidden(long rows, int firstRow, int columns, int firstColumn) {

    /** Nothing is hidden. */
    public static final Hidden NONE = new Hidden(0, 0, 0, 0);
}
