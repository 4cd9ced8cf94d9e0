package se.liu.grund.source.jsonstat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Unit;
import se.liu.grund.source.Variable;

/** The values of one dimension in the order of their positions, which need not be the order they stand in. */
final class Categories {

    private static final String MEND = "Have the file written again: its parts contradict each other.";

    private final DatasetDraft draft;
    private final String id;
    private final DimensionDraft dimension;

    Categories(DatasetDraft draft, String id, DimensionDraft dimension) {
        this.draft = draft;
        this.id = Heads.named(id);
        this.dimension = dimension;
    }

    /** The values; none when there is a problem, which the draft then has. */
    List<Variable.Value> values(String size) {
        List<String> codes = codes();
        if (codes.isEmpty()) {
            return List.of();
        }
        if (Block.position(size) != codes.size()) {
            problem("size " + DatasetDraft.cut(size) + " of dimension " + id, codes.size() + ", its categories", MEND);
            return List.of();
        }
        return codes.stream()
                .map(code -> new Variable.Value(code, labelled(code), dimension.units.getOrDefault(code, Unit.NONE)))
                .toList();
    }

    private String labelled(String code) {
        String label = dimension.labels.getOrDefault(code, "");
        return label.isEmpty() ? code : label;
    }

    private List<String> codes() {
        if (!dimension.categories) {
            problem(
                    "dimension " + id + " without \"category\"",
                    "its categories in the file",
                    "Have the file written with its categories.");
            return List.of();
        }
        return dimension.indexed ? placed() : only();
    }

    /** Without an index there may be one category, which then has a label. */
    private List<String> only() {
        if (dimension.labels.size() == 1) {
            return List.copyOf(dimension.labels.keySet());
        }
        problem(
                dimension.labels.size() + " categories without positions in dimension " + id,
                "\"index\", where there are more or less than one",
                "Have the file written with \"index\".");
        return List.of();
    }

    private List<String> placed() {
        int count = dimension.codes.size();
        @Nullable String[] codes = new @Nullable String[count];
        Set<String> met = new HashSet<>();
        boolean whole = count > 0;
        for (int i = 0; i < count; i++) {
            String code = dimension.codes.get(i);
            long position = dimension.positions.get(i);
            if (position < 0 || position >= count) {
                whole = problem(
                        "category " + Heads.named(code) + " of dimension " + id + " out of place",
                        "a position from 0 to " + (count - 1),
                        MEND);
            } else if (codes[(int) position] != null) {
                whole = problem(
                        "two categories at position " + position + " of dimension " + id, "each position once", MEND);
            } else if (!met.add(code)) {
                whole = problem("category " + Heads.named(code) + " twice in dimension " + id, "each once", MEND);
            } else {
                codes[(int) position] = code;
            }
        }
        if (count == 0) {
            problem("no categories in dimension " + id, "at least one", MEND);
        }
        List<String> all = new ArrayList<>();
        for (String code : codes) {
            all.add(code == null ? "" : code);
        }
        return whole ? all : List.of();
    }

    private boolean problem(String found, String expected, String action) {
        draft.problem(dimension.line, found, expected, action);
        return false;
    }
}
