package se.liu.grund.delivery;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableShape;

/** A table's shape turned round: from each heading row, column and name group to the role it plays. */
final class Sources {

    private final @Nullable Role[] headings;
    private final @Nullable Role[] rowVariables;
    private final Map<Role, Label> fixed = new EnumMap<>(Role.class);
    private final Set<String> totals = new HashSet<>();
    private @Nullable String keyList;

    /** With what the groups of the file's name hold. */
    Sources(TableShape shape, Map<String, String> groups) {
        headings = new Role[shape.headings()];
        rowVariables = new Role[shape.rowVariables()];
        shape.roles().forEach((role, source) -> put(role, source, groups));
        shape.totals().forEach(total -> totals.add(folded(total)));
        totals.add("samtliga");
    }

    private void put(Role role, RoleSource source, Map<String, String> groups) {
        switch (source) {
            case RoleSource.Heading(int row) -> headings[row - 1] = role;
            case RoleSource.RowVariable(int column) -> rowVariables[column - 1] = role;
            case RoleSource.FileName(String group) ->
                fixed.put(role, Label.of(groups.getOrDefault(group, ""), " in the file's name"));
            case RoleSource.Constant(String value) -> fixed.put(role, Label.of(value, " in the delivery contract"));
            case RoleSource.CodeOf(String codeList) -> keyList = codeList;
        }
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

    private static String folded(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
