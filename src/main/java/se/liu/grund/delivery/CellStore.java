package se.liu.grund.delivery;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Where the cells of one delivery go while it is read, batch by batch, so that a reading needs no more memory for a longer
 * file. What is added is used only if the delivery turns out to be without breach. Not thread-safe.
 *
 * <p>The questions are asked when all cells are there. They may take a scan of all cells each.
 */
public interface CellStore {

    /** What the cells' numbers stand for; grows while cells are added. */
    CellLabels labels();

    /** Takes the cells of a batch, which is used again afterwards. */
    void add(CellBatch batch);

    /**
     * Forgets every cell added so far, at a delivery's first breach and after. Cells that are added later are those of another
     * reading.
     */
    void discard();

    /**
     * The cells that stand in a place where there is one already, in order of file, line and column, each with where the first
     * stands. A place is measure × kön × period × key × category.
     */
    void repeated(Consumer<RepeatedCell> each);

    /** Sums over categories but some, in order of kön, period and key. */
    void groups(Set<CellCategory> without, Consumer<CellGroup> each);

    /** What the chosen cells sum to. */
    CellSum sum(CellChoice choice);

    /**
     * The places where Kvinnor, Män and Totalt are all there and Kvinnor + Män = Totalt cannot hold, in order of where Totalt
     * stands. Places with a noisy or rounded part are not among them.
     */
    void unequal(Consumer<UnequalCell> each);
}
