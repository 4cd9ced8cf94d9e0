package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;
import se.liu.grund.source.Variable.Value;

/** What a fetch left in its folder, read again without asking the server. */
public final class KeptTable {

    private static final String ACTION = "Fetch the table again.";

    private KeptTable() {}

    /**
     * Opens the answers of a folder as one cube, each proven to be as it came.
     *
     * @param request what was asked for; answers to another request are refused
     * @throws SourceException when nothing whole lies there, or not to this request
     */
    public static Cube open(Path folder, TableRequest request, AnswerReader reader, Faults faults) throws IOException {
        Manifest manifest = Manifest.of(folder);
        if (manifest == null || manifest.pieces().isEmpty()) {
            throw Problems.fault("no fetched answers", "those of table " + Problems.shown(request.table()), ACTION);
        }
        if (!manifest.asked().equals(request.fingerprint())) {
            throw Problems.fault("answers to another request", "those to the contract's of now", ACTION);
        }
        List<Path> pieces = new ArrayList<>();
        List<CubeHead> heads = new ArrayList<>();
        for (Manifest.Piece piece : manifest.pieces()) {
            if (!new FetchFolder(folder).holds(piece)) {
                throw Problems.fault(
                        "the answer " + Problems.shown(piece.file()) + " gone or changed", "it as it came", ACTION);
            }
            pieces.add(folder.resolve(piece.file()));
            try (Cube cube = reader.open(folder.resolve(piece.file()), faults)) {
                heads.add(cube.head());
            }
        }
        return FetchedCube.of(manifest.table(), variables(heads), heads, pieces, reader, faults);
    }

    /** The pieces part a table along its variables, so the whole has the values of all, in the order of the pieces. */
    private static List<Variable> variables(List<CubeHead> heads) {
        List<Variable> whole = new ArrayList<>();
        for (int v = 0; v < heads.getFirst().variables().size(); v++) {
            Variable first = heads.getFirst().variables().get(v);
            Map<String, Value> values = new LinkedHashMap<>();
            for (CubeHead head : heads) {
                head.variables().get(v).values().forEach(value -> values.putIfAbsent(value.code(), value));
            }
            whole.add(new Variable(
                    first.code(), first.label(), first.kind(), List.copyOf(values.values()), first.eliminable()));
        }
        return whole;
    }
}
