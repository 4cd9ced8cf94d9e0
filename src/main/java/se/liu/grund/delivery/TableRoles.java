package se.liu.grund.delivery;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableShape;

/** A table's shape turned round: from each heading row, column, variable and name group to the role it plays. */
final class TableRoles {

    private final TableShape shape;
    private final @Nullable Role[] headings;
    private final @Nullable Role[] rowVariables;
    private final Map<String, Role> columns = new LinkedHashMap<>();
    private final Map<Role, String> variables = new EnumMap<>(Role.class);
    private final Map<Role, Label> fixed = new EnumMap<>(Role.class);
    private final Set<String> totals = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private @Nullable String keyList;

    /** With what the groups of the file's and the sheet's name hold; sheet null before one is chosen. */
    TableRoles(TableShape shape, Map<String, String> fileGroups, @Nullable Map<String, String> sheetGroups) {
        this.shape = shape;
        headings = new Role[shape.headings()];
        rowVariables = new Role[shape.rowVariables()];
        for (Role role : Role.values()) {
            RoleSource source = shape.roles().get(role);
            if (source != null) {
                put(role, source, fileGroups, sheetGroups);
            }
        }
        shape.totals().forEach(total -> totals.add(folded(total)));
        totals.add("samtliga");
        shape.leaveOut().forEach(label -> leftOut.add(folded(label)));
    }

    private void put(
            Role role, RoleSource source, Map<String, String> fileGroups, @Nullable Map<String, String> sheetGroups) {
        switch (source) {
            case RoleSource.Heading(int row) -> headings[row - 1] = role;
            case RoleSource.RowVariable(int column) -> rowVariables[column - 1] = role;
            case RoleSource.Column(String label) -> columns.put(folded(label), role);
            case RoleSource.Variable(String name) -> variables.put(role, name);
            case RoleSource.FileName(String group) ->
                fixed.put(role, Label.of(fileGroups.getOrDefault(group, ""), " in the file's name"));
            case RoleSource.SheetName(String group) -> {
                if (sheetGroups != null) {
                    fixed.put(role, Label.of(sheetGroups.getOrDefault(group, ""), " in the sheet's name"));
                }
            }
            case RoleSource.Constant(String value) -> fixed.put(role, Label.of(value, " in the delivery contract"));
            case RoleSource.CodeOf(String codeList) -> keyList = codeList;
        }
    }

    TableShape shape() {
        return shape;
    }

    int headings() {
        return headings.length;
    }

    int rowVariables() {
        return rowVariables.length;
    }

    /** The role of a heading row, counted from 0; null when it plays none. */
    @Nullable
    Role heading(int row) {
        return headings[row];
    }

    /** The role of a leading column, counted from 0; null when it plays none. */
    @Nullable
    Role rowVariable(int column) {
        return rowVariables[column];
    }

    /** The role of the column with this label; null when it plays none. */
    @Nullable
    Role column(String label) {
        return columns.get(folded(label));
    }

    /** Whether the column with this label is the one of numbers. */
    boolean value(String label) {
        return shape.value() != null && folded(label).equals(folded(shape.value()));
    }

    /** The value to take of the column with this label; null when it does not choose rows. */
    @Nullable
    String where(String label) {
        for (Map.Entry<String, String> where : shape.where().entrySet()) {
            if (folded(where.getKey()).equals(folded(label))) {
                return folded(where.getValue());
            }
        }
        return null;
    }

    /** The labels that the last heading row must have, in the contract's spelling, by their folded form. */
    Map<String, String> columnLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (shape.roles().get(role) instanceof RoleSource.Column(String label)) {
                labels.put(folded(label), label);
            }
        }
        shape.where().keySet().forEach(label -> labels.put(folded(label), label));
        if (shape.value() != null) {
            labels.put(folded(shape.value()), shape.value());
        }
        return labels;
    }

    /** Which variable of a cube gives which role, by code or label. */
    Map<Role, String> variables() {
        return variables;
    }

    /** The labels that hold for the whole file. */
    Map<Role, Label> fixed() {
        return fixed;
    }

    /** The code list that gives a name its code, or null when the code is delivered. */
    @Nullable
    String keyList() {
        return keyList;
    }

    /** Whether this label of this role stands for a total that is left out: Totalt is one of the kön and stays. */
    boolean total(@Nullable Role role, String label) {
        return role != Role.KÖN && totals.contains(folded(label));
    }

    /** Whether the contract leaves this label out. */
    boolean leftOut(String label) {
        return !leftOut.isEmpty() && leftOut.contains(folded(label));
    }

    /** Labels in the contract and in files are compared clean and in lower case. */
    static String folded(String label) {
        return Label.clean(label).toLowerCase(Locale.ROOT);
    }
}
