package se.liu.grund.source;

/**
 * What numbers are counted in, as it stands in the source.
 *
 * @param text such as {@code antal}, {@code 1000-tal} or {@code procent}; empty when it is not said
 * @param multiplier a power of ten that the numbers are to be multiplied by, such as {@code 3} for thousands; empty when
 *     none is said
 */
public record Unit(String text, String multiplier) {

    /** What a source says that says nothing. */
    public static final Unit NONE = new Unit("", "");

    /** A unit in words. */
    public static Unit of(String text) {
        return text.isEmpty() ? NONE : new Unit(text, "");
    }

    /** Whether anything is said. */
    public boolean said() {
        return !equals(NONE);
    }

    /** In one line: {@code antal}, or {@code people, multiplier 3}. */
    public String shown() {
        return multiplier.isEmpty() ? text : text + (text.isEmpty() ? "" : ", ") + "multiplier " + multiplier;
    }
}
