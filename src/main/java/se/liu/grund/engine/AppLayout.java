package se.liu.grund.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself.
 *
 * @param title as people know it
 * @param lastReloadTime of the data in the session; null when it was never reloaded
 */
public record AppLayout(String title, @Nullable Instant lastReloadTime) {}
