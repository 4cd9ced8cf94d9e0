package se.liu.grund.qvd.value;

import java.util.List;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.Serials;

/** What all values of a field are, as one type: a QVD itself knows types of values only. */
public enum FieldKind {
    /** At least one value is a text, or there is none at all. */
    TEXT,
    /** Whole numbers that a {@code long} and a {@code double} both hold exactly. */
    WHOLE,
    /** Numbers. */
    NUMBER,
    /** Numbers that are days. */
    DATE,
    /** Numbers that are parts of a day. */
    TIME,
    /** Numbers that are days with a part of a day. */
    TIMESTAMP;

    private static final double EXACT = 1L << 53;

    /** Looks at every symbol.
     * @param side which side counts where a value has both */
    public static FieldKind of(QvdColumn column, DualSide side) {
        boolean any = false;
        boolean whole = true;
        boolean dated = true;
        for (QvdSymbol symbol : column.symbols()) {
            double number = symbol.number();
            if (Double.isNaN(number) || side == DualSide.TEXT && symbol.text() != null) {
                return TEXT;
            }
            any = true;
            whole &= number == Math.rint(number) && Math.abs(number) <= EXACT;
            dated &= Serials.isDate(number);
        }
        if (!any) {
            return TEXT;
        }
        FieldKind plain = whole ? WHOLE : NUMBER;
        return dated ? moment(column, plain) : plain;
    }

    /** By the format, or where it says nothing by the tags, which is how Qlik marks dates that came as text. */
    private static FieldKind moment(QvdColumn column, FieldKind otherwise) {
        List<String> tags = column.tags();
        return switch (column.format().type()) {
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "TIMESTAMP" -> TIMESTAMP;
            case "UNKNOWN" -> tags.contains("$date") ? DATE : tags.contains("$timestamp") ? TIMESTAMP : otherwise;
            default -> otherwise;
        };
    }

    /** A number as what Java calls it: Long, Double, LocalDate, LocalTime or LocalDateTime. */
    Object value(double number) {
        return switch (this) {
            case WHOLE -> (long) number;
            case TEXT, NUMBER -> number;
            case DATE -> Serials.date(number);
            case TIME -> Serials.timestamp(number).toLocalTime();
            case TIMESTAMP -> Serials.timestamp(number);
        };
    }
}
