package se.liu.grund.source.px;

import org.jspecify.annotations.Nullable;

/**
 * How a PX file is read.
 *
 * @param language which of the file's languages texts are wanted in, e.g. {@code sv}; null for the file's own first one
 */
public record PxOptions(@Nullable String language) {}
