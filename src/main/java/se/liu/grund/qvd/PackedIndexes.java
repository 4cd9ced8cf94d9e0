package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Indexes as the bits of a file's records, decoded when asked for. */
final class PackedIndexes implements Indexes {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment records;
    private final long rows;
    private final long recordBits;
    private final int bitOffset;
    private final int bitWidth;
    private final int bias;
    private final int symbols;

    /** The last byte at which eight can be read. */
    private final long lastLong;

    private final boolean narrow;

    /**
     * @param records all records, and never fewer than 8 bytes
     * @param symbols how many symbols there are: an index beyond them is NULL
     */
    PackedIndexes(
            MemorySegment records, long rows, int recordBytes, int bitOffset, int bitWidth, int bias, int symbols) {
        this.records = records;
        this.rows = rows;
        this.recordBits = 8L * recordBytes;
        this.bitOffset = bitOffset;
        this.bitWidth = bitWidth;
        this.bias = bias;
        this.symbols = symbols;
        this.lastLong = records.byteSize() - Long.BYTES;
        this.narrow = bitWidth <= Integer.SIZE;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public int at(long row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows);
        }
        return index(raw(row) + bias);
    }

    @Override
    public void read(long row, int[] target, int count) {
        if (!narrow) {
            for (int i = 0; i < count; i++) {
                target[i] = index(raw(row + i) + bias);
            }
            return;
        }
        MemorySegment from = records;
        long last = lastLong;
        long mask = (1L << bitWidth) - 1;
        long bit = recordBits * row + bitOffset;
        for (int i = 0; i < count; i++, bit += recordBits) {
            long at = Math.min(bit >>> 3, last);
            target[i] = index((from.get(LONG, at) >>> bit - 8 * at & mask) + bias);
        }
    }

    /** True when the row points beyond the symbols, which only writers other than Qlik do. */
    boolean isBeyond(long row) {
        return raw(row) + bias >= symbols;
    }

    private int index(long index) {
        return index < symbols ? Math.max((int) index, -1) : -1;
    }

    /** At most 2^32, which is beyond any count of symbols, however wide the field was made. */
    private long raw(long row) {
        long bit = recordBits * row + bitOffset;
        long raw = bits(bit, Math.min(bitWidth, 32));
        for (int done = 32; done < bitWidth; done += 32) {
            if (bits(bit + done, Math.min(bitWidth - done, 32)) != 0) {
                return 1L << 32;
            }
        }
        return raw;
    }

    private long bits(long bit, int width) {
        long at = Math.min(bit >>> 3, lastLong);
        return records.get(LONG, at) >>> bit - 8 * at & (1L << width) - 1;
    }
}
