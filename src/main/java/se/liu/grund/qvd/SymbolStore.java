package se.liu.grund.qvd;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A field's symbols as they will stand in the file, numbered from 0 in the order in which they are added. Nothing is compared here. */
final class SymbolStore {

    static final byte INT = 1;
    static final byte REAL = 2;
    static final byte TEXT = 4;
    static final byte DUAL_INT = 5;
    static final byte DUAL_REAL = 6;

    static final ValueLayout.OfInt INT_VALUE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfDouble REAL_VALUE = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle PUT_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle PUT_REAL =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private final Chunks chunks;
    private int count;
    private long place;
    private boolean text = true;
    private boolean ascii = true;
    private boolean numeric = true;
    private boolean whole = true;

    SymbolStore(Spill spill) {
        this.chunks = new Chunks(spill);
    }

    int count() {
        return count;
    }

    /** The bytes of all symbols together. */
    long bytes() {
        return chunks.bytes();
    }

    /** Where the symbol added last stands. */
    long lastPlace() {
        return place;
    }

    int integer(int value) {
        int at = begin(INT, 5);
        PUT_INT.set(chunks.open(), at + 1, value);
        return numbered(true);
    }

    int real(double value) {
        int at = begin(REAL, 9);
        PUT_REAL.set(chunks.open(), at + 1, value);
        return numbered(value == Math.rint(value));
    }

    int text(byte[] utf8) {
        int at = begin(TEXT, utf8.length + 2);
        put(utf8, at + 1);
        numeric = false;
        ascii = ascii && isAscii(utf8);
        return next();
    }

    int dualInteger(int value, byte[] utf8) {
        int at = begin(DUAL_INT, utf8.length + 6);
        PUT_INT.set(chunks.open(), at + 1, value);
        put(utf8, at + 5);
        return numbered(true);
    }

    int dualReal(double value, byte[] utf8) {
        int at = begin(DUAL_REAL, utf8.length + 10);
        PUT_REAL.set(chunks.open(), at + 1, value);
        put(utf8, at + 9);
        return numbered(value == Math.rint(value));
    }

    /** True when a text of these bytes stands at a place that {@link #lastPlace()} told after one was added. */
    boolean isText(long place, byte[] utf8) {
        MemorySegment chunk = chunks.chunk(place);
        long from = Chunks.offset(place) + 1L;
        long end = from + utf8.length;
        return end < chunk.byteSize()
                && chunk.get(ValueLayout.JAVA_BYTE, end) == 0
                && MemorySegment.mismatch(MemorySegment.ofArray(utf8), 0, utf8.length, chunk, from, end) < 0;
    }

    List<MemorySegment> chunks() {
        return chunks.all();
    }

    void writeTo(WritableByteChannel channel) throws IOException {
        chunks.writeTo(channel);
    }

    List<String> tags(NumberFormat format) {
        return Tags.of(format, text, ascii, numeric, whole);
    }

    private int begin(byte type, int bytes) {
        if (bytes < 0) {
            throw new QvdException("found a text of 2 GiB or more, expected a shorter one");
        }
        int at = chunks.reserve(bytes);
        place = chunks.place(at);
        chunks.open()[at] = type;
        return at;
    }

    private void put(byte[] utf8, int at) {
        System.arraycopy(utf8, 0, chunks.open(), at, utf8.length);
        chunks.open()[at + utf8.length] = 0;
    }

    private int numbered(boolean isWhole) {
        text = false;
        whole = whole && isWhole;
        return next();
    }

    private int next() {
        if (count == Integer.MAX_VALUE) {
            throw new QvdException("found more than " + count + " distinct values, expected at most so many");
        }
        return count++;
    }

    private static boolean isAscii(byte[] utf8) {
        for (byte b : utf8) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
