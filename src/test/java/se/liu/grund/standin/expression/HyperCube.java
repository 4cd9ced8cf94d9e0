package se.liu.grund.standin.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.liu.grund.standin.data.Associations;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/**
 * A straight table: one row for every combination of the dimensions' values that belongs together in the data, NULL
 * among them, and the measures of each. Rows stand in load order of their values, NULL last.
 */
public final class HyperCube {

    private final DataModel model;
    private final Definition definition;
    private final List<Column> measures = new ArrayList<>();
    private final List<Row> rows;

    /** A field as dimension. */
    public record Dimension(String field, boolean nullSuppression) {}

    public record Definition(
            List<Dimension> dimensions, List<String> measures, boolean suppressZero, boolean suppressMissing) {}

    public record Row(List<Value> dimensions, List<Value> measures) {}

    private record Column(Optional<Evaluation> evaluation, Optional<String> error, Value total) {}

    /** Dimensions must be fields of the model. */
    public HyperCube(DataModel model, Definition definition) {
        this.model = model;
        this.definition = definition;
        List<String> fields =
                definition.dimensions().stream().map(Dimension::field).toList();
        Groupings groupings = new Groupings();
        definition.measures().forEach(text -> measures.add(column(text, fields, groupings)));
        // A combination that no measure has rows of shows zeros and NULLs alone.
        boolean onlyMeasured = definition.suppressZero() && definition.suppressMissing() && !measures.isEmpty();
        Set<List<Value>> combinations = onlyMeasured ? new LinkedHashSet<>() : combinations(fields);
        measures.forEach(column -> column.evaluation().ifPresent(e -> combinations.addAll(e.combinations())));
        rows = combinations.stream()
                .map(this::row)
                .filter(this::shows)
                .sorted(loadOrder(fields))
                .toList();
    }

    private Column column(String text, List<String> fields, Groupings groupings) {
        try {
            Value total = new Evaluation(model, text, List.of(), groupings).at(List.of());
            return new Column(Optional.of(new Evaluation(model, text, fields, groupings)), Optional.empty(), total);
        } catch (ExpressionFault fault) {
            return new Column(Optional.empty(), Optional.of(fault.getMessage()), Value.NULL);
        }
    }

    private Set<List<Value>> combinations(List<String> fields) {
        Set<List<Value>> all = new LinkedHashSet<>();
        if (fields.isEmpty()) {
            all.add(List.of());
        }
        Set<TableData> tables = new LinkedHashSet<>();
        fields.forEach(field -> tables.addAll(model.tablesWith(field)));
        tables.stream()
                .sorted(Comparator.comparingInt(TableData::rows).reversed())
                .filter(table -> !covered(table, fields, all))
                .forEach(table -> new Associations(model, table, fields, Map.of())
                        .walk((row, combination) -> all.add(combination)));
        return all;
    }

    /** Whether all of a table's own values have been met: then its rows have partners there and lead to nothing new. */
    private static boolean covered(TableData table, List<String> fields, Set<List<Value>> met) {
        List<Integer> own = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            if (table.has(fields.get(at))) {
                own.add(at);
            }
        }
        if (met.isEmpty() || own.size() == fields.size()) {
            return false;
        }
        Set<List<Value>> there = new HashSet<>();
        met.forEach(combination -> there.add(own.stream().map(combination::get).toList()));
        List<String> names = own.stream().map(fields::get).toList();
        for (int row = 0; row < table.rows(); row++) {
            if (!there.contains(table.row(row, names))) {
                return false;
            }
        }
        return true;
    }

    private Row row(List<Value> combination) {
        return new Row(
                combination,
                measures.stream()
                        .map(column ->
                                column.evaluation().map(e -> e.at(combination)).orElse(Value.NULL))
                        .toList());
    }

    private boolean shows(Row row) {
        for (int at = 0; at < row.dimensions().size(); at++) {
            if (row.dimensions().get(at).isNull()
                    && definition.dimensions().get(at).nullSuppression()) {
                return false;
            }
        }
        boolean missing = row.measures().stream().allMatch(Value::isNull);
        boolean zero = row.measures().stream().allMatch(v -> v.isNull() || v.number() == 0);
        return row.measures().isEmpty()
                || !(definition.suppressZero() && zero || definition.suppressMissing() && missing);
    }

    private Comparator<Row> loadOrder(List<String> fields) {
        Comparator<Row> order = (one, other) -> 0;
        for (int at = 0; at < fields.size(); at++) {
            Field field = model.field(fields.get(at)).orElseThrow();
            int place = at;
            order = order.thenComparing(row -> {
                Value value = row.dimensions().get(place);
                return value.isNull() ? Integer.MAX_VALUE : field.element(value);
            });
        }
        return order;
    }

    public List<Row> rows() {
        return rows;
    }

    /** What is wrong with a measure, if anything is: then its cells are NULL. */
    public Optional<String> error(int measure) {
        return measures.get(measure).error();
    }

    public Value total(int measure) {
        return measures.get(measure).total();
    }

    public Definition definition() {
        return definition;
    }
}
