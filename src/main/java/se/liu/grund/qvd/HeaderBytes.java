package se.liu.grund.qvd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Finds a file's header: everything before the first NUL. */
final class HeaderBytes {

    private static final int FIRST = 1 << 14;

    /** What the JDK copies through memory of its own, which it keeps. */
    private static final int PART = 1 << 20;

    /** Wide tables with long lineage stay far below this; it bounds what a file without NUL can make us read. */
    private static final int LONGEST = 64 << 20;

    private HeaderBytes() {}

    /** @throws QvdException when there is no NUL, or what precedes it is no QVD header */
    static QvdHeader read(String file, FileChannel channel) throws IOException {
        byte[] bytes = new byte[FIRST];
        int filled = 0;
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, filled, Math.min(bytes.length - filled, PART)));
            for (int i = filled; i < filled + read; i++) {
                if (bytes[i] == 0) {
                    return HeaderReader.read(file, Arrays.copyOf(bytes, i));
                }
            }
            if (read < 0) {
                throw QvdException.in(
                        file, "byte " + filled, "the file's end", "a QVD, whose XML header ends with NUL");
            }
            filled += read;
            if (filled == LONGEST) {
                throw QvdException.in(
                        file, "byte " + LONGEST, "no NUL so far", "a QVD, whose XML header ends with NUL");
            }
            if (filled == bytes.length) {
                // From a power of two by doubling, so that it meets the longest exactly.
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
        }
    }
}
