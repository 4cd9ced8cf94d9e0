package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.script.Statement.Item;
import se.liu.grund.standin.script.Statement.Joining;
import se.liu.grund.standin.script.Statement.Load;
import se.liu.grund.standin.script.Statement.Source;

/** Executes a LOAD. */
final class Loads {

    private final LoadedTables loaded;
    private final Connections connections;

    Loads(LoadedTables loaded, Connections connections) {
        this.loaded = loaded;
        this.connections = connections;
    }

    /** Returns the engine's line about it: {@code Sales << sales 1,000 Lines fetched}. */
    String run(Load load, String statement, String decimalSep) {
        Rows rows = rows(load.source(), decimalSep);
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, List<Value>> columns = columns(load, rows, renamed);
        int count = load.distinct() ? distinct(columns) : rows.count();
        TableData table = target(load, columns.keySet(), rows.name());
        table.append(columns, count);
        loaded.touched(table);
        if (table.comment().isEmpty()) {
            table.comment(rows.comment());
        }
        renamed.forEach((from, to) -> {
            loaded.tag(to, rows.tags().getOrDefault(from, Set.of()));
            String comment = rows.comments().getOrDefault(from, "");
            if (!comment.isEmpty()) {
                loaded.comment(to, comment);
            }
        });
        loaded.came(rows.discriminator(), statement);
        return String.format(Locale.ROOT, "%s << %s %,d Lines fetched", table.name(), rows.name(), count);
    }

    private Rows rows(Source source, String decimalSep) {
        return switch (source) {
            case Source.Qvd(String file) -> QvdFiles.read(connections.file(file), file, decimalSep);
            case Source.Inline(String text) -> InlineRows.read(text);
            case Source.Autogenerate(int count) ->
                Rows.plain("AUTOGENERATE(" + count + ")", "AUTOGENERATE;", count, Map.of());
            case Source.Resident(String name) -> {
                TableData table = loaded.table(name);
                Map<String, List<Value>> columns = new LinkedHashMap<>();
                table.fields().forEach(field -> columns.put(field, List.copyOf(table.column(field))));
                yield Rows.plain(name, "RESIDENT " + name + ";", table.rows(), columns);
            }
        };
    }

    private static Map<String, List<Value>> columns(Load load, Rows rows, Map<String, String> renamed) {
        Map<String, List<Value>> columns = new LinkedHashMap<>();
        for (Item item : load.items()) {
            switch (item) {
                case Item.All() ->
                    rows.columns().forEach((field, column) -> {
                        put(columns, field, column);
                        renamed.put(field, field);
                    });
                case Item.Taken(String field, String as) -> {
                    List<Value> column = rows.columns().get(field);
                    if (column == null) {
                        throw ScriptFault.fieldNotFound(field);
                    }
                    put(columns, as, column);
                    renamed.put(field, as);
                }
                case Item.Constant(Value value, String as) ->
                    put(columns, as, Collections.nCopies(rows.count(), value));
                case Item.RowNumber(String as) -> put(columns, as, numbers(rows.count()));
            }
        }
        return columns;
    }

    private static void put(Map<String, List<Value>> columns, String field, List<Value> column) {
        if (columns.put(field, column) != null) {
            throw new ScriptFault(11016, "The name '" + field + "' already exists.");
        }
    }

    private static List<Value> numbers(int count) {
        List<Value> numbers = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            numbers.add(Value.number(row));
        }
        return numbers;
    }

    private static int distinct(Map<String, List<Value>> columns) {
        Set<List<Value>> rows = new LinkedHashSet<>();
        int count = columns.values().iterator().next().size();
        for (int row = 0; row < count; row++) {
            int at = row;
            rows.add(columns.values().stream().map(column -> column.get(at)).toList());
        }
        int place = 0;
        for (String field : columns.keySet()) {
            int at = place++;
            columns.put(field, rows.stream().map(row -> row.get(at)).toList());
        }
        return rows.size();
    }

    private TableData target(Load load, Set<String> fields, String name) {
        return switch (load.joining()) {
            case Joining.Onto(Optional<String> table) ->
                table.map(loaded::table)
                        .or(loaded::last)
                        .orElseThrow(() -> new ScriptFault(11046, "No previous table for concatenate load."));
            case Joining.Automatic() ->
                loaded.withFields(Set.copyOf(fields)).orElseGet(() -> created(load, fields, name));
            case Joining.Apart() -> created(load, fields, name);
        };
    }

    private TableData created(Load load, Set<String> fields, String name) {
        TableData table = loaded.add(load.label().orElse(name));
        fields.forEach(table::addField);
        return table;
    }
}
