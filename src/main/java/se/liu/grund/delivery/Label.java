package se.liu.grund.delivery;

import java.text.Normalizer;

/**
 * A label and where it stands.
 *
 * @param text clean text (see {@link #clean})
 * @param line 1-based line, 0 when it does not stand in the file's content
 * @param column 1-based table column, likewise
 * @param where said after the text in a breach: empty, or that it is the file's name
 */
record Label(String text, int line, int column, String where) {

    private static final int MOST = 80;

    /** A label in a table, counted from 1. */
    static Label at(int line, int column, String raw) {
        return new Label(clean(raw), line, column, "");
    }

    /** A label that holds for the whole file. */
    static Label of(String raw, String where) {
        return new Label(clean(raw), 0, 0, where);
    }

    /** As a breach says it: in quotes, with what cannot be seen made visible. */
    String found() {
        return quoted(text) + where;
    }

    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints().limit(MOST).forEach(c -> {
            if (unseen(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > MOST ? "…'" : "'")
                .toString();
    }

    /** Unicode NFC, no blanks at the ends, every run of blanks one space: labels that look alike are alike. */
    static String clean(String raw) {
        boolean plain = true;
        char before = ' ';
        for (int i = 0; i < raw.length() && plain; i++) {
            char c = raw.charAt(i);
            plain = c < 0x300 && c != '\u00A0' && (c != ' ' || before != ' ');
            before = c;
        }
        if (plain && before != ' ' || raw.isEmpty()) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = Character.getType(c) == Character.SPACE_SEPARATOR;
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return Normalizer.normalize(text.toString().stripTrailing(), Normalizer.Form.NFC);
    }

    /** Whether it may not travel to Qlik: it would be expanded in a script, or cannot be seen. */
    static boolean dangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Most labels are of ASCII and Latin letters alone, which need no look at Unicode's tables.
            boolean plain = c >= ' ' && c <= '~' || c > '\u00AD' && c < '\u0300';
            if (!plain) {
                return text.contains("$(") || text.codePoints().anyMatch(Label::unseen);
            }
        }
        return text.contains("$(");
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }
}
