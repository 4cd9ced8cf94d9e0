package se.liu.grund.delivery;

import java.util.function.Function;

/** Tells each cell that stands in a place where there is one already, once a line. */
final class Repeats {

    private Repeats() {}

    /** With the breaches of a file or sheet, by its name. */
    static void tell(CellStore store, Function<String, FileBreaches> breaches) {
        CellLabels labels = store.labels();
        store.repeated(cell -> {
            Origin origin = cell.origin();
            Origin first = cell.first();
            breaches.apply(origin.file())
                    .once(
                            "twice " + origin.line() + " " + first.file() + ":" + first.line(),
                            origin.line(),
                            origin.column(),
                            "%s, %s, %s, %s of %s again"
                                    .formatted(
                                            Label.quoted(labels.categories().get(cell.category())),
                                            labels.keys().get(cell.key()).code(),
                                            cell.gender().label(),
                                            labels.periods().get(cell.period()),
                                            labels.measures().get(cell.measure())),
                            "each cell once; the first stands in " + first,
                            "Take one of the two away.");
        });
    }
}
