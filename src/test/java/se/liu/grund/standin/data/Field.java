package se.liu.grund.standin.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One field of an app: its distinct values in load order (their places are the element numbers), tags and comment. */
public final class Field {

    private final String name;
    private final List<String> tables = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> elements = new HashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private String comment = "";
    private int totalCount;

    Field(String name) {
        this.name = name;
    }

    /** Takes a table's column in: equal values become the one that came first, and so does their text. */
    void take(TableData table) {
        tables.add(table.name());
        totalCount += table.rows();
        table.column(name).replaceAll(this::first);
    }

    private Value first(Value value) {
        if (value.isNull()) {
            return value;
        }
        int element = elements.computeIfAbsent(value, v -> {
            values.add(v);
            return values.size() - 1;
        });
        return values.get(element);
    }

    void describe(Set<String> given, String text) {
        tags.addAll(FieldTags.of(values, tables.size() > 1, given));
        comment = text;
    }

    public String name() {
        return name;
    }

    /** Names of the tables that hold it. */
    public List<String> tables() {
        return List.copyOf(tables);
    }

    public List<Value> values() {
        return List.copyOf(values);
    }

    public int cardinal() {
        return values.size();
    }

    /** Rows of all its tables together. */
    public int totalCount() {
        return totalCount;
    }

    /** Tags in Qlik's order. */
    public List<String> tags() {
        return List.copyOf(tags);
    }

    public String comment() {
        return comment;
    }

    public boolean isKey() {
        return tables.size() > 1;
    }

    /** -2 for NULL, as Qlik numbers it. */
    public int element(Value value) {
        return value.isNull() ? -2 : elements.getOrDefault(value, -1);
    }
}
