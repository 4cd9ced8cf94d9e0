package se.liu.grund.delivery;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.TableShape.EmptyLabel;

/** The labels of the row variables, row by row; remembers the row above for labels that are left empty. */
final class RowLabels {

    /** What a row is. */
    sealed interface Row {

        /** A row of the table. */
        record Labelled(Map<Role, Label> labels) implements Row {}

        /** A total, left out. */
        record Total() implements Row {}

        /** A row without label, left out. */
        record Skipped() implements Row {}

        /** A row without label where the contract or the file does not allow it; {@code column} counts from 1. */
        record Refused(int column, String expected) implements Row {}
    }

    private final Sources sources;
    private final EmptyLabel emptyLabel;
    private final @Nullable String[] above;

    RowLabels(Sources sources, EmptyLabel emptyLabel) {
        this.sources = sources;
        this.emptyLabel = emptyLabel;
        this.above = new String[sources.rowVariables()];
    }

    /** Reads the leading columns of a row on a 1-based line. */
    Row read(int line, Lines.Columns row) {
        Map<Role, Label> labels = new EnumMap<>(Role.class);
        boolean total = false;
        Row empty = null;
        for (int column = 0; column < above.length; column++) {
            Role role = sources.rowVariable(column);
            String text = Label.clean(row.raw(column));
            if (text.isEmpty() && emptyLabel == EmptyLabel.REPEAT && above[column] != null) {
                text = above[column];
            }
            above[column] = text;
            total |= sources.total(role, text);
            if (role != null && text.isEmpty() && empty == null) {
                empty = empty(column + 1, role);
            } else if (role != null) {
                labels.put(role, new Label(text, line, column + 1, ""));
            }
        }
        if (total) {
            return new Row.Total();
        }
        return empty == null ? new Row.Labelled(labels) : empty;
    }

    private Row empty(int column, Role role) {
        return switch (emptyLabel) {
            case SKIP -> new Row.Skipped();
            case REFUSE -> new Row.Refused(column, "a label for " + role.label() + " on every row");
            case REPEAT -> new Row.Refused(column, "a label for " + role.label() + " on the first row");
        };
    }
}
