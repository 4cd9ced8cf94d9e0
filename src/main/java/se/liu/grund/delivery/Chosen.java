package se.liu.grund.delivery;

import java.util.List;

/** Chooses among labels of which only one can be taken. */
final class Chosen {

    private Chosen() {}

    /** The one that stands for all together, or the first. */
    static String of(List<String> labels) {
        return labels.stream().filter(Totals::is).findFirst().orElse(labels.getFirst());
    }
}
