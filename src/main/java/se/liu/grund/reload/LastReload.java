package se.liu.grund.reload;

import java.time.Instant;

/**
 * What an app in Qlik was last proven to hold.
 *
 * @param app its alias
 * @param release the release it was loaded from
 * @param content SHA-256 of what it holds, as {@code Release.content}
 * @param lastReloadTime the app's own, as Qlik says it
 * @param verified when read-back was done
 * @param cells how many numbers were compared
 * @param millis how long the reload itself took
 */
public record LastReload(
        String app, String release, String content, Instant lastReloadTime, Instant verified, int cells, long millis) {}
