package se.liu.grund.standin.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table as it lies in an app: columns of values, all of the same length. It can be written to until it is loaded. */
public final class TableData {

    private final String name;
    private final Map<String, List<Value>> columns = new LinkedHashMap<>();
    private String comment = "";
    private int rows;

    public TableData(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public String comment() {
        return comment;
    }

    public void comment(String text) {
        comment = text;
    }

    /** Field names in the order they were loaded. */
    public List<String> fields() {
        return List.copyOf(columns.keySet());
    }

    public Set<String> fieldSet() {
        return new LinkedHashSet<>(columns.keySet());
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** The column's values, one a row. */
    public List<Value> column(String field) {
        List<Value> column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException(
                    "Table '" + name + "' has no field '" + field + "'. Fields: " + fields() + ".");
        }
        return column;
    }

    public Value value(int row, String field) {
        return column(field).get(row);
    }

    public void set(int row, String field, Value value) {
        column(field).set(row, value);
    }

    public void removeRow(int row) {
        columns.values().forEach(column -> column.remove(row));
        rows--;
    }

    /** Every {@code one} of the field becomes {@code other} and the other way round: sums by total stay as they were. */
    public void swap(String field, Value one, Value other) {
        column(field).replaceAll(v -> v.equals(one) ? other : v.equals(other) ? one : v);
    }

    /** Adds a field; rows that are there already hold NULL. */
    public void addField(String field) {
        List<Value> column = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            column.add(Value.NULL);
        }
        columns.put(field, column);
    }

    public void dropField(String field) {
        column(field);
        columns.remove(field);
    }

    /** Adds the rows of some columns, by field; fields that are not among them get NULL, unknown fields are added. */
    public void append(Map<String, List<Value>> more, int count) {
        more.keySet().stream().filter(field -> !has(field)).toList().forEach(this::addField);
        columns.forEach((field, column) -> {
            List<Value> added = more.get(field);
            for (int row = 0; row < count; row++) {
                column.add(added == null ? Value.NULL : added.get(row));
            }
        });
        rows += count;
    }

    /** One row's values in field order. */
    public List<Value> row(int row) {
        return columns.values().stream().map(column -> column.get(row)).toList();
    }

    /** One row's values of some fields. */
    public List<Value> row(int row, Collection<String> some) {
        return some.stream().map(field -> value(row, field)).toList();
    }

    public TableData copy() {
        TableData copy = new TableData(name);
        copy.comment = comment;
        copy.rows = rows;
        columns.forEach((field, column) -> copy.columns.put(field, new ArrayList<>(column)));
        return copy;
    }

    @Override
    public String toString() {
        return name + fields() + " x " + rows;
    }
}
