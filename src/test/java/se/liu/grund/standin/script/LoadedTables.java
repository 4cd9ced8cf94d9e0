package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.TableData;

/** What a running script has loaded so far. */
public final class LoadedTables {

    private final Map<String, TableData> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();
    private final List<DataModel.Lineage> lineage = new ArrayList<>();
    private Optional<TableData> last = Optional.empty();

    TableData table(String name) {
        TableData table = tables.get(name);
        if (table == null) {
            throw ScriptFault.tableNotFound(name);
        }
        return table;
    }

    Optional<TableData> last() {
        return last;
    }

    Optional<TableData> withFields(Set<String> fields) {
        return tables.values().stream().filter(t -> t.fieldSet().equals(fields)).findFirst();
    }

    /** A new table; where the name is taken, Qlik adds {@code -1}, {@code -2} … */
    TableData add(String wanted) {
        String name = wanted;
        for (int again = 1; tables.containsKey(name); again++) {
            name = wanted + "-" + again;
        }
        TableData table = new TableData(name);
        tables.put(name, table);
        touched(table);
        return table;
    }

    /** Begins with what an app holds already, as a partial reload does. */
    void keep(DataModel model) {
        model.tables().forEach(table -> tables.put(table.name(), table.copy()));
        model.fields().forEach(field -> tag(field.name(), field.tags()));
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    void touched(TableData table) {
        last = Optional.of(table);
    }

    void drop(String name) {
        TableData dropped = table(name);
        tables.remove(name);
        last = last.filter(table -> table != dropped);
    }

    void dropField(String field, Optional<String> from) {
        mustHave(field);
        Collection<TableData> of =
                from.<Collection<TableData>>map(name -> List.of(table(name))).orElse(tables.values());
        of.stream().filter(table -> table.has(field)).forEach(table -> table.dropField(field));
    }

    void mustHave(String field) {
        if (tables.values().stream().noneMatch(table -> table.has(field))) {
            throw ScriptFault.fieldNotFound(field);
        }
    }

    void tag(String field, Collection<String> more) {
        tags.computeIfAbsent(field, f -> new LinkedHashSet<>()).addAll(more);
    }

    void untag(String field, String tag) {
        tags.computeIfAbsent(field, f -> new LinkedHashSet<>()).remove(tag);
    }

    void comment(String field, String text) {
        comments.put(field, text);
    }

    void came(String discriminator, String statement) {
        lineage.add(new DataModel.Lineage(discriminator, statement));
    }

    /** Lets something look at each table, and change it, before the model is made. */
    public void each(Consumer<TableData> hook) {
        tables.values().forEach(hook);
    }

    public DataModel model(String decimalSep) {
        return new DataModel(tables.values(), tags, comments, lineage, decimalSep);
    }
}
