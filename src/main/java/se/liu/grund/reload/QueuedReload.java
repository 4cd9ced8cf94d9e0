package se.liu.grund.reload;

import java.time.Instant;

/**
 * A reload that runs or waits for its turn.
 *
 * @param id its name
 * @param app alias
 * @param engine name of its engine
 * @param user as whom; empty where Grund does not say
 * @param since when it came
 * @param running whether it has its turn
 */
public record QueuedReload(String id, String app, String engine, String user, Instant since, boolean running) {}
