package se.liu.grund.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.GridRow;

/** Clean labels of one column. The same few come again and again, so each is made once and found by its characters. */
final class LabelTexts {

    /** Some 4 MB of references; a label beyond them is made anew each time. */
    static final int MOST = 1 << 19;

    /** What stands in a cell, what it is when clean, and room for what is thought of it. */
    static final class Text {

        private final char[] raw;
        private final int hash;
        final String clean;
        RowLabels.@Nullable Judged judged;

        Text(char[] raw, int hash, String clean) {
            this.raw = raw;
            this.hash = hash;
            this.clean = clean;
        }

        private boolean is(char[] chars, int from, int to) {
            return Arrays.equals(raw, 0, raw.length, chars, from, to);
        }
    }

    private @Nullable Text[] texts = new Text[1024];
    // Most labels stand in the row above too.
    private @Nullable Text above;
    private int count;

    /** What stands in no cell. */
    static Text none() {
        return new Text(new char[0], 0, "");
    }

    /** What stands in a cell; empty where the row has no such cell. */
    Text of(GridRow row, int cell) {
        char[] chars = row.chars();
        int from = cell < row.count() ? row.from(cell) : 0;
        int to = cell < row.count() ? row.to(cell) : 0;
        Text text = above;
        if (text == null || !text.is(chars, from, to)) {
            text = find(chars, from, to);
            above = text;
        }
        return text;
    }

    private Text find(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = slot(hash);
        for (Text known = texts[slot]; known != null; known = texts[slot]) {
            if (known.hash == hash && known.is(chars, from, to)) {
                return known;
            }
            slot = slot + 1 & texts.length - 1;
        }
        char[] raw = Arrays.copyOfRange(chars, from, to);
        Text text = new Text(raw, hash, Label.clean(new String(raw)));
        if (count < MOST / 2) {
            texts[slot] = text;
            if (++count > texts.length / 2) {
                grow();
            }
        }
        return text;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & texts.length - 1;
    }

    private void grow() {
        @Nullable Text[] before = texts;
        texts = new Text[before.length * 2];
        for (Text text : before) {
            if (text != null) {
                int slot = slot(text.hash);
                while (texts[slot] != null) {
                    slot = slot + 1 & texts.length - 1;
                }
                texts[slot] = text;
            }
        }
    }
}
