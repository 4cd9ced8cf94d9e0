package se.liu.grund.qvd.csv;

import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.value.DualSide;
import se.liu.grund.qvd.value.ValueStyle;

/**
 * How a CSV looks; what is not said here is as RFC 4180 says: a header line, CRLF, quotes around what needs them.
 *
 * @param separator {@code ','} or {@code ';'}, say; not a quote or a line end
 * @param decimal the decimal character, {@code '.'} or {@code ','}
 * @param side which side of a dual is written; without meaning for reading
 */
public record CsvFormat(char separator, char decimal, DualSide side) {

    /** @throws QvdException for characters that cannot be what they are to be */
    public CsvFormat {
        if (separator == '"'
                || Character.isLetterOrDigit(separator)
                || Character.isSurrogate(separator)
                || Character.isISOControl(separator) && separator != '\t') {
            throw new QvdException(
                    "separator: found " + Quoted.of(separator) + ", expected a character such as , or ; or a tab");
        }
        if (decimal != '.' && decimal != ',') {
            throw new QvdException("decimal character: found " + Quoted.of(decimal) + ", expected . or ,");
        }
    }

    /** Comma, decimal point, the text side of duals. */
    public static CsvFormat standard() {
        return new CsvFormat(',', '.', DualSide.TEXT);
    }

    /** The same with another separator. */
    public CsvFormat withSeparator(char other) {
        return new CsvFormat(other, decimal, side);
    }

    /** The same with another decimal character. */
    public CsvFormat withDecimal(char other) {
        return new CsvFormat(separator, other, side);
    }

    /** The same with the other side of duals. */
    public CsvFormat withSide(DualSide other) {
        return new CsvFormat(separator, decimal, other);
    }

    ValueStyle style() {
        return new ValueStyle(side, decimal);
    }
}
