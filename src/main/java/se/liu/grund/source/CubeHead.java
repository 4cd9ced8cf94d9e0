package se.liu.grund.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cube says of itself.
 *
 * @param table the source's own name of the table, e.g. {@code TAB6471}; empty when it has none
 * @param title as people read it; may be empty
 * @param variables in order of the data: the last varies fastest
 * @param updated when the source last changed the table; null when it does not say
 * @param source who answers for the numbers, e.g. {@code SCB}; may be empty
 * @param noisy whether the source says that the numbers carry cell-key noise (CKM)
 * @param notes what the source says of the table and its values, in its order, each told once
 * @param unit what all numbers are counted in whose values say no unit of their own
 */
public record CubeHead(
        String table,
        String title,
        List<Variable> variables,
        @Nullable Instant updated,
        String source,
        boolean noisy,
        List<String> notes,
        Unit unit) {

    public CubeHead {
        variables = List.copyOf(variables);
        notes = List.copyOf(notes);
    }

    /** How many cells a full cube of these variables has. */
    public long size() {
        return variables.stream().mapToLong(v -> v.values().size()).reduce(1, Math::multiplyExact);
    }

    /**
     * Which value of a variable a position stands for.
     *
     * @param variable counted from 0
     * @param position 0 to {@link #size} - 1
     * @return index into the variable's values
     */
    public int index(int variable, long position) {
        long rest = position;
        for (int v = variables.size() - 1; v > variable; v--) {
            rest /= variables.get(v).values().size();
        }
        return (int) (rest % variables.get(variable).values().size());
    }
}
