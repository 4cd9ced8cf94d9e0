package se.liu.grund.standin.expression;

import java.util.List;
import se.liu.grund.standin.data.Value;

/** One field's part of a set, {@code Field={'a',2014}}: which values are in. */
record Modifier(String field, List<Element> elements) {

    boolean takes(Value value) {
        return !value.isNull() && elements.stream().anyMatch(element -> element.takes(value));
    }

    sealed interface Element {

        boolean takes(Value value);
    }

    /** {@code 'text'} or a bare word or number: case counts, no wildcards; a number also meets an equal number. */
    record Exact(String text) implements Element {
        @Override
        public boolean takes(Value value) {
            return value.text().equals(text) || value.isNumeric() && value.number() == number(text);
        }
    }

    /** {@code "text*"}: case does not count, {@code *} and {@code ?} are wildcards. */
    record Search(String pattern) implements Element {
        @Override
        public boolean takes(Value value) {
            return Wildcards.match(pattern, value.text());
        }
    }

    /** {@code ">=2014"}: a comparison with a number. */
    record Compared(String operator, double bound) implements Element {
        @Override
        public boolean takes(Value value) {
            return value.isNumeric()
                    && switch (operator) {
                        case ">=" -> value.number() >= bound;
                        case "<=" -> value.number() <= bound;
                        case ">" -> value.number() > bound;
                        default -> value.number() < bound;
                    };
        }
    }

    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
