package se.liu.grund.delivery;

/**
 * Where a number was read.
 *
 * @param file path below the delivery root, with forward slashes
 * @param line 1-based line
 * @param column 1-based column, counted in table columns
 */
public record Origin(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
