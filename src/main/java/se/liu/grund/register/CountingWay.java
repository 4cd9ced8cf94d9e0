package se.liu.grund.register;

import se.liu.grund.warehouse.Warehouse;

/**
 * How an engine counts rows of persons. What comes out is the same either way.
 *
 * @param linkedAtOnce how many rows are linked at once, as many as fit in memory
 * @param handedOver whether rows are handed over once and counted here, or else grouped by the engine measure by measure
 */
record CountingWay(long linkedAtOnce, boolean handedOver) {

    /** The way that is the fastest with an engine, as measured. */
    static CountingWay of(Warehouse warehouse) {
        return new CountingWay(PersonPart.ROWS, warehouse.handsRowsOver());
    }
}
