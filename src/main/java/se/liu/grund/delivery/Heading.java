package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/** The heading rows read: what each column beyond the row variables is about. */
final class Heading {

    /** What one column is. */
    sealed interface Column {

        /** Its cells mean what the headings above it say; a part they say wrongly is null. */
        record Labelled(Meaning meaning) implements Column {}

        /** A total, left out. */
        record Total() implements Column {}

        /** Nothing above it, so nothing may stand in it. */
        record Unlabelled() implements Column {}
    }

    private final Sources sources;
    private final Terms terms;
    private final FileBreaches breaches;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> sameLabels = new HashMap<>();
    private final int line;
    private final int width;

    /** Reads the heading rows from {@code line}, counted from 0. */
    Heading(Lines lines, int line, Sources sources, Terms terms, FileBreaches breaches) {
        this.sources = sources;
        this.terms = terms;
        this.breaches = breaches;
        this.line = line;
        List<Lines.Columns> rows = new ArrayList<>();
        for (int row = 0; row < sources.headings(); row++) {
            rows.add(lines.columns(line + row, lines.new Columns()));
        }
        width = rows.getLast().count();
        refuseOverhang(rows);
        @Nullable Label[] labels = new Label[sources.headings()];
        for (int column = sources.rowVariables(); column < width; column++) {
            for (int row = 0; row < labels.length; row++) {
                Label label = Label.at(line + row + 1, column + 1, rows.get(row).raw(column));
                boolean goesOn = label.text().isEmpty() && row < labels.length - 1;
                labels[row] = goesOn ? labels[row] : label;
            }
            columns.add(column(labels, column));
        }
    }

    private void refuseOverhang(List<Lines.Columns> rows) {
        for (int row = 0; row < rows.size() - 1; row++) {
            for (int column = width; column < rows.get(row).count(); column++) {
                Label label = Label.at(line + row + 1, column + 1, rows.get(row).raw(column));
                if (!label.text().isEmpty()) {
                    breaches.add(
                            label.line(),
                            label.column(),
                            label.found(),
                            "no label beyond the %d columns of heading row %d".formatted(width, rows.size()),
                            "Complete the heading rows.");
                }
            }
        }
    }

    private Column column(@Nullable Label[] labels, int column) {
        Map<Role, Label> byRole = new EnumMap<>(Role.class);
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < labels.length; row++) {
            Label label = labels[row];
            Role role = sources.heading(row);
            String text = label == null ? "" : label.text();
            if (text.isEmpty() && row == labels.length - 1) {
                return new Column.Unlabelled();
            }
            if (sources.total(role, text)) {
                return new Column.Total();
            }
            if (role != null && label != null) {
                byRole.put(role, label);
            } else if (role != null) {
                breaches.add(
                        line + row + 1,
                        column + 1,
                        "no label",
                        "one for " + role.label(),
                        "Complete the heading rows.");
            }
            all.append(text).append('\t');
        }
        Integer same = sameLabels.putIfAbsent(all.toString(), column);
        if (same != null) {
            breaches.add(
                    line + labels.length,
                    column + 1,
                    "the headings of column " + (same + 1) + " again",
                    "each column once",
                    "Take the column away, or correct its headings.");
            byRole.clear();
        }
        return new Column.Labelled(terms.meaning(byRole));
    }

    /** The first line below, counted from 0. */
    int end() {
        return line + sources.headings();
    }

    /** 1-based line of the first heading row. */
    int firstLine() {
        return line + 1;
    }

    /** How many columns every row has, row variables included. */
    int width() {
        return width;
    }

    /** What a column is, counted from 0, row variables included. */
    Column column(int column) {
        return columns.get(column - sources.rowVariables());
    }

    /** The 1-based numbers of the total columns. */
    List<Integer> totals() {
        List<Integer> totals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) instanceof Column.Total) {
                totals.add(i + sources.rowVariables() + 1);
            }
        }
        return totals;
    }
}
