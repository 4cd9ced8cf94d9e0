package se.liu.grund.qvd.value;

/** Which side of a dual is meant, where a value has both. */
public enum DualSide {
    /** What Qlik shows. */
    TEXT,
    /** What Qlik counts with. */
    NUMBER
}
