package se.liu.grund.delivery;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import se.liu.grund.contract.Gender;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

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

    private final CellLabels labels;
    private long[] places = new long[1024];
    private byte[] statuses = new byte[1024];
    private int[] lows = new int[1024];
    private int[] highs = new int[1024];
    private int[] fileNumbers = new int[1024];
    private int[] lines = new int[1024];
    private int[] columns = new int[1024];
    private int size;

    /** With what the numbers stand for. */
    CellColumns(CellLabels labels) {
        this.labels = labels;
    }

    private static long checked(long number, int bits, String noun) {
        if (number >>> bits != 0) {
            throw new SourceException(new Fault(
                    0,
                    0,
                    "more than " + (1L << bits) + " " + noun,
                    "at most " + (1L << bits) + " in a delivery",
                    "Find out whether the right column is read, or divide the delivery."));
        }
        return number;
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

    /** The same place but for kön. */
    static long with(long place, Gender gender) {
        int shift = CATEGORY_BITS + KEY_BITS + PERIOD_BITS;
        return place & ~(((1L << GENDER_BITS) - 1) << shift) | (long) gender.ordinal() << shift;
    }

    /** The place of a cell without its category. */
    static long group(long place) {
        return place >>> CATEGORY_BITS << CATEGORY_BITS;
    }

    void add(CellBatch batch) {
        grow(batch.count());
        int[] measure = batch.values(CellColumn.MEASURE);
        int[] gender = batch.values(CellColumn.GENDER);
        int[] period = batch.values(CellColumn.PERIOD);
        int[] key = batch.values(CellColumn.KEY);
        int[] category = batch.values(CellColumn.CATEGORY);
        int[] status = batch.values(CellColumn.STATUS);
        for (int i = 0; i < batch.count(); i++) {
            long place = checked(measure[i], MEASURE_BITS, "measures");
            place = place << GENDER_BITS | gender[i];
            place = place << PERIOD_BITS | checked(period[i], PERIOD_BITS, "periods");
            place = place << KEY_BITS | checked(key[i], KEY_BITS, "codes");
            places[size + i] = place << CATEGORY_BITS | checked(category[i], CATEGORY_BITS, "categories");
            statuses[size + i] = (byte) status[i];
        }
        System.arraycopy(batch.values(CellColumn.LOW), 0, lows, size, batch.count());
        System.arraycopy(batch.values(CellColumn.HIGH), 0, highs, size, batch.count());
        System.arraycopy(batch.values(CellColumn.FILE), 0, fileNumbers, size, batch.count());
        System.arraycopy(batch.values(CellColumn.LINE), 0, lines, size, batch.count());
        System.arraycopy(batch.values(CellColumn.COLUMN), 0, columns, size, batch.count());
        size += batch.count();
    }

    private void grow(int more) {
        if (size + more > places.length) {
            int room = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, Math.max(size * 2L, (long) size + more)));
            places = Arrays.copyOf(places, room);
            statuses = Arrays.copyOf(statuses, room);
            lows = Arrays.copyOf(lows, room);
            highs = Arrays.copyOf(highs, room);
            fileNumbers = Arrays.copyOf(fileNumbers, room);
            lines = Arrays.copyOf(lines, room);
            columns = Arrays.copyOf(columns, room);
        }
    }

    static int measure(long place) {
        return part(place, CATEGORY_BITS + KEY_BITS + PERIOD_BITS + GENDER_BITS, MEASURE_BITS);
    }

    static int period(long place) {
        return part(place, CATEGORY_BITS + KEY_BITS, PERIOD_BITS);
    }

    static int key(long place) {
        return part(place, CATEGORY_BITS, KEY_BITS);
    }

    static int category(long place) {
        return part(place, 0, CATEGORY_BITS);
    }

    Origin origin(int cell) {
        return labels.origin(fileNumbers[cell], lines[cell], columns[cell]);
    }

    int low(int cell) {
        return lows[cell];
    }

    int high(int cell) {
        return highs[cell];
    }

    /** Whether noise or rounding leaves the count no bounds to hold it to. */
    boolean vague(int cell) {
        CellStatus status = STATUSES[statuses[cell]];
        return status == CellStatus.NOISY || status == CellStatus.ROUNDED;
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
        Key key = labels.keys().get(key(place));
        return new Cell(
                labels.measures().get(measure(place)),
                gender(place),
                labels.periods().get(period(place)),
                key.code(),
                key.name(),
                labels.categories().get(category(place)),
                STATUSES[statuses[index]],
                lows[index],
                highs[index],
                origin(index));
    }

    private static int part(long place, int from, int bits) {
        return (int) (place >>> from) & (1 << bits) - 1;
    }
}
