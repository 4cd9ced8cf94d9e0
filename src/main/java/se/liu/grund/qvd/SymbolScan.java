package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks once through one field's symbols and checks that each is well-formed and that the last ends exactly where the header says.
 * What it keeps grows with what is there, not with what the header claims.
 */
final class SymbolScan {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    /** What an array can hold. */
    private static final int LONGEST = HeaderArithmetic.MOST;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(512);
    private final String file;
    private final QvdHeader.Field field;
    private final long fileOffset;
    private final MemorySegment table;
    private final long end;
    private long at;

    /** @param fileOffset where the table starts in the file */
    SymbolScan(String file, QvdHeader.Field field, long fileOffset, MemorySegment table) {
        this.file = file;
        this.field = field;
        this.fileOffset = fileOffset;
        this.table = table;
        this.end = table.byteSize();
    }

    /** The places of every so many symbols, counted from the first.
     * @throws QvdException that names the byte of the file */
    long[] places(int every) {
        long[] places = new long[16];
        for (long count = 0; count < field.symbols(); count++) {
            if (at == end) {
                throw fault(at, "the end after " + count + " symbols", field.symbols() + " symbols");
            }
            if (count % every == 0) {
                int mark = (int) (count / every);
                if (mark == places.length) {
                    places = Arrays.copyOf(places, 2 * mark);
                }
                places[mark] = at;
            }
            step();
        }
        if (at < end) {
            throw fault(at, end - at + " bytes after the last of " + field.symbols() + " symbols", "none");
        }
        return Arrays.copyOf(places, (int) ((field.symbols() + every - 1) / every));
    }

    /** True when all symbols are of one type and this many bytes; all are checked. */
    boolean areAll(byte type, int bytes) {
        if (field.symbols() * bytes != end) {
            return false;
        }
        for (long place = 0; place < end; place += bytes) {
            if (table.get(ValueLayout.JAVA_BYTE, place) != type) {
                return false;
            }
        }
        if (type == SymbolStore.REAL) {
            for (long place = 0; place < end; place += bytes) {
                finite(place, place + 1);
            }
        }
        return true;
    }

    private void step() {
        long start = at;
        byte type = table.get(ValueLayout.JAVA_BYTE, at++);
        switch (type) {
            case SymbolStore.INT -> number(start, Integer.BYTES);
            case SymbolStore.REAL -> real(start);
            case SymbolStore.TEXT -> text(start);
            case SymbolStore.DUAL_INT -> {
                number(start, Integer.BYTES);
                text(start);
            }
            case SymbolStore.DUAL_REAL -> {
                real(start);
                text(start);
            }
            default -> throw fault(start, "symbol type " + type, "1, 2, 4, 5 or 6");
        }
    }

    private void real(long start) {
        finite(start, number(start, Double.BYTES));
    }

    private void finite(long start, long from) {
        double number = table.get(SymbolStore.REAL_VALUE, from);
        if (!Double.isFinite(number)) {
            throw fault(start, Double.toString(number), "a finite number");
        }
    }

    private long number(long start, int bytes) {
        if (bytes > end - at) {
            throw fault(start, "a number cut off by the end of the symbols", bytes + " bytes");
        }
        long from = at;
        at += bytes;
        return from;
    }

    private void text(long start) {
        long from = at;
        long stop = endOfText(table, from, end);
        if (stop < 0) {
            throw fault(start, "a text without NUL before the end of the symbols", "a NUL");
        }
        at = stop + 1;
        if (stop - from > LONGEST) {
            throw fault(start, "a text of " + (stop - from) + " bytes", "at most " + LONGEST);
        }
        if (!isAscii(from, stop) && !isUtf8(from, stop)) {
            throw fault(start, "a text that is not UTF-8", "UTF-8");
        }
    }

    /** In parts, so that a long text takes no memory. */
    private boolean isUtf8(long from, long stop) {
        ByteBuffer bytes = table.asSlice(from, stop - from).asByteBuffer();
        decoder.reset();
        CoderResult result;
        do {
            result = decoder.decode(bytes, decoded.clear(), true);
        } while (result.isOverflow());
        return !result.isError();
    }

    /** Where the text that starts here meets its NUL, eight bytes at a time; negative when it does not. */
    static long endOfText(MemorySegment table, long from, long end) {
        long at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long eight = table.get(LONG, at);
            long zeros = eight - ONES & ~eight & TOPS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        for (; at < end; at++) {
            if (table.get(ValueLayout.JAVA_BYTE, at) == 0) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAscii(long from, long stop) {
        long at = from;
        for (; at <= stop - Long.BYTES; at += Long.BYTES) {
            if ((table.get(LONG, at) & TOPS) != 0) {
                return false;
            }
        }
        for (; at < stop; at++) {
            if (table.get(ValueLayout.JAVA_BYTE, at) < 0) {
                return false;
            }
        }
        return true;
    }

    private QvdException fault(long where, String found, String expected) {
        return QvdException.in(file, "field [" + field.name() + "], byte " + (fileOffset + where), found, expected);
    }
}
