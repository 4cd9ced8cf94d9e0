package se.liu.grund.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import se.liu.grund.standin.data.SyntheticKey;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables and keys of a model, as {@code GetTablesAndKeys} answers. */
final class TableRecords {

    private final DataModel model;
    private final List<SyntheticKey> synthetic;
    private final ArrayNode tables;
    private final ArrayNode keys;

    private TableRecords(DataModel model, List<SyntheticKey> synthetic, ObjectNode result) {
        this.model = model;
        this.synthetic = synthetic;
        tables = result.putArray("qtr");
        keys = result.putArray("qk");
    }

    /** In synthetic mode, shared field sets show as the tables {@code $Syn n Table} that the engine makes of them. */
    static ObjectNode of(DataModel model, boolean syntheticMode) {
        ObjectNode result = Json.object();
        TableRecords records = new TableRecords(model, syntheticMode ? SyntheticKey.of(model) : List.of(), result);
        model.tables().forEach(records::add);
        records.synthetic.forEach(records::add);
        records.addKeys();
        return result;
    }

    private void add(TableData table) {
        ObjectNode record = record(table.name(), table.rows());
        Json.text(record, "qComment", table.comment());
        ArrayNode fields = record.putArray("qFields");
        Set<String> replaced = new LinkedHashSet<>();
        for (SyntheticKey key : synthetic) {
            if (key.tables().contains(table.name())) {
                fields.add(syntheticField(key, table.rows()));
                replaced.addAll(key.fields());
            }
        }
        table.fields().stream().filter(f -> !replaced.contains(f)).forEach(f -> fields.add(field(table, f)));
    }

    private void add(SyntheticKey key) {
        ObjectNode record = record(key.table(), key.rows());
        record.put("qIsSynthetic", true);
        ArrayNode fields = record.putArray("qFields");
        fields.add(syntheticField(key, key.rows()));
        TableData first = model.table(key.tables().getFirst()).orElseThrow();
        key.fields().forEach(name -> fields.add(field(first, name)));
    }

    private ObjectNode record(String name, int rows) {
        ObjectNode record = tables.addObject().put("qName", name).put("qNoOfRows", rows);
        record.putObject("qPos");
        return record;
    }

    private static ObjectNode syntheticField(SyntheticKey key, int rows) {
        ObjectNode node = Json.object()
                .put("qName", key.name())
                .put("qPresent", true)
                .put("qIsSynthetic", true)
                .put("qnRows", rows)
                .put("qKeyType", "ANY_KEY");
        node.set("qOriginalFields", Json.texts(key.fields()));
        return node;
    }

    private ObjectNode field(TableData table, String name) {
        Field field = model.field(name).orElseThrow();
        List<Value> column = table.column(name);
        long filled = column.stream().filter(v -> !v.isNull()).count();
        long distinct = column.stream().filter(v -> !v.isNull()).distinct().count();
        ObjectNode node = Json.object().put("qName", name);
        node.putArray("qOriginalFields");
        node.put("qPresent", true);
        Json.flag(node, "qHasNull", filled < column.size());
        Json.flag(node, "qHasDuplicates", distinct < filled);
        Json.number(node, "qInformationDensity", share(filled, column.size()));
        node.put("qnNonNulls", filled).put("qnRows", column.size());
        Json.number(node, "qSubsetRatio", share(distinct, field.cardinal()));
        node.put("qnTotalDistinctValues", field.cardinal());
        node.put("qnPresentDistinctValues", distinct);
        node.put("qKeyType", keyType(field, distinct == column.size(), distinct == field.cardinal()));
        Json.text(node, "qComment", field.comment());
        node.set("qTags", Json.texts(field.tags()));
        node.putArray("qDerivedFields");
        return node;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static String keyType(Field field, boolean unique, boolean all) {
        if (!field.isKey()) {
            return "NOT_KEY";
        }
        if (!unique) {
            return "ANY_KEY";
        }
        return all ? "PERFECT_KEY" : "PRIMARY_KEY";
    }

    private void addKeys() {
        Map<List<String>, List<String>> byTables = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            if (field.isKey()) {
                byTables.computeIfAbsent(field.tables(), t -> new ArrayList<>()).add(field.name());
            }
        }
        byTables.forEach((names, fields) -> {
            ObjectNode key = keys.addObject();
            key.set("qKeyFields", Json.texts(fields));
            key.set("qTables", Json.texts(names));
        });
    }
}
