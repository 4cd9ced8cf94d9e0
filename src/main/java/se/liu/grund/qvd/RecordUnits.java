package se.liu.grund.qvd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The order in which Qlik puts fields into a record, found by comparing genuine files. A record is filled in units of at most 64 bits. The
 * widest field that waits leads, in a new unit where the old one has no room for it; then those follow, narrowest first, that together
 * fill up exactly to the next multiple of 32 bits, if there are such. Of fields equally wide the table's first goes first.
 */
final class RecordUnits {

    /** Bits that are laid out together, so that no field has more. */
    static final int UNIT = 64;

    private static final int WORD = 32;

    private final List<Queue<Integer>> waiting =
            Stream.<Queue<Integer>>generate(ArrayDeque::new).limit(UNIT + 1).toList();
    private final List<List<Integer>> units = new ArrayList<>();
    private List<Integer> unit = new ArrayList<>();
    private int filled;

    private RecordUnits() {}

    /** The fields that need bits, unit by unit.
     * @param needed bits by field, 0 to 64 */
    static List<List<Integer>> of(int[] needed) {
        RecordUnits units = new RecordUnits();
        for (int field = 0; field < needed.length; field++) {
            if (needed[field] > 0) {
                units.waiting.get(needed[field]).add(field);
            }
        }
        for (int width = UNIT; width > 0; width--) {
            while (!units.waiting.get(width).isEmpty()) {
                units.lead(width);
            }
        }
        units.close();
        return units.units;
    }

    private void lead(int width) {
        if (filled + width > UNIT) {
            close();
        }
        place(width, 1);
        int room = Math.floorMod(-filled, WORD);
        int[] filling = filling(room);
        for (int narrow = 1; narrow <= room; narrow++) {
            place(narrow, filling[narrow]);
        }
        if (filled == UNIT) {
            close();
        }
    }

    /** How many fields of each width fill the room exactly; none when no choice does. The narrowest chosen is as wide as can be, then the next. */
    private int[] filling(int room) {
        int[] last = new int[room + 1];
        long sums = 1;
        for (int width = room; width > 0 && last[room] == 0; width--) {
            for (int count = Math.min(waiting.get(width).size(), room / width); count > 0; count--) {
                long fresh = (sums << width) & ~sums & (2L << room) - 1;
                for (long rest = fresh; rest != 0; rest &= rest - 1) {
                    last[Long.numberOfTrailingZeros(rest)] = width;
                }
                sums |= fresh;
            }
        }
        int[] chosen = new int[room + 1];
        for (int sum = room; last[sum] > 0; sum -= last[sum]) {
            chosen[last[sum]]++;
        }
        return chosen;
    }

    private void place(int width, int count) {
        for (int i = 0; i < count; i++) {
            unit.add(waiting.get(width).remove());
        }
        filled += width * count;
    }

    private void close() {
        if (!unit.isEmpty()) {
            units.add(unit);
            unit = new ArrayList<>();
            filled = 0;
        }
    }
}
