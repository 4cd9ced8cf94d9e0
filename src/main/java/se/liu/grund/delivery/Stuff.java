package se.liu.grund.delivery;

import java.util.Set;
import java.util.regex.Pattern;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.text.NumberText;
import se.liu.grund.source.text.NumberText.Mark;
import se.liu.grund.source.text.NumberText.Reading;
import se.liu.grund.source.text.NumberText.Thousands;

/** What a cell of an unknown table looks like, with the number that it holds. Not for several threads at once. */
final class Stuff {

    /** The kinds. */
    enum Kind {
        EMPTY,
        NUMBER,
        /** Four digits that could be a year. */
        YEAR,
        MARKER,
        LABEL
    }

    private static final Pattern SIGNS = Pattern.compile(
            "[.\u2026:*\\-\u2010-\u2015\u2212]{1,4}[A-Za-z]?|[<\u2264~>\u2265] ?\\d{1,4}|[xX*#cC]{1,3}|\\(\\d{1,3}\\)|#[A-Z/0!?]+");
    private static final Set<String> WORDS =
            Set.of("n/a", "na", "nan", "null", "saknas", "ej tillg\u00E4nglig", "e.t.");

    private final NumberText comma = new NumberText(Mark.COMMA, Thousands.BLANK);
    private final NumberText point = new NumberText(Mark.POINT, Thousands.BLANK);
    private double number;
    private int scale;
    private boolean pointed;

    /** Looks at a cell. */
    Kind of(GridRow row, int cell) {
        if (cell >= row.count()) {
            return Kind.EMPTY;
        }
        char[] chars = row.chars();
        int from = row.from(cell);
        int to = row.to(cell);
        while (from < to && (Counts.blank(chars[from]) || chars[from] == '\t')) {
            from++;
        }
        while (from < to && (Counts.blank(chars[to - 1]) || chars[to - 1] == '\t')) {
            to--;
        }
        if (from == to) {
            return Kind.EMPTY;
        }
        return switch (row.kind(cell)) {
            case NUMBER -> held(new String(chars, from, to - from));
            case DATE -> Kind.LABEL;
            case ERROR -> Kind.MARKER;
            case TEXT -> text(chars, from, to);
        };
    }

    private Kind held(String text) {
        number = Double.parseDouble(text);
        scale = number == Math.rint(number) ? 0 : Math.max(1, text.length() - text.indexOf('.') - 1);
        pointed = true;
        return text.length() == 4 && year() ? Kind.YEAR : Kind.NUMBER;
    }

    private Kind text(char[] chars, int from, int to) {
        if (comma.read(chars, from, to) == Reading.NUMBER) {
            number = comma.number();
            scale = comma.scale();
            pointed = false;
            return to - from == 4 && scale == 0 && year() ? Kind.YEAR : Kind.NUMBER;
        }
        if (point.read(chars, from, to) == Reading.NUMBER) {
            number = point.number();
            scale = point.scale();
            pointed = true;
            return Kind.NUMBER;
        }
        return to - from <= 16 && marker(new String(chars, from, to - from)) ? Kind.MARKER : Kind.LABEL;
    }

    private boolean year() {
        return number >= 1900 && number <= 2199;
    }

    static boolean marker(String text) {
        return SIGNS.matcher(text).matches() || WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** The number looked at last. */
    double number() {
        return number;
    }

    /** How many decimals it is written with. */
    int scale() {
        return scale;
    }

    /** Whether a point stands before its decimals rather than a comma. */
    boolean pointed() {
        return pointed;
    }
}
