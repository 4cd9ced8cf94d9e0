package se.liu.grund.engine;

import java.util.List;

/** Measures by distinct combinations of dimension values, in the engine's order. */
public record Cube(List<CubeRow> rows) {

    public Cube {
        rows = List.copyOf(rows);
    }
}
