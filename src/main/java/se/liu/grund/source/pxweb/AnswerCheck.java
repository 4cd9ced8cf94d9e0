package se.liu.grund.source.pxweb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Variable;

/** Whether an answer holds exactly what was asked for: every variable, every code, and no more. */
final class AnswerCheck {

    private static final int MOST_NAMED = 5;

    private final Problems problems = new Problems();

    /** @throws se.liu.grund.source.SourceException when it does not; with several, the others are told to the faults */
    static void check(CubeHead head, List<Axis> piece, Faults faults) {
        AnswerCheck check = new AnswerCheck();
        for (Axis axis : piece) {
            Variable asked = axis.variable();
            head.variables().stream()
                    .filter(v -> v.code().equals(asked.code()))
                    .findFirst()
                    .ifPresentOrElse(v -> check.values(asked, v), () -> check.missing(asked));
        }
        Set<String> asked = piece.stream().map(axis -> axis.variable().code()).collect(Collectors.toSet());
        head.variables().stream().filter(v -> !asked.contains(v.code())).forEach(check::unasked);
        check.problems.end(faults);
    }

    private void values(Variable asked, Variable found) {
        Set<String> missing = codes(asked);
        missing.removeAll(codes(found));
        Set<String> more = codes(found);
        more.removeAll(codes(asked));
        if (!missing.isEmpty() || !more.isEmpty()) {
            problems.add(
                    "an answer" + (missing.isEmpty() ? "" : " without " + named(missing))
                            + (missing.isEmpty() || more.isEmpty() ? "" : ", but")
                            + (more.isEmpty() ? "" : " with " + named(more)) + " of " + asked.code(),
                    named(codes(asked)) + ", as asked for",
                    asked.kind() == Variable.Kind.TIME
                            ? "Look at the table: its times have changed, or another table has taken its place."
                            : "Look at the table: its values have changed.");
        }
    }

    private void missing(Variable asked) {
        problems.add(
                "an answer without the variable " + asked.code(),
                asked.code() + " with " + named(codes(asked)),
                "Look at the table: its variables have changed.");
    }

    private void unasked(Variable found) {
        problems.add(
                "an answer with the variable " + Problems.shown(found.code()) + " that was not asked for",
                "only what was asked for",
                "Name its values: the table does not eliminate it.");
    }

    private static Set<String> codes(Variable variable) {
        return variable.values().stream()
                .map(Variable.Value::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(Set<String> codes) {
        String first = codes.stream().limit(MOST_NAMED).map(Problems::shown).collect(Collectors.joining(", "));
        return codes.size() > MOST_NAMED ? first + " … (" + codes.size() + ")" : first;
    }
}
