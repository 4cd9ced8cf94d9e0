package se.liu.grund.source.pxweb;

import org.jspecify.annotations.Nullable;

/** The body of an answer that was 200 and JSON. */
record Answer(byte[] body, @Nullable String etag) {}
