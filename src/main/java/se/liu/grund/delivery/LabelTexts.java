package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.source.GridRow;

/** Clean labels of one table. The same few come again and again, so each is made once and found by its characters. */
final class LabelTexts {

    /** Some 4 MB of references; a label beyond them is made anew each time. */
    static final int MOST = 1 << 19;

    private @Nullable String[] raw = new String[1024];
    private @Nullable String[] clean = new String[1024];
    private int count;

    /** The clean text of a cell; empty where the row has no such cell. */
    String clean(GridRow row, int cell) {
        if (cell >= row.count() || row.from(cell) == row.to(cell)) {
            return "";
        }
        char[] chars = row.chars();
        int from = row.from(cell);
        int length = row.to(cell) - from;
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 15) & raw.length - 1;
        for (String known = raw[slot]; known != null; known = raw[slot]) {
            if (known.hashCode() == hash && same(known, chars, from, length)) {
                String text = clean[slot];
                return text == null ? "" : text;
            }
            slot = slot + 1 & raw.length - 1;
        }
        String text = new String(chars, from, length);
        String cleaned = Label.clean(text);
        if (count < MOST / 2) {
            raw[slot] = text;
            clean[slot] = cleaned;
            if (++count > raw.length / 2) {
                grow();
            }
        }
        return cleaned;
    }

    private static boolean same(String known, char[] chars, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        @Nullable String[] raws = raw;
        @Nullable String[] cleans = clean;
        raw = new String[raws.length * 2];
        clean = new String[raws.length * 2];
        for (int i = 0; i < raws.length; i++) {
            String text = raws[i];
            if (text != null) {
                int slot = (text.hashCode() ^ text.hashCode() >>> 15) & raw.length - 1;
                while (raw[slot] != null) {
                    slot = slot + 1 & raw.length - 1;
                }
                raw[slot] = text;
                clean[slot] = cleans[i];
            }
        }
    }
}
