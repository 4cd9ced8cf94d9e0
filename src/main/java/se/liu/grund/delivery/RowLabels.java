package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.source.GridRow;

/** The labels of the row variables, row by row; remembers the row above for labels that are left empty. */
final class RowLabels {

    /** What a row is. */
    sealed interface Row {

        /** A row of the table. */
        record Labelled(Map<Role, Label> labels) implements Row {}

        /** A total, left out. */
        record Total() implements Row {}

        /** Left out by the contract: by its label, or since it is not among those to take. */
        record LeftOut(boolean told) implements Row {}

        /** A row without label, left out. */
        record Skipped() implements Row {}

        /** A row without label where the contract or the file does not allow it; {@code column} counts from 1. */
        record Refused(int column, String expected) implements Row {}
    }

    private final TableRoles roles;
    private final List<Leading> leading;
    private final EmptyLabel emptyLabel;
    private final @Nullable String[] above;
    private final LabelTexts texts = new LabelTexts();
    // What a label is said to be comes again with the label; most stand in the row above too, as the same object.
    private final List<Map<String, Judged>> judged = new ArrayList<>();
    private final @Nullable Judged[] last;

    RowLabels(TableRoles roles, List<Leading> leading) {
        this.roles = roles;
        this.leading = leading;
        this.emptyLabel = roles.shape().emptyLabel();
        this.above = new String[leading.size()];
        this.last = new Judged[leading.size()];
        leading.forEach(_ -> judged.add(new HashMap<>()));
    }

    /** A label, and whether its row is a total, left out, or one of those to take. */
    private record Judged(String text, boolean total, boolean leftOut, boolean taken) {}

    private Judged judge(int i, String text) {
        Judged before = last[i];
        if (before != null && before.text() == text) {
            return before;
        }
        Map<String, Judged> known = judged.get(i);
        Judged found = known.get(text);
        if (found == null) {
            Leading lead = leading.get(i);
            // Where a total is asked for by name, it is no total to leave out.
            found = lead.where() == null
                    ? new Judged(text, roles.total(lead.role(), text), roles.leftOut(text), true)
                    : new Judged(text, false, false, lead.where().equals(TableRoles.folded(text)));
            if (known.size() < LabelTexts.MOST) {
                known.put(text, found);
            }
        }
        last[i] = found;
        return found;
    }

    /** Reads the leading columns of a row. */
    Row read(GridRow row) {
        Map<Role, Label> labels = new EnumMap<>(Role.class);
        boolean total = false;
        boolean leftOut = false;
        boolean taken = true;
        boolean newGroup = false;
        Row empty = null;
        for (int i = 0; i < above.length; i++) {
            Leading lead = leading.get(i);
            Role role = lead.role();
            String text = texts.clean(row, lead.column());
            if (text.isEmpty() && emptyLabel == EmptyLabel.REPEAT && above[i] != null && !newGroup) {
                text = above[i];
            }
            // Under a new label the group above has ended: its inner labels say nothing of this row, which may be a
            // sum.
            newGroup |= !text.equals(above[i]);
            above[i] = text;
            Judged label = judge(i, text);
            total |= label.total();
            leftOut |= label.leftOut();
            taken &= label.taken();
            if (role != null && text.isEmpty() && empty == null) {
                empty = empty(lead.column() + 1, role);
            } else if (role != null) {
                labels.put(role, new Label(text, row.line(), lead.column() + 1, ""));
            }
        }
        if (!taken || leftOut) {
            return new Row.LeftOut(taken);
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
            case REPEAT ->
                new Row.Refused(
                        column, "a label for " + role.label() + " on the first row, and on the first of each group");
        };
    }
}
