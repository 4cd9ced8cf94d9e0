package se.liu.grund.contract;

/** What a cell that is no number means, by the source's own table of markers. */
public sealed interface Marker {

    /** A true zero. */
    record Zero() implements Marker {}

    /** Withheld by the source; the true count lies in {@code low..high}. */
    record Hidden(int low, int high) implements Marker {}

    /** Says something of the number beside it, which stands: estimated, revised. Alone it is missing. */
    record Beside() implements Marker {}

    /** Not delivered. */
    record Missing() implements Marker {}
}
