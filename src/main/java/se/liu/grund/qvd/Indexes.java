package se.liu.grund.qvd;

import java.util.Arrays;

/** Which symbol each row of a column holds: 0-based, -1 for NULL. */
sealed interface Indexes permits Indexes.Listed, Indexes.Same, PackedIndexes {

    long rows();

    /** @throws IndexOutOfBoundsException for a row that is not there */
    int at(long row);

    /** The indexes of so many rows, which must all be there. */
    void read(long row, int[] target, int count);

    /** One index a row, as given by the caller (and copied). */
    record Listed(int[] indexes) implements Indexes {

        @Override
        public long rows() {
            return indexes.length;
        }

        @Override
        public int at(long row) {
            return indexes[checked(row, indexes.length)];
        }

        @Override
        public void read(long row, int[] target, int count) {
            System.arraycopy(indexes, (int) row, target, 0, count);
        }
    }

    /** The same index in every row: a constant, or NULL throughout. */
    record Same(int index, long rows) implements Indexes {

        @Override
        public int at(long row) {
            checked(row, rows);
            return index;
        }

        @Override
        public void read(long row, int[] target, int count) {
            Arrays.fill(target, 0, count, index);
        }
    }

    /** The row as an int where there are no more rows than that. */
    static int checked(long row, long rows) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows);
        }
        return (int) row;
    }
}
