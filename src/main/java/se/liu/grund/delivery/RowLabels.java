package se.liu.grund.delivery;

import java.util.Arrays;
import java.util.List;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.delivery.LabelTexts.Text;
import se.liu.grund.source.GridRow;

/** The labels of the row variables, row by row; remembers the row above for labels that are left empty. */
final class RowLabels {

    /** What a row is. */
    sealed interface Row {

        /** A row of the table; its labels hold until the next row is read. */
        record Labelled(RoleLabels labels) implements Row {}

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
    private final Text[] above;
    private final LabelTexts[] texts;
    private final RoleLabels labels = new RoleLabels();
    private final Row labelled = new Row.Labelled(labels);

    RowLabels(TableRoles roles, List<Leading> leading) {
        this.roles = roles;
        this.leading = leading;
        this.emptyLabel = roles.shape().emptyLabel();
        this.above = new Text[leading.size()];
        this.texts = new LabelTexts[leading.size()];
        Arrays.setAll(texts, _ -> new LabelTexts());
        Arrays.setAll(above, _ -> LabelTexts.none());
    }

    /** Whether the row of a label is a total, left out, or one of those to take. */
    record Judged(boolean total, boolean leftOut, boolean taken) {}

    private Judged judge(Leading lead, Text text) {
        Judged judged = text.judged;
        if (judged == null) {
            // Where a total is asked for by name, it is no total to leave out.
            judged = lead.where() == null
                    ? new Judged(roles.total(lead.role(), text.clean), roles.leftOut(text.clean), true)
                    : new Judged(false, false, lead.where().equals(TableRoles.folded(text.clean)));
            text.judged = judged;
        }
        return judged;
    }

    /** Reads the leading columns of a row. */
    Row read(GridRow row) {
        labels.clear();
        boolean total = false;
        boolean leftOut = false;
        boolean taken = true;
        boolean newGroup = false;
        Row empty = null;
        for (int i = 0; i < above.length; i++) {
            Leading lead = leading.get(i);
            Role role = lead.role();
            Text found = texts[i].of(row, lead.column());
            if (found.clean.isEmpty() && emptyLabel == EmptyLabel.REPEAT && !newGroup) {
                found = above[i];
            }
            String text = found.clean;
            // Under a new label the group above has ended: its inner labels say nothing of this row, which may be a
            // sum.
            newGroup |= !text.equals(above[i].clean);
            above[i] = found;
            Judged label = judge(lead, found);
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
        return empty == null ? labelled : empty;
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
