package se.liu.grund.reload;

/**
 * Whether an app's engine answers.
 *
 * @param ok whether it does
 * @param sentence its version, or what is wrong and what to do
 */
public record Reachability(boolean ok, String sentence) {}
