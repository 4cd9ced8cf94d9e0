package se.liu.grund.qvd;

import java.util.Comparator;
import java.util.List;
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
     * Qlik's own layout. Each unit is cut into groups of whole bytes, wherever that costs no byte, and a group's last field is widened to
     * the byte's end, so that no bit is left unowned. When no field needs a bit, the table's last field gets a whole byte.
     *
     * @param needed bits by field, at least one field, 0 to 64 bits each
     */
    static RecordLayout of(int[] needed) {
        int[] offsets = new int[needed.length];
        int[] widths = needed.clone();
        int bytes = 0;
        for (List<Integer> unit : RecordUnits.of(needed)) {
            for (List<Integer> rest = unit; !rest.isEmpty(); ) {
                List<Integer> group = rest.subList(0, groupSize(needed, rest));
                rest = rest.subList(group.size(), rest.size());
                int bit = 8 * bytes;
                for (int field : group) {
                    offsets[field] = bit;
                    bit += needed[field];
                }
                bytes = bytes(bit);
                widths[group.getLast()] += 8 * bytes - bit;
            }
        }
        if (bytes == 0) {
            widths[needed.length - 1] = 8;
            bytes = 1;
        }
        return new RecordLayout(offsets, widths, bytes);
    }

    /**
     * True when every field has the bits that it needs, none has more than a unit, and no bit of the record is unowned or owned twice, as in
     * all files of Qlik's.
     */
    boolean holds(int[] needed) {
        int[] wide = IntStream.range(0, widths.length)
                .filter(field -> widths[field] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(field -> offsets[field]))
                .mapToInt(Integer::intValue)
                .toArray();
        long bits = 0;
        for (int field : wide) {
            if (offsets[field] != bits || widths[field] > RecordUnits.UNIT) {
                return false;
            }
            bits += widths[field];
        }
        return bits == 8L * recordBytes
                && bits > 0
                && IntStream.range(0, needed.length)
                        .allMatch(
                                field -> widths[field] >= needed[field] && (widths[field] > 0 || offsets[field] == 0));
    }

    /** How many of the fields stand before the first cut that costs no byte. */
    private static int groupSize(int[] needed, List<Integer> fields) {
        int all = fields.stream().mapToInt(field -> needed[field]).sum();
        int before = 0;
        for (int count = 1; count < fields.size(); count++) {
            before += needed[fields.get(count - 1)];
            if (bytes(before) + bytes(all - before) == bytes(all)) {
                return count;
            }
        }
        return fields.size();
    }

    private static int bytes(int bits) {
        return (bits + 7) / 8;
    }
}
