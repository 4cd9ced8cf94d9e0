package se.liu.grund.contract;

/** How what a figure gives is shown. */
public sealed interface Rounding {

    /** A count of persons, not rounded. */
    record Persons() implements Rounding {}

    /** A quotient in whole percent, half up. */
    record Percent() implements Rounding {}

    /**
     * A quotient with decimals, half up.
     *
     * @param places how many
     */
    record Decimals(int places) implements Rounding {}
}
