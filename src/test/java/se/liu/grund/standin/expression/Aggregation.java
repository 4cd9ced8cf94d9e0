package se.liu.grund.standin.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Value;

/** The aggregations the stand-in knows. NULL never counts; over nothing, sum and count are 0 and the others NULL. */
enum Aggregation {
    SUM,
    COUNT,
    MIN,
    MAX,
    AVG,
    ONLY;

    static Optional<Aggregation> named(String name) {
        return Stream.of(values())
                .filter(a -> a.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    Value of(Collection<Value> values, DataModel model) {
        return switch (this) {
            case SUM -> model.shown(numbers(values).sum());
            case COUNT -> model.shown(values.stream().filter(v -> !v.isNull()).count());
            case MIN -> model.shown(numbers(values).min().orElse(Double.NaN));
            case MAX -> model.shown(numbers(values).max().orElse(Double.NaN));
            case AVG -> model.shown(numbers(values).average().orElse(Double.NaN));
            case ONLY -> only(values);
        };
    }

    private static DoubleStream numbers(Collection<Value> values) {
        return values.stream().filter(Value::isNumeric).mapToDouble(Value::number);
    }

    private static Value only(Collection<Value> values) {
        var distinct = values.stream().filter(v -> !v.isNull()).distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : Value.NULL;
    }
}
