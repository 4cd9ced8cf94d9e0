package se.liu.grund.source.px;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Takes the head, all before {@code DATA=}, out of a file's bytes. Quotes, {@code ;} and {@code =} are the same bytes in
 * all encodings that PX files come in.
 */
final class HeadBytes {

    /** How the head ended. */
    enum End {
        /** With {@code DATA=}. */
        DATA,
        /** With the file: there is no DATA, or a quote too many or too few hides it. */
        FILE,
        /** It is longer than a head may be. */
        LIMIT
    }

    private static final byte[] WORD = {'D', 'A', 'T', 'A'};

    private final Window window;
    private final int most;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(1 << 14);
    private boolean quoted;
    private int letters;
    private boolean cut;

    HeadBytes(Window window, int most) {
        this.window = window;
        this.most = most;
    }

    /** Reads the head; the window stands after {@code DATA=} then. */
    End read() throws IOException {
        for (; ; ) {
            if (window.left() == 0) {
                window.fill();
                if (window.left() == 0) {
                    return End.FILE;
                }
            }
            int from = window.from;
            boolean found = skip();
            if (head.size() + (window.from - from) > most) {
                head.write(window.bytes, from, most - head.size());
                cut = true;
                return End.LIMIT;
            }
            head.write(window.bytes, from, window.from - from - (found ? 1 : 0));
            if (found) {
                return End.DATA;
            }
        }
    }

    /** All before {@code DATA=} and that word itself. */
    byte[] bytes() {
        byte[] bytes = head.toByteArray();
        int end = bytes.length;
        while (cut && end > 0 && bytes[end - 1] < 0) {
            end--; // a letter may have been cut in two
        }
        return Arrays.copyOf(bytes, end);
    }

    private boolean skip() {
        while (window.from < window.to) {
            byte b = window.bytes[window.from++];
            if (b == '"') {
                quoted = !quoted;
                letters = -1;
            } else if (!quoted) {
                if (b == '=' && letters == WORD.length) {
                    return true;
                } else if (b == ';') {
                    letters = 0;
                } else if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                    letters = letters >= 0 && letters < WORD.length && (b & ~0x20) == WORD[letters] ? letters + 1 : -1;
                }
            }
        }
        return false;
    }
}
