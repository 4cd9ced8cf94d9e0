package se.liu.grund.source.pxweb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Variable;

/** The cells of one piece, moved to their positions in the whole and put in order; a piece has a most of cells. */
final class PieceCells implements CubeSink {

    private static final int MOST_MARKERS = 1_000;

    private record At(long position, double number, String marker, int line, int column) {}

    private final CubeHead piece;
    /** For each variable of the piece and each of its values: how far on in the whole it is. */
    private final long[][] steps;

    private final List<At> cells = new ArrayList<>();
    private boolean ordered = true;

    PieceCells(CubeHead whole, CubeHead piece) {
        this.piece = piece;
        this.steps = new long[piece.variables().size()][];
        for (int v = 0; v < steps.length; v++) {
            steps[v] = steps(whole, piece.variables().get(v));
        }
    }

    private static long[] steps(CubeHead whole, Variable variable) {
        long stride = 1;
        int at = whole.variables().size() - 1;
        while (!whole.variables().get(at).code().equals(variable.code())) {
            stride *= whole.variables().get(at--).values().size();
        }
        List<Variable.Value> values = whole.variables().get(at).values();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, values.size()).forEach(i -> places.put(values.get(i).code(), i));
        long[] steps = new long[variable.values().size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = stride * places.getOrDefault(variable.values().get(i).code(), 0);
        }
        return steps;
    }

    @Override
    public void accept(CubeBatch batch) {
        for (int i = 0; i < batch.count(); i++) {
            long position = 0;
            for (int v = 0; v < steps.length; v++) {
                position += steps[v][piece.index(v, batch.position(i))];
            }
            ordered &= cells.isEmpty() || cells.getLast().position() < position;
            cells.add(new At(position, batch.number(i), batch.marker(i), batch.line(i), batch.column(i)));
        }
    }

    /** Hands the cells on in order; what does not fill the batch stays in it. */
    void give(CubeBatch batch, CubeSink sink) {
        if (!ordered) {
            cells.sort((a, b) -> Long.compare(a.position(), b.position()));
        }
        for (At cell : cells) {
            if (batch.full()) {
                sink.accept(batch);
                batch.clear();
            }
            int marker = cell.marker().isEmpty() ? 0 : batch.marker(cell.marker());
            if (marker > MOST_MARKERS) {
                throw Problems.fault(
                        "more than 1,000 different texts in place of numbers",
                        "numbers, and a few markers",
                        "Find out whether this table holds numbers at all.");
            }
            batch.add(cell.position(), cell.number(), marker, cell.line(), cell.column());
        }
    }
}
