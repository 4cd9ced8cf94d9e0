package se.liu.grund.contract;

/** What a source's numbers are. */
public sealed interface Numbers {

    /** Counts as counted. */
    record Exact() implements Numbers {}

    /** Counts with cell-key noise (CKM), whose size is not known. */
    record Noisy() implements Numbers {}

    /** Counts rounded to multiples of a base, 2 to 1000. */
    record Rounded(int base) implements Numbers {}
}
