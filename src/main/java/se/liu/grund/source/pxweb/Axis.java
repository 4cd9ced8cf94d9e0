package se.liu.grund.source.pxweb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Variable;

/** A variable with the values that are asked for, and the code list that these are of. */
record Axis(Variable variable, @Nullable String codelist) {

    int count() {
        return variable.values().size();
    }

    List<String> codes() {
        return variable.values().stream().map(Variable.Value::code).toList();
    }

    Axis part(int from, int to) {
        return new Axis(
                new Variable(
                        variable.code(),
                        variable.label(),
                        variable.kind(),
                        variable.values().subList(from, to),
                        variable.eliminable()),
                codelist);
    }
}
