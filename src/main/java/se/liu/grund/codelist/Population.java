package se.liu.grund.codelist;

/** Whether the persons of a class belong to <em>den justerade befolkningen</em>, the base that shares are taken of. */
public enum Population {
    /** In the base; the class of every list that says nothing else. In a file {@code justerad}, or empty. */
    ADJUSTED,
    /** Counted, but in no base. In a file {@code utanför}. */
    OUTSIDE
}
