package se.liu.grund.source.px;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.CubeBatch;

/** Reads one datum that is no plain number: a symbol, a number with an exponent or many digits, or what is neither. */
final class Datum {

    /** How many bytes a datum has at most; a longer one is passed over in pieces. */
    static final int LONGEST = 256;

    private static final boolean[] BETWEEN = new boolean[256];

    static {
        for (char c : " \t\n\r\f,;\u001A".toCharArray()) { // 1A ended files in DOS
            BETWEEN[c] = true;
        }
    }

    private final Window window;
    private final Symbols symbols;
    private final CubeBatch batch;
    private final Charset charset;
    private final int[] dots = new int[8];

    double number;
    int marker;

    Datum(Window window, Symbols symbols, CubeBatch batch, Charset charset) {
        this.window = window;
        this.symbols = symbols;
        this.batch = batch;
        this.charset = charset;
        for (int i = 1; i < dots.length; i++) {
            dots[i] = marker(symbols.shown(".".repeat(i)));
        }
    }

    private int marker(@Nullable String shown) {
        return shown == null ? 0 : batch.marker(shown);
    }

    /** Whether a byte stands between data. */
    static boolean between(byte b) {
        return BETWEEN[b & 0xFF];
    }

    /**
     * Reads the datum that begins at the window's next byte, and leaves the window after it.
     *
     * @param keyed whether quoted texts may be keys, so that a quoted number is not taken for a datum
     * @return null when {@link #number} and {@link #marker} hold it; else what stands there
     */
    @Nullable
    String read(boolean keyed) throws IOException {
        if (window.left() < LONGEST && !window.last) {
            window.fill();
        }
        int from = window.from;
        byte[] bytes = window.bytes;
        int quick = dots(bytes, from);
        if (quick > 0) {
            window.from = quick;
            return null;
        }
        int end = end(bytes, from);
        if (end - from >= LONGEST) {
            String begun = new String(bytes, from, LONGEST, charset);
            pass(end);
            return begun;
        }
        window.from = end;
        String text = new String(bytes, from, end - from, charset);
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String plain = quoted ? text.substring(1, text.length() - 1) : text;
        String shown = symbols.shown(plain);
        marker = marker(shown);
        number = shown != null || quoted && keyed ? Double.NaN : number(plain);
        return shown == null && Double.isNaN(number) ? text : null;
    }

    /** Dots, in quotes or without, and where they end; 0 when it is something else. */
    private int dots(byte[] bytes, int from) {
        int at = bytes[from] == '"' ? from + 1 : from;
        int first = at;
        while (bytes[at] == '.') {
            at++;
        }
        int count = at - first;
        at += first > from ? 1 : 0;
        if (count == 0
                || count >= dots.length
                || first > from && bytes[at - 1] != '"'
                || at > window.to
                || !between(bytes[at])) {
            return 0;
        }
        marker = dots[count];
        number = Double.NaN;
        return at;
    }

    private int end(byte[] bytes, int from) {
        int end = from;
        if (bytes[from] == '"') {
            int close = from + 1;
            int most = Math.min(window.to, from + LONGEST);
            while (close < most && bytes[close] != '"' && bytes[close] != '\n' && bytes[close] != '\r') {
                close++;
            }
            end = close < most && bytes[close] == '"' ? close + 1 : from;
        }
        while (end < window.to && !between(bytes[end])) {
            end++;
        }
        return end;
    }

    private void pass(int end) throws IOException {
        window.from = end;
        for (; ; ) {
            if (window.left() == 0) {
                window.fill();
                if (window.left() == 0) {
                    return;
                }
            }
            if (between(window.bytes[window.from])) {
                return;
            }
            window.from++;
        }
    }

    /** Digits with {@code .} for decimals and maybe an exponent; NaN when it is not, or too large for a number. */
    private static double number(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = digits(text, at);
        int decimals = 0;
        at += whole;
        if (at < text.length() && text.charAt(at) == '.') {
            decimals = digits(text, at + 1);
            at += 1 + decimals;
        }
        if (whole + decimals > 0 && at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at += at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 1;
            int exponent = digits(text, at);
            at = exponent == 0 ? -1 : at + exponent;
        }
        if (whole + decimals == 0 || at != text.length()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text) + 0.0; // no minus zero
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
