package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The codes of a field's rows while their final width is unknown: in blocks, each with as many bytes a code as its largest needs, so that
 * what is kept aside is hardly larger than the records will be.
 */
final class Codes implements Records.Source {

    /** Rows a block: its codes and the records made of them stay in the processor's cache. */
    static final int BLOCK = 1 << 12;

    static final int NULL = -1;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Chunks chunks;
    private final int[] open = new int[BLOCK];
    private int filled;
    private int largest;
    private boolean nulls;
    private long[] places = new long[16];
    private byte[] widths = new byte[16];
    private int blocks;
    private long rowsWhenClosed = -1;

    Codes(Spill spill) {
        this.chunks = new Chunks(spill);
    }

    long rows() {
        return rowsWhenClosed >= 0 ? rowsWhenClosed : (long) blocks * BLOCK + filled;
    }

    boolean nulls() {
        return nulls;
    }

    /** @param code 0 or more, or {@link #NULL} */
    void add(int code) {
        if (filled == BLOCK) {
            seal();
        }
        open[filled++] = code;
        largest = Math.max(largest, code);
        nulls |= code < 0;
    }

    /** No more are taken. */
    void close() {
        rowsWhenClosed = rows();
        filled = BLOCK;
    }

    @Override
    public void read(long block, int[] target) {
        if (block == blocks) {
            System.arraycopy(open, 0, target, 0, filled);
            return;
        }
        long place = places[(int) block];
        MemorySegment from = chunks.chunk(place).asSlice(Chunks.offset(place));
        switch (widths[(int) block]) {
            case 1 -> {
                for (int i = 0; i < BLOCK; i++) {
                    target[i] = (from.get(ValueLayout.JAVA_BYTE, i) & 0xFF) - 1;
                }
            }
            case 2 -> {
                for (int i = 0; i < BLOCK; i++) {
                    target[i] = (from.get(SHORT, 2L * i) & 0xFFFF) - 1;
                }
            }
            case 3 -> {
                for (int i = 0; i < BLOCK; i++) {
                    target[i] = (from.get(SHORT, 3L * i) & 0xFFFF
                                    | (from.get(ValueLayout.JAVA_BYTE, 3L * i + 2) & 0xFF) << 16)
                            - 1;
                }
            }
            default -> {
                for (int i = 0; i < BLOCK; i++) {
                    target[i] = from.get(INT, 4L * i) - 1;
                }
            }
        }
    }

    /** Codes are kept one higher, so that NULL is 0. */
    private void seal() {
        if (rowsWhenClosed >= 0) {
            throw new QvdException("found the table finished or closed, expected no more values");
        }
        int width = largest < 0xFF ? 1 : largest < 0xFFFF ? 2 : largest < 0xFFFFFF ? 3 : 4;
        int at = chunks.reserve(BLOCK * width);
        byte[] bytes = chunks.open();
        for (int i = 0; i < BLOCK; i++) {
            int kept = open[i] + 1;
            for (int b = 0; b < width; b++) {
                bytes[at++] = (byte) (kept >>> 8 * b);
            }
        }
        if (blocks == places.length) {
            places = Arrays.copyOf(places, 2 * blocks);
            widths = Arrays.copyOf(widths, 2 * blocks);
        }
        places[blocks] = chunks.place(at - BLOCK * width);
        widths[blocks++] = (byte) width;
        filled = 0;
        largest = 0;
    }
}
