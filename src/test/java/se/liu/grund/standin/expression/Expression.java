package se.liu.grund.standin.expression;

import java.util.List;
import java.util.stream.Stream;
import se.liu.grund.standin.data.Value;

/** A chart expression, read. */
public sealed interface Expression {

    record Literal(Value value) implements Expression {}

    /**
     * An aggregation over one field.
     *
     * @param distinct count or sum each value once
     * @param total over all rows, whatever the dimensions
     * @param set what is selected on top of nothing
     */
    record Aggregate(Aggregation function, boolean distinct, boolean total, String field, List<Modifier> set)
            implements Expression {}

    record Arithmetic(char operator, Expression left, Expression right) implements Expression {}

    record Negated(Expression of) implements Expression {}

    /** {@code NoOfRows('T')}, for scripts. */
    record RowCount(String table) implements Expression {}

    static Expression read(String text) {
        return new ExpressionReader(text).read();
    }

    default Stream<Aggregate> aggregates() {
        return switch (this) {
            case Aggregate aggregate -> Stream.of(aggregate);
            case Arithmetic(char operator, Expression left, Expression right) ->
                Stream.concat(left.aggregates(), right.aggregates());
            case Negated(Expression of) -> of.aggregates();
            case Literal literal -> Stream.empty();
            case RowCount count -> Stream.empty();
        };
    }

    /** Every field that is named, in the set modifiers too. */
    default Stream<String> fields() {
        return aggregates()
                .flatMap(a ->
                        Stream.concat(Stream.of(a.field()), a.set().stream().map(Modifier::field)));
    }
}
