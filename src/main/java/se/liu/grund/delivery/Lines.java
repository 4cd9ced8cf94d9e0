package se.liu.grund.delivery;

import java.util.Arrays;

/** A text cut into lines at LF or CRLF, and a line into columns at tabs, without copying. Lines and columns count from 0. */
final class Lines {

    private final String text;
    private int[] starts = new int[1024];
    private int count;

    Lines(String text) {
        this.text = text;
        int from = 0;
        while (from < text.length()) {
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[count++] = from;
            int end = text.indexOf('\n', from);
            from = end < 0 ? text.length() : end + 1;
        }
        starts[count] = from;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    String line(int line) {
        return text.substring(starts[line], end(line));
    }

    /** Whether a line holds nothing but blanks and tabs. */
    boolean empty(int line) {
        for (int i = starts[line]; i < end(line); i++) {
            if (text.charAt(i) != '\t' && !Counts.blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Cuts a line into columns. */
    Columns columns(int line, Columns columns) {
        columns.clear();
        int end = end(line);
        int from = starts[line];
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
            columns.add(from, tab);
            from = tab + 1;
        }
        columns.add(from, end);
        return columns;
    }

    private int end(int line) {
        int end = starts[line + 1];
        if (end > starts[line] && text.charAt(end - 1) == '\n') {
            end--;
            if (end > starts[line] && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    /** Where the columns of one line begin and end in the text; used again for the next line. */
    final class Columns {
        private int[] bounds = new int[64];
        private int count;

        private void clear() {
            count = 0;
        }

        private void add(int from, int to) {
            if (2 * count + 2 > bounds.length) {
                bounds = Arrays.copyOf(bounds, bounds.length * 2);
            }
            bounds[2 * count] = from;
            bounds[2 * count + 1] = to;
            count++;
        }

        int count() {
            return count;
        }

        int from(int column) {
            return bounds[2 * column];
        }

        int to(int column) {
            return bounds[2 * column + 1];
        }

        /** What stands there as it stands; empty where the line has no such column. */
        String raw(int column) {
            return column < count ? text.substring(from(column), to(column)) : "";
        }
    }
}
