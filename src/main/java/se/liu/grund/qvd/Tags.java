package se.liu.grund.qvd;

import java.util.List;

/** The tags that Qlik gives a field by what it holds. Those that only the engine may set ($key, $syn …) are never derived. */
final class Tags {

    private Tags() {}

    /**
     * Text: $ascii and $text; numbers: $numeric and more; a mixture: none. A field without value counts as ASCII text, as in Qlik.
     *
     * @param text no symbol has a number
     * @param ascii no text symbol holds anything else
     * @param numeric every symbol has a number
     * @param whole every number is whole
     */
    static List<String> of(NumberFormat format, boolean text, boolean ascii, boolean numeric, boolean whole) {
        if (text) {
            return ascii ? List.of("$ascii", "$text") : List.of("$text");
        }
        return numeric ? numeric(format, whole) : List.of();
    }

    private static List<String> numeric(NumberFormat format, boolean whole) {
        return switch (format.type()) {
            case "DATE", "TIMESTAMP" ->
                whole ? List.of("$numeric", "$integer", "$timestamp", "$date") : List.of("$numeric", "$timestamp");
            default -> whole ? List.of("$numeric", "$integer") : List.of("$numeric");
        };
    }
}
