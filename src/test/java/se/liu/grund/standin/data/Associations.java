package se.liu.grund.standin.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows the associations from the rows of one table to fields of others, over the fields that tables share. NULL ties
 * nothing; a row without partner meets NULL, unless something is selected on the other side: then it is left out.
 */
public final class Associations {

    private final List<TableData> tables = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private final List<List<Predicate<Integer>>> tests = new ArrayList<>();
    private final List<Source> wanted = new ArrayList<>();

    /** Called for each associated combination, with the row of the table that the walk began in. */
    public interface Visitor {
        void row(int row, List<Value> wanted);
    }

    private record Hop(int parent, List<String> key, Map<List<Value>, List<Integer>> rows) {}

    private record Source(int table, List<Value> column) {
        Value at(int[] rows) {
            return rows[table] < 0 ? Value.NULL : column.get(rows[table]);
        }
    }

    /**
     * @param start the table whose rows are walked
     * @param fields what each row is to meet, in this order
     * @param selected which values pass, by field; fields of unconnected tables select nothing
     */
    public Associations(DataModel model, TableData start, List<String> fields, Map<String, Predicate<Value>> selected) {
        Map<TableData, TableData> parents = parents(model, start);
        add(start, -1, List.of());
        for (String field : fields) {
            int table = include(field, parents, model, start);
            wanted.add(new Source(table, tables.get(table).column(field)));
        }
        selected.forEach((field, test) -> {
            if (parents.keySet().stream().anyMatch(table -> table.has(field))) {
                int table = include(field, parents, model, start);
                List<Value> column = tables.get(table).column(field);
                // Rows of one field share their values: each is tested once.
                Map<Value, Boolean> tested = new IdentityHashMap<>();
                tests.get(table).add(row -> tested.computeIfAbsent(column.get(row), test::test));
            }
        });
    }

    /** Every table that can be reached, nearest first, with the table it is reached from. */
    private static Map<TableData, TableData> parents(DataModel model, TableData start) {
        Map<TableData, TableData> parents = new LinkedHashMap<>();
        parents.put(start, start);
        Deque<TableData> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            TableData from = open.remove();
            for (TableData to : model.tables()) {
                if (!parents.containsKey(to) && !shared(from, to).isEmpty()) {
                    parents.put(to, from);
                    open.add(to);
                }
            }
        }
        return parents;
    }

    private int include(String field, Map<TableData, TableData> parents, DataModel model, TableData start) {
        for (TableData table : parents.keySet()) {
            if (table.has(field)) {
                return include(table, parents);
            }
        }
        TableData island = model.tablesWith(field).getFirst();
        int known = tables.indexOf(island);
        return known >= 0 ? known : add(island, tables.indexOf(start), List.of());
    }

    private int include(TableData table, Map<TableData, TableData> parents) {
        int known = tables.indexOf(table);
        if (known >= 0) {
            return known;
        }
        TableData parent = parents.get(table);
        return add(table, include(parent, parents), shared(parent, table));
    }

    private int add(TableData table, int parent, List<String> key) {
        tables.add(table);
        tests.add(new ArrayList<>());
        hops.add(new Hop(parent, key, parent < 0 ? Map.of() : index(table, key)));
        return tables.size() - 1;
    }

    private static List<String> shared(TableData one, TableData other) {
        Set<String> common = one.fieldSet();
        common.retainAll(other.fieldSet());
        return List.copyOf(common);
    }

    private static Map<List<Value>, List<Integer>> index(TableData table, Collection<String> key) {
        Map<List<Value>, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(table.row(row, key), k -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    public void walk(Visitor visitor) {
        int[] rows = new int[tables.size()];
        for (int row = 0; row < tables.getFirst().rows(); row++) {
            if (passes(0, row)) {
                rows[0] = row;
                follow(1, rows, visitor);
            }
        }
    }

    private void follow(int table, int[] rows, Visitor visitor) {
        if (table == tables.size()) {
            Value[] met = new Value[wanted.size()];
            for (int i = 0; i < met.length; i++) {
                met[i] = wanted.get(i).at(rows);
            }
            visitor.row(rows[0], List.of(met));
            return;
        }
        boolean met = false;
        for (int row : partners(table, rows)) {
            if (passes(table, row)) {
                met = true;
                rows[table] = row;
                follow(table + 1, rows, visitor);
            }
        }
        if (!met && tests.get(table).isEmpty()) {
            rows[table] = -1;
            follow(table + 1, rows, visitor);
        }
    }

    private List<Integer> partners(int table, int[] rows) {
        Hop hop = hops.get(table);
        if (rows[hop.parent()] < 0) {
            return List.of();
        }
        List<Value> key = tables.get(hop.parent()).row(rows[hop.parent()], hop.key());
        return key.stream().anyMatch(Value::isNull) ? List.of() : hop.rows().getOrDefault(key, List.of());
    }

    private boolean passes(int table, int row) {
        for (Predicate<Integer> test : tests.get(table)) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }
}
