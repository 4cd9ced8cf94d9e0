package se.liu.grund.contract;

/**
 * Years are delivered and added up in cycles of the population's period length.
 *
 * @param from first year of the first cycle
 */
public record Pool(int from) {}
