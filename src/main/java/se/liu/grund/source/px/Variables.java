package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Unit;
import se.liu.grund.source.Variable;
import se.liu.grund.source.Variable.Kind;
import se.liu.grund.source.Variable.Value;

/** Makes variables of what a head says of them. */
final class Variables {

    private final Keywords keywords;
    private final Faults faults;
    private final Units units;

    Variables(Keywords keywords, Faults faults) {
        this.keywords = keywords;
        this.faults = faults;
        this.units = new Units(keywords);
    }

    Variable of(VariableNames name) {
        PxStatement labels = statement("VALUES", name);
        PxStatement codes = statement("CODES", name);
        PxStatement time = statement("TIMEVAL", name);
        List<String> periods = time == null ? List.of() : Timeval.periods(time.values());
        List<String> shown = labels != null ? labels.values() : codes != null ? codes.values() : periods;
        if (shown.isEmpty()) {
            throw Stop.at(
                    line(name),
                    "variable " + Stop.shown(name.first()) + " without VALUES",
                    "VALUES(\"" + name.first() + "\") with at least one value",
                    "Add its values, or fetch the file again.");
        }
        sameLength(labels, codes);
        sameLength(keywords.first("VALUES", name.first()), labels);
        if (labels != null && time != null && !periods.isEmpty() && periods.size() != shown.size()) {
            faults.add(new Fault(
                    time.line(),
                    0,
                    "%d periods in %s".formatted(periods.size(), time.name()),
                    "%d, as in VALUES".formatted(shown.size()),
                    "Mend the statement; its periods were not used."));
            periods = List.of();
        }
        List<String> own = codes != null ? codes.values() : !periods.isEmpty() ? periods : shown;
        tellTwice(own, codes != null ? codes : labels);
        Kind kind = kind(name, time);
        List<Value> values = new ArrayList<>(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            values.add(new Value(own.get(i), shown.get(i), kind == Kind.CONTENT ? units.of(name, i) : Unit.NONE));
        }
        return new Variable(code(name), name.asked(), kind, values, eliminable(name));
    }

    /** In the language asked for, or else in the file's first. */
    private @Nullable PxStatement statement(String keyword, VariableNames name) {
        PxStatement asked = keywords.asked(keyword, name.asked());
        PxStatement statement =
                asked != null && !asked.values().isEmpty() ? asked : keywords.first(keyword, name.first());
        return statement == null || statement.values().isEmpty() ? null : statement;
    }

    private int line(VariableNames name) {
        PxStatement names = keywords.first(name.stub() ? "STUB" : "HEADING");
        return names == null ? 0 : names.line();
    }

    private String code(VariableNames name) {
        PxStatement code = statement("VARIABLECODE", name);
        return code == null || code.value().isEmpty() ? name.asked() : code.value();
    }

    private boolean eliminable(VariableNames name) {
        PxStatement elimination = statement("ELIMINATION", name);
        return elimination != null && !elimination.value().equalsIgnoreCase("NO");
    }

    private Kind kind(VariableNames name, @Nullable PxStatement time) {
        PxStatement type = statement("VARIABLE-TYPE", name);
        String said = type == null ? "" : type.value();
        PxStatement content = keywords.first("CONTVARIABLE");
        if (content != null && content.value().equals(name.first())) {
            return Kind.CONTENT;
        }
        if (time != null || said.equalsIgnoreCase("T") || said.equalsIgnoreCase("Time")) {
            return Kind.TIME;
        }
        return said.equalsIgnoreCase("G") || said.equalsIgnoreCase("Geographical") || statement("MAP", name) != null
                ? Kind.GEO
                : Kind.CLASS;
    }

    private static void sameLength(@Nullable PxStatement one, @Nullable PxStatement other) {
        if (one != null
                && other != null
                && !one.values().isEmpty()
                && one.values().size() != other.values().size()) {
            throw Stop.at(
                    other.line(),
                    "%d values in %s".formatted(other.values().size(), other.name()),
                    "%d, as in %s on line %d".formatted(one.values().size(), one.name(), one.line()),
                    "Mend the shorter or the longer list, or fetch the file again.");
        }
    }

    private void tellTwice(List<String> codes, @Nullable PxStatement statement) {
        Set<String> once = new HashSet<>();
        for (String code : codes) {
            if (!once.add(code) && statement != null) {
                faults.add(new Fault(
                        statement.line(),
                        0,
                        Stop.shown(code) + " twice in " + statement.name(),
                        statement.keyword().equals("CODES")
                                ? "each code once"
                                : "each value once, since there are no CODES",
                        "Give one of them another code."));
                return;
            }
        }
    }
}
