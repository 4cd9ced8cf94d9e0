package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/**
 * The columns under each label of the upper heading row. An empty cell there takes the label to its left, which is a guess:
 * it holds when every label stands over the same columns, and not when one has a column more, such as a total.
 */
final class HeadingGroups {

    private record Group(Label label, Set<Object> meant, List<Label> columns, List<Label> guessed) {}

    private final @Nullable Role upper;
    private final @Nullable Role lower;
    private final Map<Object, Group> groups = new LinkedHashMap<>();

    /** With the roles of the two rows. */
    HeadingGroups(@Nullable Role upper, @Nullable Role lower) {
        this.upper = upper;
        this.lower = lower;
    }

    /** Takes a column of numbers, and whether it has its upper label only because the cell there is empty. */
    void add(Label above, Label below, boolean goesOn) {
        Group group = groups.computeIfAbsent(
                meant(upper, above), _ -> new Group(above, new HashSet<>(), new ArrayList<>(), new ArrayList<>()));
        group.meant.add(meant(lower, below));
        group.columns.add(below);
        if (goesOn) {
            group.guessed.add(below);
        }
    }

    /** What a label says, so that two spellings of one period are one. */
    private static Object meant(@Nullable Role role, Label label) {
        Object meant =
                role == Role.KÖN ? Genders.of(label.text()) : role == Role.PERIOD ? PeriodLabel.of(label.text()) : null;
        return meant == null ? TableRoles.folded(label.text()) : meant;
    }

    /** Refuses labels that go on over other columns than another label has. */
    void refuseUneven(FileBreaches breaches) {
        // Each measure has categories of its own, and a label without role says nothing.
        if (groups.isEmpty() || upper == null || upper == Role.MÅTT) {
            return;
        }
        Group first = groups.values().iterator().next();
        for (Group group : groups.values()) {
            boolean guessed = !group.guessed.isEmpty() || !first.guessed.isEmpty();
            if (guessed && !group.meant.equals(first.meant)) {
                Group told = group.guessed.isEmpty() ? first : group;
                Group other = told == group ? first : group;
                breaches.add(
                        told.label.line(),
                        told.guessed.getFirst().column(),
                        "no label, so that " + told.label.found() + " goes on over " + names(told),
                        "the columns that " + other.label.found() + " has: " + names(other),
                        "Write each upper label over every column that it is about, and a total's over the total.");
                return;
            }
        }
    }

    private static String names(Group group) {
        String first = group.columns.stream().limit(10).map(Label::found).collect(Collectors.joining(", "));
        return group.columns.size() > 10 ? first + " …" : first;
    }
}
