package se.liu.grund.source.text;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.text.TextFormat.Delimiter;

/**
 * How often each possible delimiter stands in one of a text's first rows, outside quotes.
 *
 * @param line the 1-based line where the row begins
 * @param from where it begins in the sample
 * @param to where it ends, its line end not included
 * @param counts by {@link Delimiter}'s ordinal
 * @param plainCommas commas that are neither between digits nor before a blank, as decimal commas and those of prose are
 * @param blank whether nothing but blanks and delimiters stands in it
 */
record SampleRow(int line, int from, int to, int[] counts, int plainCommas, boolean blank) {

    private static final int MOST = 5000;

    int count(Delimiter delimiter) {
        return counts[delimiter.ordinal()];
    }

    /** The rows of a sample, 5,000 at most; without the last one when the text goes on. */
    static List<SampleRow> of(char[] chars, int end, boolean whole) {
        List<SampleRow> rows = new ArrayList<>();
        int line = 1;
        int i = 0;
        while (i < end && rows.size() < MOST) {
            int from = i;
            int first = line;
            int[] counts = new int[Delimiter.values().length];
            int plain = 0;
            boolean blank = true;
            boolean begins = true;
            while (i < end && chars[i] != '\n' && chars[i] != '\r') {
                int close = begins && chars[i] == '"' ? close(chars, i, end) : -1;
                if (close > 0 && (close + 1 == end || ends(chars[close + 1]))) {
                    line += breaks(chars, i, close);
                    i = close + 1;
                    begins = false;
                    blank = false;
                    continue;
                }
                Delimiter delimiter = delimiter(chars[i]);
                begins = delimiter != Delimiter.DETECT;
                if (begins) {
                    counts[delimiter.ordinal()]++;
                    plain += delimiter == Delimiter.COMMA && plainComma(chars, i, end) ? 1 : 0;
                } else {
                    blank &= Character.isWhitespace(chars[i]);
                }
                i++;
            }
            if (i < end || whole) {
                rows.add(new SampleRow(first, from, i, counts, plain, blank));
            }
            i += i + 1 < end && chars[i] == '\r' && chars[i + 1] == '\n' ? 2 : 1;
            line++;
        }
        return rows;
    }

    /** Where the quote is closed that opens at {@code open}; -1 when it is not. */
    static int close(char[] chars, int open, int end) {
        for (int i = open + 1; i < end; i++) {
            if (chars[i] == '"') {
                if (i + 1 == end || chars[i + 1] != '"') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static int breaks(char[] chars, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (chars[i] == '\n' ? chars[i - 1] != '\r' : chars[i] == '\r') {
                breaks++;
            }
        }
        return breaks;
    }

    private static boolean ends(char c) {
        return c == '\n' || c == '\r' || delimiter(c) != Delimiter.DETECT;
    }

    private static Delimiter delimiter(char c) {
        return switch (c) {
            case '\t' -> Delimiter.TAB;
            case ';' -> Delimiter.SEMICOLON;
            case ',' -> Delimiter.COMMA;
            case '|' -> Delimiter.PIPE;
            default -> Delimiter.DETECT;
        };
    }

    private static boolean plainComma(char[] chars, int i, int end) {
        boolean blankAfter = i + 1 < end && chars[i + 1] == ' ';
        boolean digits = i > 0 && digit(chars[i - 1]) && i + 1 < end && digit(chars[i + 1]);
        return !blankAfter && !digits;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
