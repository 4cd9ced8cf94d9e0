package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.delivery.Stuff.Kind;
import se.liu.grund.source.GridRow;

/**
 * Where heading, labels and numbers stand in rows of which nothing is known. Rows and columns count from 0.
 *
 * @param headings the heading rows' places among the first rows, none to two
 * @param more whether there seem to be more heading rows than two
 * @param data the place of the first row of numbers; -1 where there is none
 * @param leading the columns of labels
 * @param values the columns of numbers
 * @param width of the table
 */
record GridLayout(
        List<Integer> headings, boolean more, int data, List<Integer> leading, List<Integer> values, int width) {

    /** How many leading columns stand before the first column of numbers. */
    int before() {
        return values.isEmpty()
                ? 0
                : (int) leading.stream().filter(c -> c < values.getFirst()).count();
    }

    static GridLayout of(GridRows rows, CodeColumns codes) {
        ColumnKinds kinds = ColumnKinds.of(rows, codes);
        List<GridRow> first = rows.first();
        int data = data(rows, kinds);
        List<Integer> headings = new ArrayList<>();
        boolean more = false;
        int row = data - 1;
        while (row >= 0 && Counts.empty(first.get(row))) {
            row--;
        }
        for (; row >= 0 && heading(first.get(row), kinds); row--) {
            if (headings.size() == 2) {
                more = true;
                break;
            }
            headings.addFirst(row);
        }
        return new GridLayout(headings, more, data, kinds.leading(), kinds.values(), kinds.width());
    }

    private static int data(GridRows rows, ColumnKinds kinds) {
        Stuff stuff = new Stuff();
        for (int i = 0; i < rows.first().size(); i++) {
            GridRow row = rows.first().get(i);
            boolean number = false;
            boolean years = true;
            boolean labels = false;
            double last = 0;
            boolean rising = true;
            for (int column : kinds.values()) {
                Kind kind = stuff.of(row, column);
                number |= kind == Kind.NUMBER || kind == Kind.YEAR || kind == Kind.MARKER;
                years &= kind == Kind.YEAR || kind == Kind.EMPTY;
                labels |= kind == Kind.LABEL;
                rising &= kind != Kind.YEAR || stuff.number() > last;
                last = kind == Kind.YEAR ? stuff.number() : last;
            }
            boolean yearHeading =
                    years && (rising || kinds.leading().stream().allMatch(c -> stuff.of(row, c) == Kind.EMPTY));
            boolean wide = rows.width(row) * 2 >= kinds.width();
            if (number && wide && !yearHeading && !(labels && heading(row, kinds))) {
                return i;
            }
        }
        return -1;
    }

    /** A row with labels above numbers, that is no title which stands over the whole width. */
    private static boolean heading(GridRow row, ColumnKinds kinds) {
        Stuff stuff = new Stuff();
        int labels = 0;
        int others = 0;
        List<String> texts = new ArrayList<>();
        for (int column : kinds.values()) {
            switch (stuff.of(row, column)) {
                case LABEL, YEAR -> labels++;
                case NUMBER, MARKER -> others++;
                case EMPTY -> {}
            }
            texts.add(Label.clean(row.text(column)));
        }
        boolean title = !kinds.leading().isEmpty()
                && !texts.getFirst().isEmpty()
                && row.count() > 2
                && texts.stream().allMatch(texts.getFirst()::equals)
                && Label.clean(row.text(kinds.leading().getFirst())).equals(texts.getFirst());
        return labels > 0 && others * 4 <= labels && !title;
    }
}
