package se.liu.grund.source.text;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * What a file's bytes may be, by one pass over all of them: whether they are UTF-8 cannot be known from the first ones, and
 * rows read in a wrong encoding cannot be taken back. Text in ASCII passes eight bytes at a time. Offsets are -1 where there
 * is none.
 */
final class ByteScan {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final int CHUNK = 1 << 17;

    private final byte[] bytes = new byte[CHUNK];
    private long base;
    private long nul = -1;
    private long not8 = -1;
    private long not1252 = -1;
    private boolean letter;
    private boolean controls;
    private int odd1;
    private int odd2;

    private ByteScan() {}

    /** Scans to the file's end, or to its first NUL. */
    static ByteScan of(SeekableByteChannel file) throws IOException {
        ByteScan scan = new ByteScan();
        file.position(0);
        int kept = 0;
        while (scan.nul < 0) {
            int read = fill(file, scan.bytes, kept);
            int end = kept + read;
            int done = scan.pass(end, end < CHUNK);
            kept = end - done;
            scan.base += done;
            System.arraycopy(scan.bytes, done, scan.bytes, 0, kept);
            if (end < CHUNK) {
                break;
            }
        }
        return scan;
    }

    /** Offset of the first NUL. */
    long nul() {
        return nul;
    }

    /** Offset of the first byte that is not UTF-8 where it stands. */
    long not8() {
        return not8;
    }

    /** Offset of the first byte that windows-1252 leaves undefined, or of the first letter that is UTF-8. */
    long not1252() {
        return not1252;
    }

    /** Whether {@link #not1252} is a letter in UTF-8. */
    boolean letter() {
        return letter;
    }

    /** Whether there are bytes 0x80 to 0x9F. */
    boolean controls() {
        return controls;
    }

    /** The byte at {@link #not8}, as messages show it. */
    String hex8() {
        return hex(odd1);
    }

    /** The byte at {@link #not1252}, or the two of the letter. */
    String hex1252() {
        return letter ? "0xC3 " + hex(odd2) : hex(odd2);
    }

    static String hex(int b) {
        return "0x%02X".formatted(b & 0xFF);
    }

    /** The 1-based line on which a byte stands, in an encoding that has ASCII's line ends. */
    static int line(Path path, long offset) throws IOException {
        byte[] bytes = new byte[CHUNK];
        long left = offset;
        long line = 1;
        byte before = 0;
        try (SeekableByteChannel file = FileChannel.open(path)) {
            while (left > 0) {
                int read = (int) Math.min(left, fill(file, bytes, 0));
                for (int i = 0; i < read; i++) {
                    byte b = bytes[i];
                    if (b == '\n' ? before != '\r' : b == '\r') {
                        line++;
                    }
                    before = b;
                }
                left = read == 0 ? 0 : left - read;
            }
        }
        return (int) Math.min(line, Integer.MAX_VALUE);
    }

    private static int fill(SeekableByteChannel file, byte[] bytes, int from) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        while (rest.hasRemaining() && file.read(rest) >= 0) {
            // A read may give less than there is.
        }
        return rest.position() - from;
    }

    /** Looks at the bytes before {@code end}, less the first ones of a letter that goes on after it. */
    private int pass(int end, boolean last) {
        int safe = last ? end : end - 3;
        int i = 0;
        while (i < safe) {
            while (i + 8 <= safe) {
                long eight = (long) LONG.get(bytes, i);
                if (((eight | (eight - ONES)) & HIGH) != 0) {
                    break;
                }
                i += 8;
            }
            if (i < safe) {
                byte b = bytes[i];
                if (b > 0) {
                    i++;
                } else if (b == 0) {
                    nul = base + i;
                    return i;
                } else {
                    i = beyondAscii(i, end);
                }
            }
        }
        return i;
    }

    private int beyondAscii(int at, int end) {
        int length = not8 < 0 ? Utf8.length(bytes, at, end) : 1;
        if (length == 0) {
            not8 = base + at;
            odd1 = bytes[at];
            length = 1;
        }
        for (int i = at; i < at + length; i++) {
            int b = bytes[i] & 0xFF;
            controls |= b >= 0x80 && b < 0xA0;
            if (not1252 < 0) {
                letter = b == 0xC3 && i + 1 < end && (bytes[i + 1] & 0xC0) == 0x80;
                if (letter || b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                    not1252 = base + i;
                    odd2 = bytes[letter ? i + 1 : i];
                }
            }
        }
        return at + length;
    }
}
