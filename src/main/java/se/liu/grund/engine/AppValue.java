package se.liu.grund.engine;

/**
 * One value as the app holds it.
 *
 * @param text as shown; empty when the engine sent none
 * @param numeric whether it has a number
 * @param number NaN when it has none
 */
public record AppValue(String text, boolean numeric, double number) {}
