package se.liu.grund.delivery;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/** A label for some of the roles. That of a row is filled again for the next. */
final class RoleLabels {

    private static final int ROLES = Role.values().length;

    private final @Nullable Label[] labels = new Label[ROLES];

    static RoleLabels of(Map<Role, Label> labels) {
        RoleLabels all = new RoleLabels();
        labels.forEach(all::put);
        return all;
    }

    void clear() {
        Arrays.fill(labels, null);
    }

    void put(Role role, Label label) {
        labels[role.ordinal()] = label;
    }

    @Nullable
    Label get(Role role) {
        return labels[role.ordinal()];
    }
}
