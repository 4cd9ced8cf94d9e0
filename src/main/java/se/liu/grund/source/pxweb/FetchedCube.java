package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Faults;

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
        Set<String> notes = new LinkedHashSet<>();
        CubeHead first = null;
        boolean noisy = meta.noisy();
        for (Manifest.Piece piece : manifest.pieces()) {
            Path file = folder.resolve(piece.file());
            pieces.add(file);
            try (Cube cube = reader.open(file, faults)) {
                first = first == null ? cube.head() : first;
                noisy |= cube.head().noisy();
                notes.addAll(cube.head().notes());
            }
        }
        CubeHead told = Objects.requireNonNull(first, "a manifest has pieces");
        CubeHead head = new CubeHead(
                told.table().isEmpty() ? request.table() : told.table(),
                told.title().isEmpty() ? meta.title() : told.title(),
                axes.stream().map(Axis::variable).toList(),
                told.updated(),
                told.source(),
                noisy,
                List.copyOf(notes));
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
