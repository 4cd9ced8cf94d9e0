package se.liu.grund.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app that the user may see.
 *
 * @param id what {@link EngineSession#openApp} takes: a GUID, on Desktop a path
 * @param title as people know it; the file's name where there is no title
 * @param lastReloadTime null when it was never reloaded
 */
public record DocEntry(String id, String title, @Nullable Instant lastReloadTime) {}
