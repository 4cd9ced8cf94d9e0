package se.liu.grund.reload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.AppValue;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.release.ReleasedRows;

/**
 * Holds every row of every table in Qlik against the published QVDs, value by value and whatever their order. For apps where
 * the sums of large measures are not proof enough; takes as long as there are rows.
 */
final class EveryRow {

    private static final int MOST_VALUES = 10_000;
    private static final int TOLD = 10;

    private final AppContract app;
    private final ReleasedRows released;
    private final List<Difference> differences = new ArrayList<>();
    private int values;

    EveryRow(AppContract app, ReleasedRows released) {
        this.app = app;
        this.released = released;
    }

    /** How many values were compared. */
    int values() {
        return values;
    }

    List<Difference> compare(EngineApp qlik) {
        List<AppTable> held = qlik.tables();
        for (QlikTable table : QlikModel.of(app).tables()) {
            held.stream().filter(t -> t.name().equals(table.name())).forEach(found -> compare(table, found, qlik));
        }
        return List.copyOf(differences);
    }

    private void compare(QlikTable table, AppTable found, EngineApp qlik) {
        List<String> fields = table.fieldNames();
        Map<List<String>, Integer> balance = new HashMap<>();
        for (QlikTable.QvdFile file : table.files()) {
            released.each(file.name(), fields, row -> balance.merge(row, 1, Integer::sum));
        }
        List<Integer> order = fields.stream()
                .map(f -> found.fields().stream().map(a -> a.name()).toList().indexOf(f))
                .toList();
        if (order.contains(-1)) {
            return;
        }
        int page = Math.max(1, MOST_VALUES / Math.max(1, found.fields().size()));
        for (int from = 0; from < found.rows(); from += page) {
            for (List<AppValue> row : qlik.tableData(found.name(), from, page)) {
                balance.merge(order.stream().map(i -> text(row.get(i))).toList(), -1, Integer::sum);
                values += row.size();
            }
        }
        balance.forEach((row, count) -> {
            if (count != 0 && differences.size() < TOLD * 10) {
                differences.add(new Difference(
                        "table '" + table.name() + "', row " + row,
                        count > 0 ? "none" : "one more than published",
                        count > 0 ? "it" : "no such row"));
            }
        });
    }

    private static String text(AppValue value) {
        return value.numeric() ? ReleasedRows.number(value.number()) : value.text();
    }
}
