package se.liu.grund.release;

import java.time.Instant;

/**
 * One published, immutable release of an app's mart.
 *
 * @param id its name, also of its folder: {@code <app>-<UTC time>-<fingerprint>}
 * @param app alias of the app
 * @param created when it was published
 * @param fingerprint SHA-256 over all that the mart was built from
 * @param content SHA-256 over what Qlik is to hold
 * @param rows rows over all QVDs
 * @param hidden counts that the source hides
 * @param bytes size of the QVDs
 */
public record Release(
        String id, String app, Instant created, String fingerprint, String content, int rows, int hidden, long bytes) {

    /** Where Qlik finds its files below the {@code lib://} connection. */
    public String folder() {
        return "releases/" + id;
    }
}
