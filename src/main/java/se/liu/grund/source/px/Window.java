package se.liu.grund.source.px;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a file's bytes, {@code from} (next to read) to {@code to}. A blank follows the last byte, so that a loop
 * over digits or letters ends there without asking.
 */
final class Window {

    private static final int SIZE = 1 << 18;

    private final InputStream in;
    final byte[] bytes = new byte[SIZE + 1];
    int from;
    int to;

    /** Whether the file has no bytes after {@code to}. */
    boolean last;

    Window(InputStream in) {
        this.in = in;
    }

    int left() {
        return to - from;
    }

    /** Reads on until the window is full or the file ends; what lies before {@code from} is gone. */
    void fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        while (!last && to < SIZE) {
            int read = in.read(bytes, to, SIZE - to);
            if (read < 0) {
                last = true;
            } else {
                to += read;
            }
        }
        bytes[to] = ' ';
    }

    void close() throws IOException {
        in.close();
    }
}
