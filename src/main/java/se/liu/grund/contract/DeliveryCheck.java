package se.liu.grund.contract;

import java.util.Arrays;
import java.util.List;

/**
 * One check across the files of a delivery.
 *
 * @param rule what is checked
 * @param severity {@code WARN} is told, {@code BLOCK} refuses the delivery
 */
public record DeliveryCheck(Rule rule, Severity severity) {

    /** Every rule, each only told. */
    public static final List<DeliveryCheck> ALL = Arrays.stream(Rule.values())
            .map(rule -> new DeliveryCheck(rule, Severity.WARN))
            .toList();

    /** The checks there are. */
    public enum Rule {
        /** Kvinnor + Män = Totalt, within the bounds that the statuses leave. */
        SUM_OF_GENDERS,
        /** No year is in two periods of one measure. */
        OVERLAPPING_PERIODS,
        /** Two measures count the same persons for one kön, period and code, within the bounds. */
        SAME_POPULATION
    }
}
