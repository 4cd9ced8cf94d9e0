package se.liu.grund.delivery;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.ControlTotal;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;

/** Holds the delivered cells against sums known from elsewhere. */
final class ControlSums {

    private ControlSums() {}

    static void check(DeliveryContract contract, AppContract app, CellStore cells, List<Breach> breaches) {
        for (ControlTotal total : contract.controlTotals()) {
            CellSum sum = sum(total, app, cells);
            CellSum known = new CellSum(
                    0, total.total() - (long) total.tolerance(), total.total() + (long) total.tolerance(), false);
            // What was not delivered is missing, never zero.
            if (sum.cells() == 0 || !sum.meets(known)) {
                breaches.add(new Breach(
                        contract.folder(),
                        0,
                        0,
                        (sum.cells() > 0 ? "the sum " + sum.shown() : "no cells to sum") + " for " + described(total),
                        "the control total " + total.total()
                                + (total.tolerance() == 0 ? "" : ", give or take " + total.tolerance()),
                        "Find out which is right: the files, or the total in the delivery contract."));
            }
        }
    }

    /** Without kön it is Totalt, or Kvinnor and Män together where no Totalt was delivered: nobody counts twice. */
    private static CellSum sum(ControlTotal total, AppContract app, CellStore cells) {
        CellLabels labels = cells.labels();
        @Nullable Integer measure = total.measure() == null ? null : labels.knownMeasure(id(app, total.measure()));
        @Nullable Integer period = total.period() == null ? null : labels.knownPeriod(total.period());
        @Nullable Integer key = total.code() == null ? null : key(labels, total.code());
        @Nullable Integer category = total.category() == null ? null : labels.knownCategory(total.category());
        boolean unknown = total.measure() != null && measure == null
                || total.period() != null && period == null
                || total.code() != null && key == null
                || total.category() != null && category == null;
        if (unknown) {
            return CellSum.NONE;
        }
        CellChoice choice = new CellChoice(measure, total.gender(), period, key, category);
        CellSum totals = total.gender() == null ? cells.sum(choice.of(Gender.TOTALT)) : CellSum.NONE;
        return totals.cells() > 0 ? totals : cells.sum(choice);
    }

    /** A contract names measures without their population. */
    private static String id(AppContract app, String own) {
        return app.measures().stream()
                .filter(measure -> measure.ownId().equals(own))
                .map(Measure::id)
                .findFirst()
                .orElse(own);
    }

    /** A delivery has one name for a code, hence one key. */
    private static @Nullable Integer key(CellLabels labels, String code) {
        for (int key = 0; key < labels.keys().size(); key++) {
            if (labels.keys().get(key).code().equals(code)) {
                return key;
            }
        }
        return null;
    }

    private static String described(ControlTotal total) {
        String parts = Stream.of(
                        total.measure(),
                        total.gender() == null ? null : total.gender().label(),
                        total.period(),
                        total.code(),
                        total.category())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "all cells" : parts;
    }
}
