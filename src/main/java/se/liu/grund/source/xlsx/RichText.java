package se.liu.grund.source.xlsx;

import java.io.IOException;

/**
 * The text of an {@code si} or {@code is} element (ECMA-376 part 1, 18.4.8): its runs together, without how they are
 * pronounced, and with Excel's own escapes ({@code _x000D_}) undone.
 */
final class RichText {

    /** As many characters as Excel lets stand in a cell. */
    static final int LONGEST = 32_767;

    private RichText() {}

    /** @param text is emptied and filled; one character more than {@link #LONGEST} when it is longer */
    static void read(Xml xml, StringBuilder text) throws IOException {
        text.setLength(0);
        while (xml.enter()) {
            switch (xml.name()) {
                case "t" -> xml.text(text, LONGEST);
                case "r" -> {
                    while (xml.enter()) {
                        if (xml.is("t")) {
                            xml.text(text, LONGEST);
                        } else {
                            xml.skip();
                        }
                    }
                }
                default -> xml.skip();
            }
        }
        unescape(text);
    }

    /** Undoes {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19); what is no character alone stays as it stands. */
    static void unescape(StringBuilder text) {
        int first = text.indexOf("_x");
        if (first < 0) {
            return;
        }
        int to = first;
        for (int from = first; from < text.length(); ) {
            int code = code(text, from);
            text.setCharAt(to++, code < 0 ? text.charAt(from) : (char) code);
            from += code < 0 ? 1 : 7;
        }
        text.setLength(to);
    }

    private static int code(StringBuilder text, int from) {
        if (from + 7 > text.length()
                || text.charAt(from) != '_'
                || text.charAt(from + 1) != 'x'
                || text.charAt(from + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return Character.isSurrogate((char) code) ? -1 : code;
    }
}
