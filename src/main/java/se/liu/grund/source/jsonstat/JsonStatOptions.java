package se.liu.grund.source.jsonstat;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known beside the file.
 *
 * @param dataset which data set of several: its name in the bundle, its label, or its position counted from 1; null where
 *     the file holds only one
 */
public record JsonStatOptions(@Nullable String dataset) {

    /** The file's only data set. */
    public static JsonStatOptions only() {
        return new JsonStatOptions(null);
    }
}
