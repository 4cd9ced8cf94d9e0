package se.liu.grund.qvd.command;

import org.jspecify.annotations.Nullable;

/** Values and names as a terminal shows them. */
final class Cell {

    /** What stands for NULL; a text that looks so stands in quotes. */
    static final String NULL = "∅";

    private static final int WIDEST = 32;

    private Cell() {}

    /** A value: cut when long, in quotes where it could be taken for NULL, for nothing, or for a shorter text. */
    static String of(@Nullable String value) {
        if (value == null) {
            return NULL;
        }
        boolean plain = !value.isEmpty()
                && !value.equals(NULL)
                && value.charAt(0) != '"'
                && value.strip().length() == value.length();
        return cut(printable(plain ? value : '"' + value.replace("\"", "\"\"") + '"'));
    }

    /** Without characters that would move the cursor, end the line or turn its direction. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(moves(c) ? '·' : c));
        return shown.toString();
    }

    /** How many columns a text takes, a character a column. */
    static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static boolean moves(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
