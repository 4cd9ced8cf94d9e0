package se.liu.grund.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.Periods;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Pool;
import se.liu.grund.contract.Population;

/**
 * The periods that a population is counted in, all of one length: rolling, or one after another. They hold only years of which
 * all is there that is asked of them: the rows, the outcomes, and the rows of those whose persons leave.
 *
 * @param length how many years each has
 * @param periods ascending
 */
record Windows(int length, List<Period> periods) {

    Windows {
        periods = List.copyOf(periods);
    }

    static Windows of(Population population, Counting.Periods asked, int first, int last) {
        int length = population.period().years();
        @Nullable Pool pool = population.pool();
        int from = first;
        int step = 1;
        switch (asked) {
            case Periods.Rolling() -> {}
            case Periods.From(int year) -> {
                from = year;
                step = length;
            }
            case Periods.OfApp() -> {
                if (pool != null) {
                    from = pool.from();
                    step = length;
                }
            }
        }
        List<Period> periods = new ArrayList<>();
        for (int start = from; start + length - 1 <= last; start += step) {
            if (start >= first) {
                periods.add(new Period(start, start + length - 1));
            }
        }
        return new Windows(length, periods);
    }

    /** Years from the first to the last; none where the last is before the first. */
    record Years(int first, int last) {

        private Years within(Years other) {
            return new Years(Math.max(first, other.first), Math.min(last, other.last));
        }
    }

    /**
     * The years that periods of a population may hold.
     *
     * @param registers the years that each register holds whole, by name; one that is not there sets no bound
     */
    static Years reach(AppContract app, Counting counting, CountedPopulation asked, Map<String, Years> registers) {
        Years all = new Years(Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
        Years reach = registers.getOrDefault(asked.rows(), all);
        Counting.@Nullable Outcomes outcomes = asked.outcomes();
        if (outcomes != null) {
            Years later = registers.getOrDefault(outcomes.register(), all);
            reach = reach.within(new Years(later.first() - outcomes.after(), later.last() - outcomes.after()));
        }
        for (CountedPopulation other : others(app, counting, asked)) {
            reach = reach.within(registers.getOrDefault(other.rows(), all));
        }
        return reach;
    }

    /** The populations whose persons leave one. */
    static List<CountedPopulation> others(AppContract app, Counting counting, CountedPopulation asked) {
        List<String> without = population(app, asked).withoutPersonsOf();
        return counting.populations().stream()
                .filter(other -> without.contains(other.population()))
                .toList();
    }

    static Population population(AppContract app, CountedPopulation asked) {
        return app.in(asked.population()).measures().getFirst().population();
    }

    int firstEnd() {
        return periods.getFirst().to();
    }

    int lastEnd() {
        return periods.getLast().to();
    }
}
