package se.liu.grund.mart;

/**
 * What a row is about.
 *
 * @param code examenskod or programkod, leading zeros kept
 * @param name its name
 */
public record Key(String code, String name) {}
