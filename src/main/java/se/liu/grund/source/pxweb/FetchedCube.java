package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Unit;
import se.liu.grund.source.Variable;

/** The pieces of a fetch as one cube. A cell's line and column are those in its piece. */
final class FetchedCube implements Cube {

    private final CubeHead head;
    private final List<Path> pieces;
    private final AnswerReader reader;
    private final Faults faults;

    private FetchedCube(CubeHead head, List<Path> pieces, AnswerReader reader, Faults faults) {
        this.head = head;
        this.pieces = pieces;
        this.reader = reader;
        this.faults = faults;
    }

    static FetchedCube of(
            TableRequest request,
            TableMeta meta,
            List<Axis> axes,
            Manifest manifest,
            Path folder,
            AnswerReader reader,
            Faults faults)
            throws IOException {
        List<Path> pieces = new ArrayList<>();
        List<CubeHead> heads = new ArrayList<>();
        for (Manifest.Piece piece : manifest.pieces()) {
            Path file = folder.resolve(piece.file());
            pieces.add(file);
            try (Cube cube = reader.open(file, faults)) {
                heads.add(cube.head());
            }
        }
        List<Variable> variables =
                axes.stream().map(axis -> withUnits(axis.variable(), heads)).toList();
        FetchedCube cube = of(request.table(), variables, heads, pieces, reader, faults);
        CubeHead head = cube.head;
        CubeHead told = new CubeHead(
                head.table(),
                head.title().isEmpty() ? meta.title() : head.title(),
                head.variables(),
                head.updated(),
                head.source(),
                head.noisy() || meta.noisy(),
                head.notes(),
                head.unit());
        return new FetchedCube(told, pieces, reader, faults);
    }

    /** The metadata's values with the units that the answers say. */
    private static Variable withUnits(Variable variable, List<CubeHead> heads) {
        Map<String, Unit> units = new HashMap<>();
        for (CubeHead head : heads) {
            for (Variable one : head.variables()) {
                if (one.code().equals(variable.code())) {
                    one.values().stream()
                            .filter(value -> value.unit().said())
                            .forEach(value -> units.putIfAbsent(value.code(), value.unit()));
                }
            }
        }
        List<Variable.Value> values = variable.values().stream()
                .map(value ->
                        new Variable.Value(value.code(), value.label(), units.getOrDefault(value.code(), value.unit())))
                .toList();
        return units.isEmpty()
                ? variable
                : new Variable(variable.code(), variable.label(), variable.kind(), values, variable.eliminable());
    }

    /** The pieces of a table whose variables are known, with what each piece says of itself. */
    static FetchedCube of(
            String table,
            List<Variable> variables,
            List<CubeHead> heads,
            List<Path> pieces,
            AnswerReader reader,
            Faults faults) {
        CubeHead first = heads.getFirst();
        Set<String> notes = new LinkedHashSet<>();
        heads.forEach(head -> notes.addAll(head.notes()));
        CubeHead head = new CubeHead(
                first.table().isEmpty() ? table : first.table(),
                first.title(),
                variables,
                first.updated(),
                first.source(),
                heads.stream().anyMatch(CubeHead::noisy),
                List.copyOf(notes),
                first.unit());
        return new FetchedCube(head, pieces, reader, faults);
    }

    @Override
    public CubeHead head() {
        return head;
    }

    @Override
    public void cells(CubeSink sink) throws IOException {
        CubeBatch batch = new CubeBatch();
        for (Path file : pieces) {
            try (Cube piece = reader.open(file, faults)) {
                PieceCells cells = new PieceCells(head, piece.head());
                piece.cells(cells);
                cells.give(batch, sink);
            }
        }
        if (batch.count() > 0) {
            sink.accept(batch);
        }
    }

    @Override
    public void close() {}
}
