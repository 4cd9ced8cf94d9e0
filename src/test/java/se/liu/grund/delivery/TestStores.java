package se.liu.grund.delivery;

import java.util.Set;
import java.util.function.Consumer;

/** Stores for tests of other modules. */
public final class TestStores {

    private TestStores() {}

    /** The one in memory. */
    public static CellStore inMemory() {
        return new HeldCells();
    }

    /** One that only counts. */
    public static final class Counting implements CellStore {

        private final CellLabels labels = new CellLabels();
        public long cells;
        public int largest;

        @Override
        public CellLabels labels() {
            return labels;
        }

        @Override
        public void add(CellBatch batch) {
            cells += batch.count();
            largest = Math.max(largest, batch.count());
        }

        @Override
        public void discard() {
            cells = 0;
        }

        @Override
        public void repeated(Consumer<RepeatedCell> each) {}

        @Override
        public void groups(Set<CellCategory> without, Consumer<CellGroup> each) {}

        @Override
        public CellSum sum(CellChoice choice) {
            return CellSum.NONE;
        }

        @Override
        public void unequal(Consumer<UnequalCell> each) {}
    }
}
