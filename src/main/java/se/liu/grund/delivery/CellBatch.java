package se.liu.grund.delivery;

import java.util.Arrays;

/**
 * Some cells by column, on their way into a {@link CellStore}. It is filled again after it was taken, so nothing of it may
 * be kept.
 */
public final class CellBatch {

    /** How many cells a batch holds at most: 11 columns of them are 45 kB, which stay in a core's own cache. */
    public static final int MOST = 1024;

    private final int[][] columns = new int[CellColumn.values().length][MOST];
    private final int[] measure = columns[CellColumn.MEASURE.ordinal()];
    private final int[] gender = columns[CellColumn.GENDER.ordinal()];
    private final int[] period = columns[CellColumn.PERIOD.ordinal()];
    private final int[] key = columns[CellColumn.KEY.ordinal()];
    private final int[] category = columns[CellColumn.CATEGORY.ordinal()];
    private final int[] status = columns[CellColumn.STATUS.ordinal()];
    private final int[] low = columns[CellColumn.LOW.ordinal()];
    private final int[] high = columns[CellColumn.HIGH.ordinal()];
    private final int[] file = columns[CellColumn.FILE.ordinal()];
    private final int[] line = columns[CellColumn.LINE.ordinal()];
    private final int[] column = columns[CellColumn.COLUMN.ordinal()];
    private int count;

    /** How many cells it holds, 1 to {@link #MOST}. */
    public int count() {
        return count;
    }

    /** The numbers of a column, one a cell; what stands beyond {@link #count} means nothing. */
    public int[] values(CellColumn of) {
        return columns[of.ordinal()];
    }

    /** The numbers of a column, an array of its own. */
    public int[] copy(CellColumn of) {
        return Arrays.copyOf(columns[of.ordinal()], count);
    }

    boolean full() {
        return count == MOST;
    }

    void clear() {
        count = 0;
    }

    void add(
            int ofMeasure,
            int ofGender,
            int ofPeriod,
            int ofKey,
            int ofCategory,
            Counts.Reading.Known known,
            int inFile,
            int onLine,
            int inColumn) {
        int i = count++;
        measure[i] = ofMeasure;
        gender[i] = ofGender;
        period[i] = ofPeriod;
        key[i] = ofKey;
        category[i] = ofCategory;
        status[i] = known.status().ordinal();
        low[i] = known.low();
        high[i] = known.high();
        file[i] = inFile;
        line[i] = onLine;
        column[i] = inColumn;
    }
}
