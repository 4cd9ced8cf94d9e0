package se.liu.grund.delivery;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Unit;
import se.liu.grund.source.Variable;

/** Whether what a cube's numbers are counted in is what they are read as: persons, one by one. */
final class CubeUnits {

    private final Table table;
    private final CubeHead head;
    private final VariableMeanings[] meanings;

    CubeUnits(Table table, CubeHead head, VariableMeanings[] meanings) {
        this.table = table;
        this.head = head;
        this.meanings = meanings;
    }

    /** Tells the units that the numbers taken may not have, and those that are not known. */
    void check() {
        String wanted = table.roles().shape().unit();
        for (Unit unit : taken()) {
            if (wanted == null) {
                judge(unit);
            } else {
                compare(unit, wanted);
            }
        }
    }

    /** The units of the values taken, each once; where a value says none, that of the whole. */
    private Set<Unit> taken() {
        Set<Unit> units = new LinkedHashSet<>();
        for (int v = 0; v < meanings.length; v++) {
            Variable variable = head.variables().get(v);
            boolean said =
                    variable.values().stream().anyMatch(value -> value.unit().said());
            for (int i = 0; said && i < variable.values().size(); i++) {
                Unit unit = variable.values().get(i).unit();
                if (meanings[v].of(i) != null) {
                    units.add(unit.said() ? unit : head.unit());
                }
            }
        }
        if (units.isEmpty()) {
            units.add(head.unit());
        }
        return units;
    }

    private void judge(Unit unit) {
        boolean multiple = !unit.multiplier().isEmpty() && !unit.multiplier().equals("0");
        UnitWords.Sense sense = multiple ? UnitWords.Sense.OTHER : UnitWords.of(unit.text());
        if (sense == UnitWords.Sense.OTHER) {
            table.breaches()
                    .add(
                            0,
                            0,
                            "numbers in the unit " + Label.quoted(unit.shown()),
                            "counts one by one, such as 'antal' or 'personer'",
                            "Fetch the table as counts; if these are counts all the same, name this unit under 'unit' in"
                                    + " the delivery contract.");
        } else if (sense == UnitWords.Sense.UNKNOWN && unit.said()) {
            table.notes()
                    .add("the unit " + Label.quoted(unit.shown()) + " is not known: the numbers are taken as counts");
        }
    }

    private void compare(Unit unit, String wanted) {
        if (!folded(unit.shown()).equals(folded(wanted))) {
            table.breaches()
                    .add(
                            0,
                            0,
                            unit.said() ? "numbers in the unit " + Label.quoted(unit.shown()) : "numbers without unit",
                            "the unit " + Label.quoted(wanted) + ", as the contract says",
                            "Find out what is counted, then correct the delivery contract or fetch the right table.");
        }
    }

    private static String folded(String text) {
        return Label.clean(text).toLowerCase(Locale.ROOT);
    }
}
