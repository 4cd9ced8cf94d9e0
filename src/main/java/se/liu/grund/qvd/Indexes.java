package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Which symbol each row of a column holds: 0-based, -1 for NULL. */
sealed interface Indexes {

    int rows();

    int at(int row);

    /** One index a row, as given by the caller (and copied). */
    record Listed(int[] indexes) implements Indexes {

        @Override
        public int rows() {
            return indexes.length;
        }

        @Override
        public int at(int row) {
            return indexes[row];
        }
    }

    /** The same index in every row: a constant, or NULL throughout. */
    record Same(int index, int rows) implements Indexes {

        @Override
        public int at(int row) {
            if (row < 0 || row >= rows) {
                throw new IndexOutOfBoundsException("row " + row + " of " + rows);
            }
            return index;
        }
    }

    /**
     * Bits of the records as they stand in a file.
     *
     * @param records all records and at least {@link #PADDING} bytes more
     * @param recordBytes bytes a record
     * @param symbols how many symbols there are: an index beyond them is NULL
     */
    record Packed(MemorySegment records, int rows, int recordBytes, int bitOffset, int bitWidth, int bias, int symbols)
            implements Indexes {

        /** So that eight bytes and a ninth can be read at every bit. */
        static final int PADDING = 16;

        private static final ValueLayout.OfLong LONG =
                ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

        @Override
        public int at(int row) {
            if (row < 0 || row >= rows) {
                throw new IndexOutOfBoundsException("row " + row + " of " + rows);
            }
            long index = raw(row) + bias;
            return index < 0 || index >= symbols ? -1 : (int) index;
        }

        /** True when the row points beyond the symbols, which only writers other than Qlik do. */
        boolean beyond(int row) {
            return raw(row) + bias >= symbols;
        }

        /** At most 2^32, which is beyond any count of symbols, however wide the field was made. */
        private long raw(int row) {
            long bit = 8L * recordBytes * row + bitOffset;
            long raw = bits(bit, Math.min(bitWidth, 32));
            for (int done = 32; done < bitWidth; done += 32) {
                if (bits(bit + done, Math.min(bitWidth - done, 32)) != 0) {
                    return 1L << 32;
                }
            }
            return raw;
        }

        private long bits(long bit, int width) {
            return records.get(LONG, bit >>> 3) >>> (bit & 7) & (1L << width) - 1;
        }
    }
}
