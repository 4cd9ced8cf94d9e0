package se.liu.grund.delivery;

/** What is known of a cell's number. Issue by issue more of these arise; the words are DESIGN.md's. */
public enum CellStatus {
    /** Counted and shown by the source. */
    EXACT,
    /** A true zero ({@code -}). */
    ZERO,
    /** Withheld by the source; only bounds are known. */
    HIDDEN,
    /** Withheld by us; shown blank, never the substitute. */
    SUPPRESSED,
    /** A sum with hidden parts. */
    PARTIAL,
    /** Rounded by the source. */
    ROUNDED,
    /** With cell-key noise. */
    NOISY,
    /** Not delivered: absent, never zero. */
    MISSING
}
