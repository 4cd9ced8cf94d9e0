package se.liu.grund.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Variable;

/** Looks through all cells of an unknown cube. */
final class CubeLook {

    /** Opens the cube again. */
    @FunctionalInterface
    interface Opening {
        Cube open() throws IOException;
    }

    private final Opening opening;
    private final CubeHead head;
    private final List<SeenVariable> variables = new ArrayList<>();
    private final CellCensus census = new CellCensus();

    private CubeLook(Opening opening, CubeHead head) {
        this.opening = opening;
        this.head = head;
    }

    static CubeLook of(Opening opening) throws IOException {
        try (Cube cube = opening.open()) {
            CubeLook look = new CubeLook(opening, cube.head());
            for (Variable variable : cube.head().variables()) {
                look.variables.add(SeenVariable.of(look.variables.size() + 1, variable));
            }
            cube.cells(batch -> {
                for (int cell = 0; cell < batch.count(); cell++) {
                    double number = batch.number(cell);
                    String marker = batch.marker(cell);
                    if (!Double.isNaN(number)) {
                        look.census.number(number, number == Math.rint(number) ? 0 : 1, true);
                    }
                    if (!marker.isEmpty()) {
                        look.census.odd(marker, batch.line(cell), batch.column(cell), !Double.isNaN(number));
                    } else if (Double.isNaN(number)) {
                        look.census.empty();
                    }
                }
            });
            return look;
        }
    }

    /** Reads every cell by a table of markers. */
    void statuses(Counts counts, StatusCensus statuses) throws IOException {
        try (Cube cube = opening.open()) {
            cube.cells(batch -> {
                for (int cell = 0; cell < batch.count(); cell++) {
                    double number = batch.number(cell);
                    String marker = batch.marker(cell);
                    long position = batch.position(cell);
                    statuses.add(
                            batch.line(cell),
                            batch.column(cell),
                            counts.read(number, marker),
                            () -> labels(position),
                            () -> text(number, marker));
                }
            });
        }
    }

    private static String text(double number, String marker) {
        String shown = Double.isNaN(number)
                ? ""
                : number == Math.rint(number) && Math.abs(number) < 1e15
                        ? String.valueOf((long) number)
                        : String.valueOf(number);
        return (shown + " " + marker).strip();
    }

    private Map<String, String> labels(long position) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int v = 0; v < head.variables().size(); v++) {
            Variable variable = head.variables().get(v);
            labels.put(
                    variable.code(),
                    variable.values().get(head.index(v, position)).label());
        }
        return labels;
    }

    CubeHead head() {
        return head;
    }

    List<SeenVariable> variables() {
        return variables;
    }

    CellCensus census() {
        return census;
    }
}
