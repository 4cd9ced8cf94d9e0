package se.liu.grund.delivery;

/**
 * Gathers cells into batches and hands each to a store when it is full; {@link #flush} hands over the rest. After {@link
 * #stop} cells are only counted.
 */
public final class CellWriter {

    private final CellStore store;
    private final CellLabels labels;
    private final CellBatch batch = new CellBatch();
    private final long[] byStatus = new long[CellStatus.values().length];
    private boolean stopped;

    /** Into a store. */
    public CellWriter(CellStore store) {
        this.store = store;
        this.labels = store.labels();
    }

    /** Adds a cell at hand. */
    public void add(Cell cell) {
        add(
                labels.measure(cell.measure()),
                cell.gender().ordinal(),
                labels.period(cell.period()),
                labels.key(new Key(cell.code(), cell.name())),
                labels.category(cell.category()),
                new Counts.Reading.Known(cell.status(), cell.low(), cell.high()),
                labels.file(cell.origin().file()),
                cell.origin().line(),
                cell.origin().column());
    }

    /** Hands over what has been gathered. */
    public void flush() {
        if (!stopped && batch.count() > 0) {
            store.add(batch);
        }
        batch.clear();
    }

    CellLabels labels() {
        return labels;
    }

    void add(
            int measure,
            int gender,
            int period,
            int key,
            int category,
            Counts.Reading.Known known,
            int file,
            int line,
            int column) {
        byStatus[known.status().ordinal()]++;
        if (batch.full()) {
            flush();
        }
        labels.met(key, file, line);
        batch.add(measure, gender, period, key, category, known, file, line, column);
    }

    /** From now on nothing is handed over; what was is forgotten. */
    void stop() {
        if (!stopped) {
            stopped = true;
            store.discard();
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** How many cells of a status were added. */
    long having(CellStatus status) {
        return byStatus[status.ordinal()];
    }

    /** How many cells were added. */
    long count() {
        long count = 0;
        for (long n : byStatus) {
            count += n;
        }
        return count;
    }
}
