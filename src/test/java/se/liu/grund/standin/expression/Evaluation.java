package se.liu.grund.standin.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/** Computes one expression for every combination of some dimensions' values. */
public final class Evaluation {

    private final DataModel model;
    private final Expression expression;
    private final List<String> dimensions;
    private final Map<Expression.Aggregate, Map<List<Value>, Value>> results = new HashMap<>();
    private final Groupings groupings;

    /** @throws ExpressionFault where the text cannot be read or names a field that the app does not have */
    public Evaluation(DataModel model, String text, List<String> dimensions) {
        this(model, text, dimensions, new Groupings());
    }

    /** With the groups of rows that other expressions over the same data have made. */
    Evaluation(DataModel model, String text, List<String> dimensions, Groupings groupings) {
        this.model = model;
        this.dimensions = dimensions;
        this.groupings = groupings;
        expression = Expression.read(text);
        List<String> unknown = expression
                .fields()
                .filter(f -> model.field(f).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new ExpressionFault("Bad field name(s): " + String.join(", ", unknown));
        }
        expression.aggregates().distinct().forEach(a -> results.put(a, aggregate(a)));
    }

    /** One value without any dimension. */
    public static Value evaluate(DataModel model, String text) {
        return new Evaluation(model, text, List.of()).at(List.of());
    }

    /** Combinations that some row of the aggregated tables belongs to. */
    Set<List<Value>> combinations() {
        Set<List<Value>> all = new LinkedHashSet<>();
        results.forEach((aggregate, values) -> {
            if (!aggregate.total()) {
                all.addAll(values.keySet());
            }
        });
        return all;
    }

    Value at(List<Value> combination) {
        return value(expression, combination);
    }

    private Value value(Expression part, List<Value> combination) {
        return switch (part) {
            case Expression.Literal(Value value) -> value;
            case Expression.Negated(Expression of) ->
                model.shown(-value(of, combination).number());
            case Expression.RowCount(String table) ->
                model.table(table).map(t -> model.shown(t.rows())).orElse(Value.NULL);
            case Expression.Arithmetic(char operator, Expression left, Expression right) ->
                model.shown(compute(
                        operator,
                        value(left, combination).number(),
                        value(right, combination).number()));
            case Expression.Aggregate aggregate -> {
                List<Value> key = aggregate.total() ? List.of() : combination;
                Value value = results.get(aggregate).get(key);
                yield value == null ? aggregate.function().of(List.of(), model) : value;
            }
        };
    }

    private static double compute(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> left / right; // by zero: infinite or NaN, and both are shown as NULL
        };
    }

    private Map<List<Value>, Value> aggregate(Expression.Aggregate aggregate) {
        TableData table = model.tablesWith(aggregate.field()).getFirst();
        List<Value> column = table.column(aggregate.field());
        Map<List<Value>, Value> values = new HashMap<>();
        groupings
                .of(model, table, aggregate.total() ? List.of() : dimensions, aggregate.set())
                .forEach((combination, rows) -> {
                    Collection<Value> group =
                            aggregate.distinct() ? new LinkedHashSet<>() : new ArrayList<>(rows.size());
                    rows.forEach(row -> group.add(column.get(row)));
                    values.put(combination, aggregate.function().of(group, model));
                });
        return values;
    }
}
