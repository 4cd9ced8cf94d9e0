package se.liu.grund.delivery;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;

/**
 * Cells held by column, 29 bytes each, and made into objects when asked for. A delivery has few measures, periods, keys
 * and categories and many cells, so a cell's place is one number of the numbers of these.
 */
final class CellColumns extends AbstractList<Cell> implements RandomAccess {

    private static final CellStatus[] STATUSES = CellStatus.values();
    private static final Gender[] GENDERS = Gender.values();

    // A place from the left: measure 8 bits, kön 2, period 10, key 22, category 22.
    private static final int CATEGORY_BITS = 22;
    private static final int KEY_BITS = 22;
    private static final int PERIOD_BITS = 10;
    private static final int GENDER_BITS = 2;
    private static final int MEASURE_BITS = 8;

    /** How many places that differ only in the last bits of the period lie together. */
    static final int BUCKET = 8;

    private static final int RECENT = 256;

    private final Numbered<String> measures = new Numbered<>("measures", MEASURE_BITS);
    private final Numbered<Period> periods = new Numbered<>("periods", PERIOD_BITS);
    private final Numbered<Key> keys = new Numbered<>("codes", KEY_BITS);
    private final Numbered<String> categories = new Numbered<>("categories", CATEGORY_BITS);
    private final Numbered<String> files = new Numbered<>("files", Integer.SIZE - 1);
    private long[] places = new long[1024];
    private byte[] statuses = new byte[1024];
    private int[] lows = new int[1024];
    private int[] highs = new int[1024];
    private int[] fileNumbers = new int[1024];
    private int[] lines = new int[1024];
    private int[] columns = new int[1024];
    private int size;

    int file(String name) {
        return files.number(name);
    }

    /** The number of a place, equal for equal parts. */
    long place(String measure, Gender gender, Period period, Key key, String category) {
        long place = measures.number(measure);
        place = place << GENDER_BITS | gender.ordinal();
        place = place << PERIOD_BITS | periods.number(period);
        place = place << KEY_BITS | keys.number(key);
        return place << CATEGORY_BITS | categories.number(category);
    }

    /** The place of a cell. */
    long place(int cell) {
        return places[cell];
    }

    static Gender gender(long place) {
        return GENDERS[part(place, CATEGORY_BITS + KEY_BITS + PERIOD_BITS, GENDER_BITS)];
    }

    /**
     * A hash of a place. Places that differ only in the last bits of the period, as those of a row do, fall into one bucket,
     * so that a table that this leads into is waited for once a row and not once a cell.
     */
    static int scattered(long place) {
        int shift = CATEGORY_BITS + KEY_BITS;
        long row = place & ~((long) (BUCKET - 1) << shift);
        // Two rounds, since a product's low bits say nothing of high ones.
        long hash = (row ^ row >>> 32) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        int bucket = (int) (hash >>> 32) & -BUCKET;
        return bucket | (int) (hash + (place >>> shift)) & BUCKET - 1;
    }

    /**
     * One cell for each measure, kön, period and key, in their order: what checks need that do not look at categories. Many
     * times fewer than the cells.
     */
    List<Cell> withoutCategories() {
        List<Cell> some = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long[] recent = new long[RECENT];
        Arrays.fill(recent, -1);
        for (int cell = 0; cell < size; cell++) {
            long part = places[cell] >>> CATEGORY_BITS;
            int slot = (int) (part ^ part >>> KEY_BITS) & RECENT - 1;
            if (recent[slot] != part) {
                recent[slot] = part;
                if (seen.add(part)) {
                    some.add(get(cell));
                }
            }
        }
        return some;
    }

    /** The same place but for kön. */
    static long with(long place, Gender gender) {
        int shift = CATEGORY_BITS + KEY_BITS + PERIOD_BITS;
        return place & ~(((1L << GENDER_BITS) - 1) << shift) | (long) gender.ordinal() << shift;
    }

    void add(long place, Counts.Reading.Known known, int file, int line, int column) {
        if (size == places.length) {
            int more = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size * 2L));
            places = Arrays.copyOf(places, more);
            statuses = Arrays.copyOf(statuses, more);
            lows = Arrays.copyOf(lows, more);
            highs = Arrays.copyOf(highs, more);
            fileNumbers = Arrays.copyOf(fileNumbers, more);
            lines = Arrays.copyOf(lines, more);
            columns = Arrays.copyOf(columns, more);
        }
        places[size] = place;
        statuses[size] = (byte) known.status().ordinal();
        lows[size] = known.low();
        highs[size] = known.high();
        fileNumbers[size] = file;
        lines[size] = line;
        columns[size++] = column;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Cell get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        long place = places[index];
        Key key = keys.get(part(place, CATEGORY_BITS, KEY_BITS));
        return new Cell(
                measures.get(part(place, CATEGORY_BITS + KEY_BITS + PERIOD_BITS + GENDER_BITS, MEASURE_BITS)),
                gender(place),
                periods.get(part(place, CATEGORY_BITS + KEY_BITS, PERIOD_BITS)),
                key.code(),
                key.name(),
                categories.get(part(place, 0, CATEGORY_BITS)),
                STATUSES[statuses[index]],
                lows[index],
                highs[index],
                new Origin(files.get(fileNumbers[index]), lines[index], columns[index]));
    }

    private static int part(long place, int from, int bits) {
        return (int) (place >>> from) & (1 << bits) - 1;
    }
}
