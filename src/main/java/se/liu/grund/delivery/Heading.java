package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.source.GridRow;

/** The heading rows read: what each column is about. */
final class Heading {

    /** What one column is. */
    sealed interface Column {

        /** Its cells mean what the headings above it say; a part they say wrongly is null. */
        record Labelled(Meaning meaning) implements Column {}

        /** A total, left out. */
        record Total() implements Column {}

        /** Left out by the contract. */
        record LeftOut() implements Column {}

        /** It says what rows are about, or nothing that is asked for. */
        record Aside() implements Column {}

        /** Nothing above it, so nothing may stand in it. */
        record Unlabelled() implements Column {}
    }

    private final TableRoles roles;
    private final Terms terms;
    private final FileBreaches breaches;
    private final List<Column> columns = new ArrayList<>();
    private final List<Leading> leading = new ArrayList<>();
    private final Map<String, Integer> sameLabels = new HashMap<>();
    private final Map<String, Integer> sameNames = new HashMap<>();
    private final List<GridRow> rows;
    private final int width;

    /** Reads the heading rows, of which the last has {@code width} columns. */
    Heading(List<GridRow> rows, int width, TableRoles roles, Terms terms, FileBreaches breaches) {
        this.rows = rows;
        this.width = width;
        this.roles = roles;
        this.terms = terms;
        this.breaches = breaches;
        refuseOverhang();
        @Nullable Label[] labels = new Label[roles.headings()];
        HeadingGroups groups = new HeadingGroups(
                roles.headings() < 2 ? null : roles.heading(0), roles.headings() < 2 ? null : roles.heading(1));
        for (int column = 0; column < width; column++) {
            if (column < roles.rowVariables()) {
                if (!named(column)) {
                    leading.add(new Leading(column, roles.rowVariable(column), null));
                }
                columns.add(new Column.Aside());
            } else {
                boolean goesOn = false;
                for (int row = 0; row < labels.length; row++) {
                    Label label = label(row, column);
                    boolean empty = label.text().isEmpty() && row < labels.length - 1;
                    goesOn |= empty;
                    labels[row] = empty ? labels[row] : label;
                }
                columns.add(aside(column) ? new Column.Aside() : column(labels, column));
                grouped(groups, labels, goesOn);
            }
        }
        groups.refuseUneven(breaches);
    }

    /** Takes the column read last among those of its upper label, which no column without any label lets go on. */
    private void grouped(HeadingGroups groups, @Nullable Label[] labels, boolean goesOn) {
        Label upper = labels[0];
        Label lower = labels[labels.length - 1];
        if (labels.length < 2 || upper == null || lower == null) {
            return;
        }
        if (columns.getLast() instanceof Column.Labelled) {
            groups.add(upper, lower, goesOn);
        } else if (columns.getLast() instanceof Column.Unlabelled && goesOn) {
            labels[0] = null;
        }
    }

    private Label label(int row, int column) {
        return Label.at(rows.get(row).line(), column + 1, rows.get(row).text(column));
    }

    private void refuseOverhang() {
        for (int row = 0; row < rows.size() - 1; row++) {
            for (int column = width; column < rows.get(row).count(); column++) {
                Label label = label(row, column);
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

    /** Whether a column is not one of numbers, by its name; one that has a role is then a leading one. */
    private boolean aside(int column) {
        return named(column)
                || roles.shape().value() != null && !roles.value(rows.getLast().text(column));
    }

    /** Whether the contract names the column, so that it says what rows are about. */
    private boolean named(int column) {
        Label name = label(rows.size() - 1, column);
        Role role = roles.column(name.text());
        String where = roles.where(name.text());
        if (role == null && where == null) {
            return false;
        }
        Integer same = sameNames.putIfAbsent(TableRoles.folded(name.text()), column);
        if (same != null) {
            breaches.add(
                    name.line(),
                    name.column(),
                    "the column " + name.found() + " again",
                    "each column that the delivery contract names once; the first is column " + (same + 1),
                    "Take the column away, or correct its heading.");
        }
        leading.add(new Leading(column, role, where));
        return true;
    }

    private Column column(@Nullable Label[] labels, int column) {
        Map<Role, Label> byRole = new EnumMap<>(Role.class);
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < labels.length; row++) {
            Label label = labels[row];
            Role role = roles.heading(row);
            String text = label == null ? "" : label.text();
            if (text.isEmpty() && row == labels.length - 1) {
                return new Column.Unlabelled();
            }
            if (roles.leftOut(text)) {
                return new Column.LeftOut();
            }
            if (roles.total(role, text) && !(row == labels.length - 1 && roles.value(text))) {
                return new Column.Total();
            }
            if (role != null && label != null) {
                byRole.put(role, label);
            } else if (role != null) {
                breaches.add(
                        rows.get(row).line(),
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
                    rows.getLast().line(),
                    column + 1,
                    "the headings of column " + (same + 1) + " again",
                    "each column once",
                    "Take the column away, or correct its headings.");
            return new Column.Aside();
        }
        return new Column.Labelled(terms.meaning(byRole));
    }

    /** 1-based line of the first heading row. */
    int firstLine() {
        return rows.getFirst().line();
    }

    /** Whether a row is the last heading row once more, as where pages or tables follow each other. */
    boolean again(GridRow row) {
        GridRow last = rows.getLast();
        for (int column = 0; column < width; column++) {
            int from = column < row.count() ? row.from(column) : 0;
            int to = column < row.count() ? row.to(column) : 0;
            if (!Arrays.equals(row.chars(), from, to, last.chars(), last.from(column), last.to(column))) {
                return false;
            }
        }
        return true;
    }

    /** How many columns every row has. */
    int width() {
        return width;
    }

    /** The columns that say what a row is about, from the left. */
    List<Leading> leading() {
        return leading;
    }

    /** What a column is, counted from 0. */
    Column column(int column) {
        return columns.get(column);
    }

    /** How many columns are of a kind. */
    long count(Class<? extends Column> kind) {
        return columns.stream().filter(kind::isInstance).count();
    }
}
