package se.liu.grund.qvd;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where each field's bits stand in a record. Fields without bits have offset and width 0; the others tile the record exactly, so that
 * the widths add up to eight times its bytes.
 *
 * @param offsets first bit, by field
 * @param widths bits, by field
 * @param recordBytes bytes a record, at least 1
 */
record RecordLayout(int[] offsets, int[] widths, int recordBytes) {

    /**
     * Wide fields first, equals in table order. Qlik leaves no spare bit unowned: the last field is widened to the byte's end, and when
     * no field needs a bit, the table's last field gets a whole byte.
     */
    static RecordLayout of(int[] needed) {
        int[] order = IntStream.range(0, needed.length)
                .boxed()
                .filter(field -> needed[field] > 0)
                .sorted(Comparator.comparingInt(field -> -needed[field]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] offsets = new int[needed.length];
        int[] widths = needed.clone();
        int bits = 0;
        for (int field : order) {
            offsets[field] = bits;
            bits += widths[field];
        }
        int last = order.length == 0 ? needed.length - 1 : order[order.length - 1];
        int bytes = Math.max(1, (bits + 7) / 8);
        widths[last] += 8 * bytes - bits;
        return new RecordLayout(offsets, widths, bytes);
    }
}
