package se.liu.grund.qvd;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A column as it goes into a file: only used symbols, each value once, in order of first occurrence.
 *
 * @param column what is encoded
 * @param order for each symbol of the file its index in the column
 * @param codes for each symbol of the column its index in the file, -1 when no row uses it
 * @param nulls true when at least one row is NULL
 */
record Encoding(QvdColumn column, int[] order, int[] codes, boolean nulls) {

    /** NULL rows carry raw 0, symbols raw 2, 3, …; raw 1 is never used. */
    static final int NULL_BIAS = -2;

    private static final int UNSEEN = -1;

    static Encoding of(QvdColumn column) {
        List<QvdSymbol> symbols = column.symbols();
        int[] codes = new int[symbols.size()];
        Arrays.fill(codes, UNSEEN);
        int[] order = new int[symbols.size()];
        Map<Object, Integer> values = new HashMap<>();
        boolean nulls = false;
        for (int row = 0; row < column.rows(); row++) {
            int index = column.index(row);
            if (index < 0) {
                nulls = true;
            } else if (codes[index] == UNSEEN) {
                int next = values.size();
                Integer known = values.putIfAbsent(value(symbols.get(index)), next);
                codes[index] = known == null ? next : known;
                if (known == null) {
                    order[next] = index;
                }
            }
        }
        return new Encoding(column, Arrays.copyOf(order, values.size()), codes, nulls);
    }

    /** What makes two symbols one value of a field: the number where there is one, whatever the text. */
    private static Object value(QvdSymbol symbol) {
        return switch (symbol) {
            case QvdSymbol.Text(String text) -> text;
            case QvdSymbol.Int _, QvdSymbol.Real _, QvdSymbol.DualInt _, QvdSymbol.DualReal _ -> symbol.number();
        };
    }

    int bias() {
        return nulls ? NULL_BIAS : 0;
    }

    /** Bits that the largest raw value needs: 0 for a constant and for no rows at all. */
    int bits() {
        return FieldDraft.bits(order.length, bias());
    }

    /** What a row's record holds. */
    int raw(int row) {
        int index = column.index(row);
        return index < 0 ? 0 : codes[index] - bias();
    }

    Iterable<QvdSymbol> symbols() {
        return () -> IntStream.range(0, order.length).mapToObj(this::symbol).iterator();
    }

    List<String> tags() {
        List<String> given = column.givenTags();
        return given == null ? derivedTags() : given;
    }

    List<String> derivedTags() {
        return Tags.of(column.format(), symbols());
    }

    private QvdSymbol symbol(int code) {
        return column.symbols().get(order[code]);
    }
}
