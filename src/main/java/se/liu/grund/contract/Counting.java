package se.liu.grund.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an app's populations are counted from registers, read from {@code contracts/countings/<app>.yaml}.
 *
 * @param app alias of the app
 * @param hiddenBelow counts from 1 to below this are hidden
 * @param protection what is withheld beside them
 * @param empty category of a row whose column is empty
 * @param absent category of a person without a row among the outcomes
 * @param exclusion whose persons leave a population that is without another's
 * @param populations what each population is counted of
 * @param fingerprint SHA-256 (hex) of the contract's bytes
 */
public record Counting(
        String app,
        int hiddenBelow,
        Protection protection,
        String empty,
        String absent,
        Exclusion exclusion,
        List<CountedPopulation> populations,
        String fingerprint) {

    public Counting {
        populations = List.copyOf(populations);
    }

    /** The names of all registers that it counts of, each once. */
    public Set<String> registers() {
        Set<String> registers = new LinkedHashSet<>();
        for (CountedPopulation population : populations) {
            registers.add(population.rows());
            if (population.outcomes() != null) {
                registers.add(population.outcomes().register());
            }
        }
        return registers;
    }

    /** What is withheld beside counts that are too small. */
    public enum Protection {
        /** Nothing: each count is hidden for itself alone. */
        NONE,
        /** One more of kvinnor, män and totalt, where the three of a row would give a hidden one. */
        ROW
    }

    /** Whose persons leave a population that is without another's. */
    public enum Exclusion {
        /** Those of the other in the same period. */
        SAME_PERIOD,
        /** Those that were in the other in any year. */
        EVER
    }

    /**
     * What one population is counted of: a person is counted once for each code and period, by the last row in it.
     *
     * @param population its id; empty in an app that names none
     * @param rows the register whose rows are counted
     * @param code column of the code; null where all rows have the group's
     * @param names list that gives codes their names, where the app's key has none of its own; null for the code itself
     * @param group one code for all rows; null where a column has it
     * @param choices which rows are counted: those that fit all
     * @param periods which periods are made
     * @param measures column of each measure, by its id without the population
     * @param outcomes where the same persons' outcomes stand; null for nowhere
     */
    public record CountedPopulation(
            String population,
            String rows,
            @Nullable String code,
            @Nullable String names,
            @Nullable CodeGroup group,
            List<RowChoice> choices,
            Periods periods,
            Map<String, String> measures,
            @Nullable Outcomes outcomes) {

        public CountedPopulation {
            choices = List.copyOf(choices);
            measures = Map.copyOf(measures);
        }
    }

    /** One code for all rows of a population. */
    public record CodeGroup(String code, String name) {}

    /** Which rows are counted. */
    public sealed interface RowChoice {

        /** Column that is looked at. */
        String column();

        /** Rows whose value is one of these, as it stands in the register. */
        record OneOf(String column, List<String> values) implements RowChoice {

            public OneOf {
                values = List.copyOf(values);
            }
        }

        /** Rows whose value is the group that their code has in its code list: the degree of a programme. */
        record GroupOfCode(String column) implements RowChoice {}
    }

    /** Which periods are made. */
    public sealed interface Periods {

        /** The cycles of the app's contract; where it has none, rolling ones. */
        record OfApp() implements Periods {}

        /** One that ends each year. */
        record Rolling() implements Periods {}

        /** One after another from a year. */
        record From(int year) implements Periods {}
    }

    /**
     * Where persons' outcomes stand.
     *
     * @param register at most one row for each person and year
     * @param after how many years after the counted row the outcome is taken
     * @param measures column of each measure, by its id without the population
     */
    public record Outcomes(String register, int after, Map<String, String> measures) {

        public Outcomes {
            measures = Map.copyOf(measures);
        }
    }
}
