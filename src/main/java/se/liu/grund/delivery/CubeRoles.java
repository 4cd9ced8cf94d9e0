package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.FileNotes.Kind;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Variable;
import se.liu.grund.source.Variable.Value;

/** Matches the variables of a cube with the roles of a shape. */
final class CubeRoles {

    private final Table table;
    private final CubeHead head;

    CubeRoles(Table table, CubeHead head) {
        this.table = table;
        this.head = head;
    }

    /** What the values of each variable mean; null when a variable cannot be settled, which has then been told. */
    VariableMeanings @Nullable [] meanings(Meaning fixed) {
        boolean settled = true;
        List<List<Role>> rolesOf = new ArrayList<>();
        head.variables().forEach(_ -> rolesOf.add(new ArrayList<>()));
        for (Map.Entry<Role, String> source : table.roles().variables().entrySet()) {
            int variable = variable(source.getValue());
            if (variable < 0) {
                settled = false;
                refuseVariable(source.getValue(), "for " + source.getKey().label());
            } else {
                rolesOf.get(variable).add(source.getKey());
            }
        }
        for (String name : table.roles().shape().where().keySet()) {
            if (variable(name) < 0) {
                settled = false;
                refuseVariable(name, "under 'where'");
            }
        }
        @Nullable
        VariableMeanings[] meanings = new VariableMeanings[head.variables().size()];
        for (int v = 0; v < meanings.length; v++) {
            Variable variable = head.variables().get(v);
            meanings[v] = rolesOf.get(v).isEmpty() ? chosen(variable) : valued(variable, rolesOf.get(v), fixed);
            settled &= meanings[v] != null;
        }
        if (!settled) {
            return null;
        }
        VariableMeanings[] all = new VariableMeanings[meanings.length];
        System.arraycopy(meanings, 0, all, 0, all.length);
        return all;
    }

    private int variable(String name) {
        String wanted = TableRoles.folded(name);
        for (int v = 0; v < head.variables().size(); v++) {
            if (TableRoles.folded(head.variables().get(v).code()).equals(wanted)) {
                return v;
            }
        }
        for (int v = 0; v < head.variables().size(); v++) {
            if (TableRoles.folded(head.variables().get(v).label()).equals(wanted)) {
                return v;
            }
        }
        return -1;
    }

    private void refuseVariable(String name, String use) {
        table.breaches()
                .add(
                        0,
                        0,
                        "no variable " + Label.quoted(name) + " " + use,
                        "one of: "
                                + head.variables().stream()
                                        .map(CubeRoles::named)
                                        .collect(Collectors.joining(", ")),
                        "Correct the delivery contract, or fetch the table with that variable.");
    }

    private static String named(Variable variable) {
        return variable.label().equals(variable.code())
                ? Label.quoted(variable.code())
                : Label.quoted(variable.code()) + " (" + Label.clean(variable.label()) + ")";
    }

    /** One value of a variable without role: the only one, or the one that the contract names. */
    private @Nullable VariableMeanings chosen(Variable variable) {
        List<Value> values = variable.values();
        String where = where(variable);
        if (where == null && values.size() == 1) {
            return VariableMeanings.only(0, 1);
        }
        if (where == null) {
            table.breaches()
                    .add(
                            0,
                            0,
                            "variable " + named(variable) + " with " + values.size() + " values and no role",
                            "a role, or one value under 'where': " + codes(variable, 5),
                            "Give the variable a role, or name the value to take in the delivery contract.");
            return null;
        }
        int value = value(values, where);
        if (value < 0) {
            refuseValue(variable, where);
            return null;
        }
        return VariableMeanings.only(value, values.size());
    }

    private void refuseValue(Variable variable, String where) {
        table.breaches()
                .add(
                        0,
                        0,
                        "no value " + Label.quoted(where) + " of variable " + named(variable),
                        "one of: " + codes(variable, 20),
                        "Correct the delivery contract, or fetch the table with that value.");
    }

    private static String codes(Variable variable, int most) {
        return variable.values().stream()
                        .limit(most)
                        .map(value -> Label.quoted(value.code()))
                        .collect(Collectors.joining(", "))
                + (variable.values().size() > most ? " …" : "");
    }

    private @Nullable String where(Variable variable) {
        for (Map.Entry<String, String> where : table.roles().shape().where().entrySet()) {
            if (variable(where.getKey()) == head.variables().indexOf(variable)) {
                return where.getValue();
            }
        }
        return null;
    }

    private static int value(List<Value> values, String wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(wanted)) {
                return i;
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (TableRoles.folded(values.get(i).label()).equals(TableRoles.folded(wanted))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable VariableMeanings valued(Variable variable, List<Role> roles, Meaning fixed) {
        @Nullable Meaning[] byValue = new Meaning[variable.values().size()];
        String where = where(variable);
        int only = where == null ? -1 : value(variable.values(), where);
        if (where != null && only < 0) {
            refuseValue(variable, where);
            return null;
        }
        for (int i = 0; i < byValue.length; i++) {
            if (where != null && i != only) {
                continue;
            }
            Value value = variable.values().get(i);
            String text = Label.clean(value.label());
            boolean leftOut = table.roles().leftOut(text) || table.roles().leftOut(value.code());
            boolean total = roles.stream().anyMatch(role -> table.roles().total(role, text));
            if (where == null && (leftOut || total)) {
                table.notes().count(leftOut ? Kind.LEFT_OUT_VALUE : Kind.TOTAL_VALUE, 0, 1);
            } else {
                Map<Role, Label> labels = new EnumMap<>(Role.class);
                for (Role role : roles) {
                    labels.put(
                            role,
                            Label.of(
                                    role == Role.KOD ? value.code() : value.label(),
                                    " of variable " + Label.quoted(variable.code())));
                }
                Meaning meaning = table.terms().meaning(labels);
                byValue[i] = meaning;
                table.cells().saw(fixed.and(meaning));
            }
        }
        return VariableMeanings.of(byValue);
    }
}
