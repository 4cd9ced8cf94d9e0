package se.liu.grund.rebuild;

import java.time.Instant;

/**
 * Something that happened in a run, for those who watch it.
 *
 * @param sequence 1, 2, … within the run
 * @param run id of the run
 * @param kind {@code run}, {@code step} or {@code progress}
 * @param app alias; empty for the run as a whole
 * @param state state after it, as {@link State}
 * @param text one line for people
 * @param at when
 */
public record RunEvent(long sequence, String run, String kind, String app, State state, String text, Instant at) {}
