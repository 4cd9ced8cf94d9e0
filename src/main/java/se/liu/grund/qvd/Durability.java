package se.liu.grund.qvd;

/** What is known of a file on disk when a write returns. Either way it appears whole or not at all to whoever opens it. */
public enum Durability {
    /** The file and its name are forced to disk: they outlast a power cut. */
    FORCED,

    /** The operating system writes when it likes: for files that can be made anew. */
    LEFT_TO_SYSTEM
}
