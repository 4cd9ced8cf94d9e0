package se.liu.grund.delivery;

/**
 * The app's key, e.g. {@code EX001} and {@code Affärsjuridisk kandidatexamen}.
 *
 * @param code examenskod or programkod, leading zeros kept
 * @param name its name
 */
public record Key(String code, String name) {}
