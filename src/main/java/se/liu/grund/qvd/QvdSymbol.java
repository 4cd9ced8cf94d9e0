package se.liu.grund.qvd;

import org.jspecify.annotations.Nullable;

/**
 * One distinct value of a field, in one of the five forms that a QVD knows. NULL is not a symbol: a row without one is NULL.
 *
 * <p>Two symbols with the same number are one value of a field whatever their form or text; -0.0 is 0.0.
 */
public sealed interface QvdSymbol {

    /** The text side, null where the symbol is a bare number. */
    @Nullable
    String text();

    /** The number side, NaN where the symbol is text only. */
    double number();

    /** Type 1: a whole number of 32 bits, shown by the field's number format. */
    record Int(int value) implements QvdSymbol {

        @Override
        public @Nullable String text() {
            return null;
        }

        @Override
        public double number() {
            return value;
        }
    }

    /** Type 2: any finite number, shown by the field's number format. */
    record Real(double number) implements QvdSymbol {

        /** Folds -0.0 to 0.0.
         * @throws QvdException for NaN and infinity */
        public Real {
            number = Storable.number(number);
        }

        @Override
        public @Nullable String text() {
            return null;
        }
    }

    /** Type 4: text, the empty text included. */
    record Text(String text) implements QvdSymbol {

        /** @throws QvdException when the text cannot be stored: U+0000, or half a surrogate pair */
        public Text {
            Storable.text(text);
        }

        @Override
        public double number() {
            return Double.NaN;
        }
    }

    /** Type 5: a whole number of 32 bits that is shown as the text. */
    record DualInt(int value, String text) implements QvdSymbol {

        /** @throws QvdException when the text cannot be stored: U+0000, or half a surrogate pair */
        public DualInt {
            Storable.text(text);
        }

        @Override
        public double number() {
            return value;
        }
    }

    /** Type 6: a finite number that is shown as the text. */
    record DualReal(double number, String text) implements QvdSymbol {

        /** Folds -0.0 to 0.0.
         * @throws QvdException for NaN, infinity and a text that cannot be stored */
        public DualReal {
            number = Storable.number(number);
            Storable.text(text);
        }
    }

    /** Text as it stands: {@code "0114"} stays text. */
    static QvdSymbol of(String text) {
        return new Text(text);
    }

    /** {@link Int} where the number is whole and fits 32 bits, as Qlik does, otherwise {@link Real}. */
    static QvdSymbol of(double number) {
        return number == (int) number ? new Int((int) number) : new Real(number);
    }

    /** A number shown as a text: {@link DualInt} where the number is whole and fits 32 bits, otherwise {@link DualReal}. */
    static QvdSymbol of(double number, String text) {
        return number == (int) number ? new DualInt((int) number, text) : new DualReal(number, text);
    }
}
