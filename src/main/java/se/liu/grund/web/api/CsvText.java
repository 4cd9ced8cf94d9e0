package se.liu.grund.web.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV by RFC 4180, with {@code ;} for the comma. A spreadsheet takes a field that begins with {@code = + - @} for a formula
 * and runs it; such a field gets an apostrophe before it, unless it is a number and nothing else.
 */
final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]");

    private final StringBuilder text = new StringBuilder();

    void line(List<String> fields) {
        text.append(fields.stream().map(CsvText::field).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String field(String value) {
        boolean formula =
                FORMULA.matcher(value).find() && !NUMBER.matcher(value).matches();
        String safe = formula ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
