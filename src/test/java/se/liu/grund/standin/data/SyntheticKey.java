package se.liu.grund.standin.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two or more fields that the same tables share: Qlik ties such tables through a table of its own, {@code $Syn 1 Table},
 * which nearly always is a fault of the script.
 *
 * @param name {@code $Syn 1}
 * @param fields what is shared, in the first table's order
 * @param tables names of the tables that share it
 * @param rows number of distinct combinations
 */
public record SyntheticKey(String name, List<String> fields, List<String> tables, int rows) {

    public String table() {
        return name + " Table";
    }

    public static List<SyntheticKey> of(DataModel model) {
        Map<Set<String>, Set<String>> shared = new LinkedHashMap<>();
        List<TableData> tables = model.tables();
        for (int one = 0; one < tables.size(); one++) {
            for (TableData other : tables.subList(one + 1, tables.size())) {
                Set<String> common = tables.get(one).fieldSet();
                common.retainAll(other.fieldSet());
                if (common.size() > 1) {
                    Set<String> names = shared.computeIfAbsent(common, c -> new LinkedHashSet<>());
                    names.add(tables.get(one).name());
                    names.add(other.name());
                }
            }
        }
        List<SyntheticKey> keys = new ArrayList<>();
        shared.forEach((fields, names) -> keys.add(new SyntheticKey(
                "$Syn " + (keys.size() + 1), List.copyOf(fields), List.copyOf(names), rows(model, fields, names))));
        return keys;
    }

    private static int rows(DataModel model, Set<String> fields, Set<String> names) {
        Set<List<Value>> combinations = new LinkedHashSet<>();
        for (String name : names) {
            TableData table = model.table(name).orElseThrow();
            for (int row = 0; row < table.rows(); row++) {
                combinations.add(table.row(row, fields));
            }
        }
        return combinations.size();
    }
}
