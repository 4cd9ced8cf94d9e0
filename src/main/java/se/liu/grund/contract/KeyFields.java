package se.liu.grund.contract;

/**
 * The app's key fields.
 *
 * @param code field of the code, {@code Examenskod} or {@code Programkod}; always text in Qlik, leading zeros kept
 * @param name field of the name, {@code Examensnamn} or {@code Programnamn}
 */
public record KeyFields(String code, String name) {}
