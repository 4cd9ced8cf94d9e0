package se.liu.grund.engine;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tables, fields and values out of the engine's answers. */
final class TableAnswers {

    private TableAnswers() {}

    /** @param records {@code qtr} of {@code GetTablesAndKeys} */
    static List<AppTable> tables(JsonNode records) {
        List<AppTable> tables = new ArrayList<>();
        for (JsonNode table : records) {
            tables.add(new AppTable(
                    Members.text(table, "qName"),
                    Members.whole(table, "qNoOfRows"),
                    Members.flag(table, "qIsSynthetic"),
                    Members.text(table, "qComment"),
                    fields(table.path("qFields"))));
        }
        return List.copyOf(tables);
    }

    private static List<AppField> fields(JsonNode records) {
        List<AppField> fields = new ArrayList<>();
        for (JsonNode field : records) {
            // The total counts values of other tables too, where the field is a key.
            String distinct =
                    field.has("qnPresentDistinctValues") ? "qnPresentDistinctValues" : "qnTotalDistinctValues";
            fields.add(new AppField(
                    Members.text(field, "qName"),
                    Members.whole(field, "qnRows"),
                    Members.whole(field, "qnNonNulls"),
                    Members.whole(field, distinct),
                    Members.flag(field, "qHasNull"),
                    Members.text(field, "qKeyType"),
                    Members.texts(field, "qTags")));
        }
        return fields;
    }

    /** @param data {@code qData} of {@code GetTableData} */
    static List<List<AppValue>> rows(JsonNode data) {
        List<List<AppValue>> rows = new ArrayList<>();
        for (JsonNode row : data) {
            List<AppValue> values = new ArrayList<>();
            row.path("qValue").forEach(value -> values.add(value(value)));
            rows.add(List.copyOf(values));
        }
        return List.copyOf(rows);
    }

    static AppValue value(JsonNode value) {
        boolean numeric = Members.flag(value, "qIsNumeric");
        // A number that is left out is zero.
        double number = value.has("qNumber") ? Members.number(value, "qNumber") : 0;
        return new AppValue(Members.text(value, "qText"), numeric, numeric ? number : Double.NaN);
    }
}
