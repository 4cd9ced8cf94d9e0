package se.liu.grund.contract;

import java.util.List;

/**
 * How a computed measure is made of delivered ones.
 *
 * @param figures its rows, in order
 * @param rounding how they are shown
 */
public record Computation(List<Figure> figures, Rounding rounding) {

    public Computation {
        figures = List.copyOf(figures);
    }
}
