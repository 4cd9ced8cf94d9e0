package se.liu.grund.warehouse;

/**
 * A line that is no row.
 *
 * @param file where it stands
 * @param line its number, 1 for the heading
 * @param fault the engine's word for what is wrong with it
 */
public record RejectedLine(String file, long line, String fault) {}
