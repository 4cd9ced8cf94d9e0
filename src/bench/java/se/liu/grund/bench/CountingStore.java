package se.liu.grund.bench;

import java.util.Set;
import java.util.function.Consumer;
import se.liu.grund.delivery.CellBatch;
import se.liu.grund.delivery.CellCategory;
import se.liu.grund.delivery.CellChoice;
import se.liu.grund.delivery.CellGroup;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStore;
import se.liu.grund.delivery.CellSum;
import se.liu.grund.delivery.RepeatedCell;
import se.liu.grund.delivery.UnequalCell;

/** Counts the cells that it is handed in batches, and keeps none: what reading costs without staging. */
final class CountingStore implements CellStore {

    private final CellLabels labels = new CellLabels();
    private long cells;

    long cells() {
        return cells;
    }

    @Override
    public CellLabels labels() {
        return labels;
    }

    @Override
    public void add(CellBatch batch) {
        cells += batch.count();
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
        return new CellSum(0, 0, 0, false);
    }

    @Override
    public void unequal(Consumer<UnequalCell> each) {}
}
