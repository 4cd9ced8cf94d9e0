package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The first bytes of a file, and how NULs lie among them.
 *
 * @param even how many NULs stand at even offsets
 * @param odd how many stand at odd ones
 */
record Head(byte[] bytes, int length, int even, int odd) {

    static Head of(SeekableByteChannel file, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // A read may give less than there is.
        }
        int[] nuls = new int[2];
        for (int i = 0; i < buffer.position(); i++) {
            if (buffer.get(i) == 0) {
                nuls[i & 1]++;
            }
        }
        return new Head(buffer.array(), buffer.position(), nuls[0], nuls[1]);
    }

    int nuls() {
        return even + odd;
    }

    /** Whether this looks like UTF-16: more than a quarter NULs, and nine of ten at the same half of the pairs. */
    boolean wide() {
        return nuls() * 4L > length && Math.max(even, odd) * 10L >= nuls() * 9L;
    }

    /** Whether the NULs come second, as in the little-endian order. */
    boolean little() {
        return odd > even;
    }

    boolean begins(int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
