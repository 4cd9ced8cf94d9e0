package se.liu.grund.standin.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything an app holds after a reload: tables and the fields that tie them together by name. */
public final class DataModel {

    public static final DataModel EMPTY = new DataModel(List.of(), Map.of(), Map.of(), List.of(), ".");

    private final Map<String, TableData> tables = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Lineage> lineage;
    private final String decimalSep;

    /** One source that a load read: where from, and the statement. */
    public record Lineage(String discriminator, String statement) {}

    /**
     * @param loaded tables in load order; their values are made one with those of the same field elsewhere
     * @param tags given tags by field
     * @param comments comments by field
     * @param decimalSep the script's {@code DecimalSep}: how computed numbers are shown
     */
    public DataModel(
            Collection<TableData> loaded,
            Map<String, Set<String>> tags,
            Map<String, String> comments,
            List<Lineage> lineage,
            String decimalSep) {
        for (TableData table : loaded) {
            tables.put(table.name(), table);
            table.fields()
                    .forEach(name -> fields.computeIfAbsent(name, Field::new).take(table));
        }
        fields.values()
                .forEach(field -> field.describe(
                        tags.getOrDefault(field.name(), Set.of()), comments.getOrDefault(field.name(), "")));
        this.lineage = List.copyOf(lineage);
        this.decimalSep = decimalSep;
    }

    public List<TableData> tables() {
        return List.copyOf(tables.values());
    }

    public Optional<TableData> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Collection<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Tables that hold a field. */
    public List<TableData> tablesWith(String field) {
        return tables.values().stream().filter(table -> table.has(field)).toList();
    }

    public List<Lineage> lineage() {
        return lineage;
    }

    /** A computed number as the app shows it. */
    public Value shown(double number) {
        return Value.number(number, DisplayFormat.PLAIN.show(number, decimalSep));
    }
}
