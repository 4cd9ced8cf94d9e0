package se.liu.grund.source.jsonstat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Unit;
import se.liu.grund.source.Variable;

/** Makes a cube's head of what the file says, when all of it fits together. */
final class Heads {

    private static final String MEND = "Have the file written again: its parts contradict each other.";

    private final DatasetDraft draft;
    private final Set<String> notes;

    private Heads(DatasetDraft draft) {
        this.draft = draft;
        this.notes = new LinkedHashSet<>(draft.notes);
    }

    /**
     * The head.
     *
     * @throws SourceException with the last of all problems; the others are told to {@code faults} first
     */
    static CubeHead of(DatasetDraft draft, Faults faults) {
        Heads heads = new Heads(draft);
        List<Variable> variables = heads.variables();
        List<Fault> problems = draft.problems;
        if (!problems.isEmpty()) {
            problems.subList(0, problems.size() - 1).forEach(faults::add);
            throw new SourceException(problems.getLast());
        }
        Set<String> notes = heads.notes;
        return new CubeHead(
                draft.px.getOrDefault("tableid", draft.px.getOrDefault("matrix", name(draft))),
                draft.label,
                variables,
                Moments.of(draft.updated),
                draft.source,
                notes.stream().anyMatch(Heads::speaksOfNoise)
                        || draft.px.values().stream().anyMatch(Heads::speaksOfNoise),
                List.copyOf(notes),
                Unit.NONE);
    }

    /** In version 1 a bundle of one is called {@code dataset}, which is no name. */
    private static String name(DatasetDraft draft) {
        return draft.name.equals("dataset") ? "" : draft.name;
    }

    private static boolean speaksOfNoise(String text) {
        return text.contains("CKM") || text.toLowerCase(Locale.ROOT).contains("cell key method");
    }

    private List<Variable> variables() {
        version();
        List<Variable> variables = new ArrayList<>();
        if (draft.ids.isEmpty()) {
            problem("no \"id\"", "the codes of the dimensions in order", "Have the file written again as JSON-stat.");
            return variables;
        }
        if (draft.sizes.size() != draft.ids.size()) {
            problem(draft.sizes.size() + " sizes", draft.ids.size() + " sizes, one for each dimension", MEND);
            return variables;
        }
        Set<String> met = new HashSet<>();
        long cells = 1;
        for (int i = 0; i < draft.ids.size(); i++) {
            String id = draft.ids.get(i);
            DimensionDraft dimension = draft.dimensions.get(id);
            if (!met.add(id)) {
                problem("dimension " + named(id) + " twice", "each dimension once in \"id\"", MEND);
            } else if (dimension == null) {
                problem("no dimension " + named(id), "each dimension of \"id\" under \"dimension\"", MEND);
            } else {
                List<Variable.Value> values = new Categories(draft, id, dimension).values(draft.sizes.get(i));
                notes.addAll(dimension.notes);
                if (!values.isEmpty()) {
                    variables.add(variable(id, dimension, values));
                    cells = product(cells, values.size());
                }
            }
        }
        if (draft.problems.isEmpty()) {
            blocks(cells);
        }
        return variables;
    }

    private Variable variable(String id, DimensionDraft dimension, List<Variable.Value> values) {
        return new Variable(
                id,
                dimension.label.isEmpty() ? id : dimension.label,
                draft.roles.getOrDefault(id, Variable.Kind.CLASS),
                values,
                dimension.eliminable);
    }

    /** A file that names no version is of the first. */
    private void version() {
        if (!draft.version.isEmpty() && !draft.version.startsWith("1") && !draft.version.startsWith("2")) {
            problem(
                    "version " + DatasetDraft.cut(draft.version),
                    "JSON-stat 1 or 2",
                    "Have the table saved as JSON-stat 2.");
        }
    }

    private long product(long cells, int values) {
        if (cells > Long.MAX_VALUE / values) {
            problem("more cells than can be counted", "at most 9 billion billion", "Fetch a part of the table.");
            return 1;
        }
        return cells * values;
    }

    private void blocks(long cells) {
        Block value = draft.value;
        Block status = draft.status;
        if (value.form() == Block.Form.TEXT || value.form() == Block.Form.WRONG) {
            draft.problem(value.line(), "a lone text or number as \"value\"", "a list, or numbers by position", MEND);
        } else if (value.form() == Block.Form.LIST && value.count() != cells) {
            draft.problem(value.line(), value.count() + " values", cells + " values, as the sizes say", MEND);
        }
        if (status.text().length() > StreamedEntries.LONGEST) {
            draft.problem(status.line(), "a status of " + status.text().length() + " characters", "a short one", MEND);
        } else if (status.form() == Block.Form.WRONG) {
            draft.problem(status.line(), "a lone number as \"status\"", "a text, a list, or texts by position", MEND);
        } else if (status.form() == Block.Form.LIST && status.count() != cells && status.count() > 1) {
            draft.problem(status.line(), status.count() + " statuses", "one status, or " + cells, MEND);
        }
    }

    private void problem(String found, String expected, String action) {
        draft.problem(draft.line, found, expected, action);
    }

    static String named(String id) {
        return "\"" + DatasetDraft.cut(id) + "\"";
    }
}
