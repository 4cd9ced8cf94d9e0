package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;

/** One fetch of one table. */
final class Fetch {

    private final Dialect dialect;
    private final AnswerReader reader;
    private final TableRequest request;
    private final FetchFolder folder;
    private final Faults faults;

    Fetch(Dialect dialect, AnswerReader reader, TableRequest request, Path folder, Faults faults) {
        this.dialect = dialect;
        this.reader = reader;
        this.request = request;
        this.folder = new FetchFolder(folder);
        this.faults = faults;
    }

    Cube cube(Calls calls, PxWebSettings settings) throws IOException {
        TableMeta meta = dialect.meta(calls, request);
        List<Axis> axes =
                new Asking(meta, request, (v, list) -> dialect.codelist(calls, request, v, list)).axes(faults);
        Manifest manifest = kept(meta, axes);
        if (manifest == null) {
            manifest = fetched(calls, settings, meta, axes);
        }
        return FetchedCube.of(request, meta, axes, manifest, folder.path(), reader, faults);
    }

    /** What is here already, of the same request and the same state of the table; null when that cannot be said. */
    private @Nullable Manifest kept(TableMeta meta, List<Axis> axes) throws IOException {
        Manifest manifest = Manifest.of(folder.path());
        if (manifest == null
                || meta.changed() == null
                || !meta.changed().equals(manifest.changed())
                || !manifest.asked().equals(request.fingerprint())
                || !manifest.request().equals(fingerprint(axes))
                || manifest.pieces().isEmpty()) {
            return null;
        }
        for (Manifest.Piece piece : manifest.pieces()) {
            if (!folder.holds(piece)) {
                return null;
            }
        }
        return manifest;
    }

    private Manifest fetched(Calls calls, PxWebSettings settings, TableMeta meta, List<Axis> axes) throws IOException {
        try {
            return fetched(calls, settings.mostCells(), meta, axes);
        } catch (Refused e) {
            long largest = Math.min(settings.mostCells(), Splitting.cells(axes));
            if (e.status() != 403 || largest < 2) {
                throw e;
            }
            // The server counts otherwise than it says: once more, in pieces of half the size.
            return fetched(calls, largest / 2, meta, axes);
        }
    }

    private Manifest fetched(Calls calls, long most, TableMeta meta, List<Axis> axes) throws IOException {
        List<List<Axis>> parts = Splitting.of(axes, most);
        List<Manifest.Piece> pieces = new ArrayList<>();
        String table = Problems.shown(request.table());
        for (int i = 0; i < parts.size(); i++) {
            List<Axis> part = parts.get(i);
            String what = parts.size() == 1 ? table : "part " + (i + 1) + " of " + parts.size() + " of " + table;
            pieces.add(calls.call(dialect.data(request, part), what, answer -> piece(answer, part, meta)));
        }
        Manifest manifest =
                new Manifest(request.table(), request.fingerprint(), fingerprint(axes), meta.changed(), pieces);
        folder.conclude(manifest);
        return manifest;
    }

    private Manifest.Piece piece(Answer answer, List<Axis> part, TableMeta meta) throws IOException {
        return folder.keep(answer, file -> {
            CubeHead head;
            try (Cube cube = reader.open(file, faults)) {
                head = cube.head();
            } catch (SourceException e) {
                throw new Calls.CutOff(e.fault());
            }
            AnswerCheck.check(head, part, faults);
            if (head.updated() != null
                    && meta.updated() != null
                    && !head.updated().equals(meta.updated())) {
                throw Problems.fault(
                        "an answer of " + head.updated() + " beside metadata of " + meta.updated(),
                        "one state of the table",
                        "Fetch it again: it was updated in the meantime.");
            }
        });
    }

    private String fingerprint(List<Axis> axes) {
        return FetchFolder.sha256(request.table() + "\n" + request.language() + "\n"
                + axes.stream()
                        .map(axis -> axis.variable().code() + "\n" + axis.codelist() + "\n"
                                + String.join("\t", axis.codes()))
                        .collect(Collectors.joining("\n")));
    }
}
