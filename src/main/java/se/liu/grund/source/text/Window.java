package se.liu.grund.source.text;

import java.io.IOException;
import java.util.Arrays;

/** The part of a text in which rows are found: from {@code 0} to {@code end} of {@code chars}. Grows with the longest row only. */
final class Window {

    private final Chars source;
    private final int most;
    char[] chars;
    int end;

    /** Of {@code size} characters to begin with, for rows of {@code most} characters at most. */
    Window(Chars source, int size, int most) {
        this.source = source;
        this.most = most;
        this.chars = new char[Math.min(size, most + 2)];
    }

    /** What {@link #more} found. */
    enum More {
        CHARS,
        END,
        /** The row has more characters than rows may have. */
        TOO_LONG
    }

    /** Forgets what stands before {@code keep}, so that the rest begins at 0, and reads on behind it. */
    More more(int keep) throws IOException {
        System.arraycopy(chars, keep, chars, 0, end - keep);
        end -= keep;
        if (end > most) {
            return More.TOO_LONG;
        }
        if (end > chars.length / 2) {
            chars = Arrays.copyOf(chars, (int) Math.min(chars.length * 2L, most + 2L));
        }
        int before = end;
        end = source.read(chars, end, chars.length);
        return end > before ? More.CHARS : More.END;
    }
}
