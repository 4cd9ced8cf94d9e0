package se.liu.grund.qvd;

/**
 * How Qlik shows a field's numbers that carry no text of their own; it never changes a value. The six children of a QVD's
 * {@code NumberFormat} in their order.
 *
 * @param type UNKNOWN, ASCII, INTEGER, REAL, FIX, MONEY, DATE, TIME, TIMESTAMP, INTERVAL; {@code 0} in QlikView 9
 * @param decimals nDec: 14 for REAL (significant digits), the decimals for FIX, otherwise 0
 * @param useThousands UseThou: 0 or 1
 * @param pattern Fmt, such as {@code ###0.00} or {@code YYYY-MM-DD}; may be empty
 * @param decimal Dec: the decimal character itself; may be empty
 * @param thousands Thou: the thousands character itself; may be empty
 */
public record NumberFormat(
        String type, int decimals, int useThousands, String pattern, String decimal, String thousands) {

    private static final NumberFormat UNKNOWN = new NumberFormat("UNKNOWN", 0, 0, "", "", "");

    /** No format: text, duals, and numbers that Qlik shows as it likes. */
    public static NumberFormat unknown() {
        return UNKNOWN;
    }

    /** Text that was declared as such. */
    public static NumberFormat ascii() {
        return new NumberFormat("ASCII", 0, 0, "", "", "");
    }

    /** Whole numbers without thousands separator. */
    public static NumberFormat integer() {
        return new NumberFormat("INTEGER", 0, 1, "###0", ",", "");
    }

    /** Numbers with as many decimals as they have, with a decimal point. */
    public static NumberFormat real() {
        return real(".");
    }

    /** Numbers with as many decimals as they have.
     * @param decimal the decimal character, {@code ","} in Sweden */
    public static NumberFormat real(String decimal) {
        return new NumberFormat("REAL", 14, 1, "##############", decimal, "");
    }

    /**
     * Numbers with a fixed count of decimals.
     *
     * @param decimals 0 or more
     * @param decimal the decimal character
     * @param thousands the thousands character, empty for none
     */
    public static NumberFormat fix(int decimals, String decimal, String thousands) {
        if (decimals < 0) {
            throw new QvdException("found " + decimals + " decimals in a number format, expected 0 or more");
        }
        String whole = thousands.isEmpty() ? "###0" : "#" + thousands + "##0";
        String pattern = decimals == 0 ? whole : whole + decimal + "0".repeat(decimals);
        return new NumberFormat("FIX", decimals, 1, pattern, decimal, thousands);
    }

    /** Money.
     * @param pattern such as {@code # ##0 kr;-# ##0 kr} */
    public static NumberFormat money(String pattern, String decimal, String thousands) {
        return new NumberFormat("MONEY", 0, 1, pattern, decimal, thousands);
    }

    /** Days since 1899-12-30, whole.
     * @param pattern such as {@code YYYY-MM-DD} */
    public static NumberFormat date(String pattern) {
        return new NumberFormat("DATE", 0, 0, pattern, "", "");
    }

    /** A part of a day, 0 to 1.
     * @param pattern such as {@code hh:mm:ss} */
    public static NumberFormat time(String pattern) {
        return new NumberFormat("TIME", 0, 0, pattern, "", "");
    }

    /** Days since 1899-12-30 with a part of a day.
     * @param pattern such as {@code YYYY-MM-DD hh:mm:ss[.fff]} */
    public static NumberFormat timestamp(String pattern) {
        return new NumberFormat("TIMESTAMP", 0, 0, pattern, "", "");
    }
}
