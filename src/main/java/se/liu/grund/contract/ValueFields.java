package se.liu.grund.contract;

/**
 * The value fields, and how they are named in the {@code TABLE_PER_MEASURE} layout.
 *
 * @param kvinnor {@code Kvinnor}
 * @param män {@code Män}
 * @param totalt {@code Totalt}
 * @param pattern name of a value field in a table of its own, with {@code {value}} and {@code {measure}}, e.g.
 *     {@code {value} {measure}}: shared names would make a synthetic key
 */
public record ValueFields(String kvinnor, String män, String totalt, String pattern) {

    /** The field of one kön. */
    public String of(Gender gender) {
        return switch (gender) {
            case KVINNOR -> kvinnor;
            case MÄN -> män;
            case TOTALT -> totalt;
        };
    }
}
