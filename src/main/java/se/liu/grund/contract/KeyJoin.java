package se.liu.grund.contract;

import org.jspecify.annotations.Nullable;

/**
 * A field that a key's code list fills, beside code and name.
 *
 * @param field its name in the app, e.g. {@code Län}
 * @param of which column of the key's list it holds
 * @param codeList name of a list that turns that value into a label, e.g. {@code lan} for {@code 05}; null where the value
 *     is shown as it is
 */
public record KeyJoin(String field, Attribute of, @Nullable String codeList) {

    /** A column of a code list. */
    public enum Attribute {
        /** What a code belongs to: the län of a kommun, the degree of a programme. */
        GROUP,
        /** The official name. */
        OFFICIAL,
        /** Degrees north. */
        LATITUDE,
        /** Degrees east. */
        LONGITUDE;

        /** Whether its values are numbers. */
        public boolean number() {
            return this == LATITUDE || this == LONGITUDE;
        }
    }
}
