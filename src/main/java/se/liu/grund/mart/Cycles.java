package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Pool;
import se.liu.grund.contract.Population;

/**
 * The periods of one population's tables. Years that are pooled here go to fixed cycles, one after another from the first:
 * never rolling, so that no two periods differ by single years. A cycle is made when its last year has come.
 */
final class Cycles {

    private final Population population;
    private final @Nullable Pool pool;
    private final SortedSet<Integer> years = new TreeSet<>();

    /** Of the periods that were delivered of any of its measures. */
    Cycles(Population population, Iterable<Period> delivered) {
        this.population = population;
        this.pool = population.pool();
        for (Period period : delivered) {
            if (pool != null && period.years() > 1) {
                throw new MartException("Population '" + population.name() + "' pools single years, but the period "
                        + period + " was delivered. Expected single years alone.");
            }
            years.add(period.to());
        }
    }

    /** The period of the table that a delivered one goes to; empty where it goes to none. */
    Optional<Period> of(Period delivered) {
        if (pool == null) {
            return Optional.of(delivered);
        }
        int length = population.period().years();
        int from = pool.from() + Math.floorDiv(delivered.from() - pool.from(), length) * length;
        Period cycle = new Period(from, from + length - 1);
        return from >= pool.from() && cycle.to() <= years.last() ? Optional.of(cycle) : Optional.empty();
    }

    /** Which years go to no table, and why: one sentence for those before the first cycle and one for those after the last. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (pool == null || years.isEmpty()) {
            return notes;
        }
        SortedSet<Integer> early = years.headSet(pool.from());
        if (!early.isEmpty()) {
            notes.add("Population '" + population.name() + "': " + listed(early)
                    + " before the first cycle, which begins " + pool.from() + ", and in no table.");
        }
        int length = population.period().years();
        int begun = pool.from() + Math.floorDiv(years.last() - pool.from(), length) * length;
        SortedSet<Integer> late = years.tailSet(begun);
        if (years.last() >= pool.from() && begun + length - 1 > years.last()) {
            notes.add("Population '" + population.name() + "': " + listed(late) + " in the unfinished cycle "
                    + new Period(begun, begun + length - 1) + ", and in no table until " + (begun + length - 1)
                    + " is delivered.");
        }
        return notes;
    }

    private static String listed(SortedSet<Integer> years) {
        return String.join(", ", years.stream().map(String::valueOf).toList()) + (years.size() == 1 ? " is" : " are");
    }
}
