package se.liu.grund.source;

import java.util.List;

/**
 * One variable of a cube.
 *
 * @param code the source's short name, e.g. {@code Region}; the label when there is none
 * @param label as people read it, e.g. {@code region}
 * @param kind what it is about, as far as the source says
 * @param values in the source's own order of positions, at least one
 * @param eliminable whether the source may leave it out and give the sum (or a total value) instead
 */
public record Variable(String code, String label, Kind kind, List<Value> values, boolean eliminable) {

    public Variable {
        values = List.copyOf(values);
    }

    /** What a variable is about. */
    public enum Kind {
        /** Years, terms, quarters. */
        TIME,
        /** Län, kommun. */
        GEO,
        /** What is counted: a table may hold several contents. */
        CONTENT,
        /** Anything else. */
        CLASS
    }

    /**
     * One value.
     *
     * @param code as text with its leading zeros; the label when there is none
     * @param label as people read it
     * @param unit what the numbers of this value are counted in; most often only values of contents say it
     */
    public record Value(String code, String label, Unit unit) {

        /** A value that says no unit. */
        public Value(String code, String label) {
            this(code, label, Unit.NONE);
        }
    }
}
