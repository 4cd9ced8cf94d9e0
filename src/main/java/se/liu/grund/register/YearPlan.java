package se.liu.grund.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.RegisterContract;

/**
 * What must be counted anew when some years have arrived in registers, and which years' rows that takes. A period is affected when
 * it holds a changed year, of the rows, of those that persons leave for, or, by as many years as outcomes come later, of the
 * outcomes. One period more is counted, the last before, to be held against what was published.
 */
final class YearPlan {

    private final Counting counting;
    private final AppContract app;
    private final Map<String, Windows.Years> years = new HashMap<>();
    private final Map<String, SortedSet<Integer>> changed;
    private final Map<String, SortedSet<Integer>> there;

    /** Of populations, by id: the periods to be counted. */
    private final Map<String, List<Period>> counted = new HashMap<>();

    private final Map<String, List<Period>> affected = new HashMap<>();

    private YearPlan(Counting counting, AppContract app, RegisterYears given) {
        this.counting = counting;
        this.app = app;
        this.changed = given.arrived();
        this.there = given.there();
    }

    /**
     * A plan for less than all.
     *
     * @param given the years that are there, and those that arrived
     * @return empty where all must be counted: where no year arrived, or a year is not there, which is then told, or persons
     *     leave for what they were ever in
     */
    static Optional<YearPlan> of(
            Counting counting, AppContract app, List<RegisterContract> registers, RegisterYears given) {
        boolean ever = counting.exclusion() == Counting.Exclusion.EVER
                && counting.populations().stream()
                        .anyMatch(one -> !Windows.others(app, counting, one).isEmpty());
        if (ever || given.arrived().isEmpty()) {
            return Optional.empty();
        }
        YearPlan plan = new YearPlan(counting, app, given);
        for (String name : counting.registers()) {
            RegisterContract contract = registers.stream()
                    .filter(one -> one.register().equals(name))
                    .findFirst()
                    .orElseThrow();
            SortedSet<Integer> of = given.there().getOrDefault(name, new TreeSet<>());
            int from = contract.year().from();
            if (of.isEmpty() || !IntStream.rangeClosed(from, of.last()).allMatch(of::contains)) {
                return Optional.empty();
            }
            plan.years.put(name, new Windows.Years(from, of.last()));
        }
        counting.populations().forEach(plan::periods);
        boolean less = counting.populations().stream().anyMatch(one -> {
            List<Period> all = plan.all(one);
            return plan.counted(one.population()).size() < all.size();
        });
        return less ? Optional.of(plan) : Optional.empty();
    }

    private List<Period> all(CountedPopulation asked) {
        Windows.Years reach = Windows.reach(app, counting, asked, years);
        return Windows.of(Windows.population(app, asked), asked.periods(), reach.first(), reach.last())
                .periods();
    }

    private void periods(CountedPopulation asked) {
        Set<Integer> touched = new TreeSet<>(changed.getOrDefault(asked.rows(), new TreeSet<>()));
        for (CountedPopulation other : Windows.others(app, counting, asked)) {
            touched.addAll(changed.getOrDefault(other.rows(), new TreeSet<>()));
        }
        if (asked.outcomes() != null) {
            for (int year : changed.getOrDefault(asked.outcomes().register(), new TreeSet<>())) {
                touched.add(year - asked.outcomes().after());
            }
        }
        List<Period> all = all(asked);
        int from = all.size();
        int to = -1;
        for (int i = 0; i < all.size(); i++) {
            Period period = all.get(i);
            if (touched.stream().anyMatch(year -> year >= period.from() && year <= period.to())) {
                from = Math.min(from, i);
                to = i;
            }
        }
        affected.put(asked.population(), to < 0 ? List.of() : List.copyOf(all.subList(from, to + 1)));
        // Counted again though nothing of it changed: what comes out must be what was published.
        int witness = Math.max(0, Math.min(from, all.size()) - 1);
        counted.put(
                asked.population(),
                all.isEmpty() ? List.of() : List.copyOf(all.subList(witness, Math.max(to, witness) + 1)));
    }

    /** The periods of a population that are counted. */
    List<Period> counted(String population) {
        return counted.getOrDefault(population, List.of());
    }

    /** The last year that a register has, whether it is read or not. */
    int last(String register) {
        return Objects.requireNonNull(years.get(register)).last();
    }

    /** The periods that may differ from what was published. */
    List<Period> affected(String population) {
        return affected.getOrDefault(population, List.of());
    }

    /** The years of a register that are read; where none is needed the first, which tells of its columns. */
    List<Integer> read(String register) {
        SortedSet<Integer> all = there.getOrDefault(register, new TreeSet<>());
        List<Integer> read = all.stream().filter(year -> reads(register, year)).toList();
        return read.isEmpty() && !all.isEmpty() ? List.of(all.first()) : read;
    }

    /** Whether a register's rows of a year are read. */
    boolean reads(String register, int year) {
        if (changed.getOrDefault(register, new TreeSet<>()).contains(year)) {
            return true;
        }
        for (CountedPopulation asked : counting.populations()) {
            List<Period> periods = counted(asked.population());
            if (periods.isEmpty()) {
                continue;
            }
            int from = periods.getFirst().from();
            int to = periods.getLast().to();
            List<String> rows = new ArrayList<>(List.of(asked.rows()));
            Windows.others(app, counting, asked).forEach(other -> rows.add(other.rows()));
            Counting.@Nullable Outcomes later = asked.outcomes();
            if (rows.contains(register) && year >= from && year <= to
                    || later != null
                            && later.register().equals(register)
                            && year >= from + later.after()
                            && year <= to + later.after()) {
                return true;
            }
        }
        return false;
    }
}
