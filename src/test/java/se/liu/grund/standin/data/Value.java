package se.liu.grund.standin.data;

/**
 * One value of a field as Qlik keeps it: NULL, a text, or a number with the text it is shown by. Equal numbers are one
 * value whatever their texts, so {@code equals} is Qlik's own sameness.
 */
public sealed interface Value {

    Value NULL = new Null();

    /** As shown; {@code -} for NULL. */
    String text();

    /** NaN where there is no number. */
    default double number() {
        return Double.NaN;
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    default boolean isNumeric() {
        return this instanceof Number;
    }

    static Value text(String text) {
        return new Text(text);
    }

    /** A number shown in Qlik's plain way with a decimal point, e.g. {@code 2.5}; NaN and infinities are NULL. */
    static Value number(double number) {
        return number(number, DisplayFormat.PLAIN.show(number, "."));
    }

    static Value number(double number, String text) {
        return Double.isFinite(number) ? new Number(number, text) : NULL;
    }

    record Null() implements Value {
        @Override
        public String text() {
            return "-";
        }
    }

    record Text(String text) implements Value {}

    record Number(double number, String text) implements Value {
        public Number {
            number += 0.0; // folds -0.0
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Number that && that.number == number;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(number);
        }
    }
}
