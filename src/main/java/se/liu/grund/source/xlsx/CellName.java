package se.liu.grund.source.xlsx;

/** Names of cells, as {@code B7}: columns and rows within Excel's bounds, {@code A1} to {@code XFD1048576}. */
final class CellName {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    private CellName() {}

    /** The column counted from 0, or -1 when the name is none. */
    static int column(CharSequence name) {
        int column = 0;
        int i = 0;
        for (; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 4; i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return i == 0 || column > COLUMNS || row(name, i) < 0 ? -1 : column - 1;
    }

    /** The row counted from 1, or -1 when the name is none. */
    static int row(CharSequence name) {
        int i = 0;
        while (i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
            i++;
        }
        return row(name, i);
    }

    private static int row(CharSequence name, int from) {
        int row = 0;
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || row > ROWS) {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row < 1 || row > ROWS ? -1 : row;
    }

    /** @param column counted from 0 */
    static String of(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
