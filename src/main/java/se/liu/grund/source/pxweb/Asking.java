package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Variable;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** Turns a request into codes, against what the table says it has. */
final class Asking {

    /** The values of a code list in order. */
    @FunctionalInterface
    interface Codelists {
        List<Variable.Value> values(Variable variable, String codelist) throws IOException;
    }

    private final TableMeta meta;
    private final TableRequest request;
    private final Codelists codelists;
    private final Problems problems = new Problems();

    Asking(TableMeta meta, TableRequest request, Codelists codelists) {
        this.meta = meta;
        this.request = request;
        this.codelists = codelists;
    }

    /**
     * The axes in the table's order, without what is eliminated.
     *
     * @throws se.liu.grund.source.SourceException when the table has not what is asked for
     */
    List<Axis> axes(Faults faults) throws IOException {
        request.selections().keySet().forEach(this::known);
        List<Axis> axes = new ArrayList<>();
        for (Variable variable : meta.variables()) {
            switch (request.selections().get(variable.code())) {
                case Selection.Values values -> axis(axes, variable, values);
                case Selection.Eliminated _ -> eliminated(variable);
                case null -> forgotten(variable);
            }
        }
        problems.end(faults);
        if (axes.isEmpty()) {
            throw Problems.fault(
                    "a request that eliminates every variable",
                    "values of at least one",
                    "Name values: without any, the table's default selection would come.");
        }
        return axes;
    }

    private void known(String code) {
        if (meta.variables().stream().noneMatch(v -> v.code().equals(code))) {
            List<Variable.Value> all = meta.variables().stream()
                    .map(v -> new Variable.Value(v.code(), v.label()))
                    .toList();
            problems.add(
                    "no variable " + Problems.quoted(code) + " in " + table(),
                    "such as " + Suggestions.nearest(code, all),
                    "Name one of the table's variables.");
        }
    }

    private void forgotten(Variable variable) {
        problems.add(
                "no selection of " + named(variable),
                variable.eliminable() ? "values, or that it is eliminated" : "values: it cannot be eliminated",
                "Say what is wanted of it: otherwise the table's default selection would come, which is not the whole.");
    }

    private void eliminated(Variable variable) {
        if (!variable.eliminable()) {
            problems.add(
                    named(variable) + " to be eliminated",
                    "values: the table does not let it be eliminated",
                    "Name the values that are wanted, such as its total.");
        }
    }

    private void axis(List<Axis> axes, Variable variable, Selection.Values asked) throws IOException {
        String codelist = asked.codelist();
        List<Variable.Value> values = codelist == null ? variable.values() : codelists.values(variable, codelist);
        Expression expression = new Expression(values, variable.kind() == Variable.Kind.TIME);
        BitSet chosen = new BitSet();
        for (String text : asked.expressions()) {
            BitSet found = expression.indexes(text);
            if (found.isEmpty()) {
                problems.add(
                        "no value " + Problems.quoted(text) + " of " + named(variable),
                        "such as " + Suggestions.nearest(text, values),
                        "Name values that the table has.");
            }
            chosen.or(found);
        }
        if (asked.expressions().isEmpty()) {
            forgotten(variable);
        }
        List<Variable.Value> kept = chosen.stream().mapToObj(values::get).toList();
        if (!kept.isEmpty()) {
            axes.add(new Axis(
                    new Variable(variable.code(), variable.label(), variable.kind(), kept, variable.eliminable()),
                    codelist));
        }
    }

    private String table() {
        return Problems.shown(request.table());
    }

    private static String named(Variable variable) {
        return variable.code().equals(variable.label())
                ? variable.code()
                : variable.code() + " (" + Problems.shown(variable.label()) + ")";
    }
}
