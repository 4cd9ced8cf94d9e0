package se.liu.grund.delivery;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.ControlTotal;
import se.liu.grund.contract.DeliveryContract;

/** Holds the delivered cells against sums known from elsewhere. */
final class ControlSums {

    private ControlSums() {}

    static void check(DeliveryContract contract, List<Cell> cells, List<Breach> breaches) {
        for (ControlTotal total : contract.controlTotals()) {
            Interval sum = Interval.NOTHING;
            boolean any = false;
            for (Cell cell : cells) {
                if (counts(total, cell)) {
                    sum = sum.plus(Interval.of(cell));
                    any = true;
                }
            }
            Interval known = new Interval(
                    total.total() - (long) total.tolerance(), total.total() + (long) total.tolerance(), false);
            // What was not delivered is missing, never zero.
            if (!any || !sum.meets(known)) {
                breaches.add(new Breach(
                        contract.folder(),
                        0,
                        0,
                        (any ? "the sum " + sum : "no cells to sum") + " for " + described(total),
                        "the control total " + total.total()
                                + (total.tolerance() == 0 ? "" : ", give or take " + total.tolerance()),
                        "Find out which is right: the files, or the total in the delivery contract."));
            }
        }
    }

    private static boolean counts(ControlTotal total, Cell cell) {
        return fits(total.measure(), cell.measure())
                && fits(total.gender(), cell.gender())
                && fits(total.period(), cell.period())
                && fits(total.code(), cell.code())
                && fits(total.category(), cell.category());
    }

    private static boolean fits(@Nullable Object wanted, Object there) {
        return wanted == null || wanted.equals(there);
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
