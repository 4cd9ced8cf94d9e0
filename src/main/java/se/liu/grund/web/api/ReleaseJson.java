package se.liu.grund.web.api;

import java.time.Instant;
import se.liu.grund.release.Release;

/**
 * A release as the API tells it.
 *
 * @param id its name, also of its folder below {@code releases/}
 * @param created when it was published
 * @param rows rows over all measures
 * @param hidden counts that the source hides
 * @param bytes size of its QVDs
 * @param current whether it is the one that the app is to hold
 */
record ReleaseJson(String id, Instant created, int rows, int hidden, long bytes, boolean current) {

    static ReleaseJson of(Release release, boolean current) {
        return new ReleaseJson(
                release.id(), release.created(), release.rows(), release.hidden(), release.bytes(), current);
    }
}
