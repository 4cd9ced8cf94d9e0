package se.liu.grund.source.pxweb;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/**
 * Parts a request so that no answer has more than so many cells. The slowest variables are parted first, so that the
 * cells of one piece all come before those of the next, and into parts that differ by one value at most.
 */
final class Splitting {

    private static final int MOST_PIECES = 10_000;

    private final long most;
    private final List<List<Axis>> pieces = new ArrayList<>();

    private Splitting(long most) {
        this.most = most;
    }

    /** The pieces in order; all their axes are those of the whole, with fewer values. */
    static List<List<Axis>> of(List<Axis> axes, long most) {
        Splitting splitting = new Splitting(most);
        splitting.part(List.of(), axes);
        return List.copyOf(splitting.pieces);
    }

    private void part(List<Axis> parted, List<Axis> rest) {
        if (cells(rest) <= most) {
            add(join(parted, rest));
            return;
        }
        Axis axis = rest.getFirst();
        List<Axis> inner = rest.subList(1, rest.size());
        long each = cells(inner);
        int most = Math.clamp(this.most / each, 1, axis.count());
        int parts = (axis.count() + most - 1) / most;
        int from = 0;
        for (int i = 0; i < parts; i++) {
            int to = (int) ((long) axis.count() * (i + 1) / parts);
            List<Axis> before = join(parted, List.of(axis.part(from, to)));
            if (each > this.most) {
                part(before, inner);
            } else {
                add(join(before, inner));
            }
            from = to;
        }
    }

    private void add(List<Axis> piece) {
        pieces.add(piece);
        if (pieces.size() > MOST_PIECES) {
            throw new SourceException(new Fault(
                    0,
                    0,
                    "a request of more than 10,000 calls",
                    "a part of the table",
                    "Ask for fewer values, or eliminate a variable."));
        }
    }

    private static List<Axis> join(List<Axis> first, List<Axis> then) {
        List<Axis> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }

    /** How many cells these have; at most 2⁶³ - 1. */
    static long cells(List<Axis> axes) {
        long cells = 1;
        for (Axis axis : axes) {
            cells = cells > Long.MAX_VALUE / axis.count() ? Long.MAX_VALUE : cells * axis.count();
        }
        return cells;
    }
}
